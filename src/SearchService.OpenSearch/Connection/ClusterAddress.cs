namespace SearchService.OpenSearch.Connection;

/// <summary>Where a cluster answers, and as whom it is asked.</summary>
/// <param name="Url">Of any of its nodes, or of what stands in front of them: <c>https://search.example.org:9200</c>.</param>
public sealed record ClusterAddress(Uri Url)
{
    /// <summary>Sent with <see cref="Password"/> (RFC 7617); null where the cluster asks for neither.</summary>
    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>A file in PEM with the certificate that is shown to the cluster, and its key; null for none.</summary>
    public string? ClientCertificate { get; init; }

    /// <summary>
    /// A file in PEM with the certificates that the cluster's own must come from; null for those that the machine trusts.
    /// </summary>
    public string? Authorities { get; init; }

    /// <summary>The name of the archive in the cluster: its alias, and what the names of its indexes begin with.</summary>
    public string Archive { get; init; } = "articles";

    /// <summary>An answer that takes longer is given up.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>A request to write that finds the cluster busy or away is repeated for so long.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(5);
}
