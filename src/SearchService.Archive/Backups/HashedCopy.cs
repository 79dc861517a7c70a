using System.Buffers;
using System.Security.Cryptography;

namespace SearchService.Archive.Backups;

/// <summary>Copies a stream and says what was copied.</summary>
internal static class HashedCopy
{
    private const int BufferBytes = 1 << 20;

    public static BackupEntry Copy(string name, Stream from, Stream to, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            var total = 0L;
            while (from.Read(buffer) is > 0 and var read)
            {
                cancellation.ThrowIfCancellationRequested();
                hash.AppendData(buffer, 0, read);
                to.Write(buffer, 0, read);
                total += read;
            }

            return new BackupEntry(name, total, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
