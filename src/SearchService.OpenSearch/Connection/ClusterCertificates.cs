using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace SearchService.OpenSearch.Connection;

/// <summary>What is shown to a cluster, and whose certificates are trusted.</summary>
internal static class ClusterCertificates
{
    /// <exception cref="ClusterException">A file of certificates cannot be read.</exception>
    public static SslClientAuthenticationOptions Of(ClusterAddress address)
    {
        var options = new SslClientAuthenticationOptions();
        try
        {
            if (address.ClientCertificate is { } own)
            {
                options.ClientCertificates = [X509Certificate2.CreateFromPemFile(own)];
            }

            if (address.Authorities is { } trusted)
            {
                var roots = new X509Certificate2Collection();
                roots.ImportFromPemFile(trusted);
                options.CertificateChainPolicy = new X509ChainPolicy
                {
                    TrustMode = X509ChainTrustMode.CustomRootTrust,
                    RevocationMode = X509RevocationMode.NoCheck,
                };
                options.CertificateChainPolicy.CustomTrustStore.AddRange(roots);
            }
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new ClusterException(ClusterFault.Certificate,
                $"A certificate file for the cluster cannot be read: {unreadable.Message}", unreadable);
        }

        return options;
    }
}
