using SearchService.Indexing.Storage.Engine;
using SearchService.OpenSearch.Connection;

namespace SearchService.OpenSearch.Inbox;

/// <summary>
/// The files of an inbox in a cluster, stretch by stretch as they were added to: an acknowledged post outlives the folder that it was
/// posted to. Files of the inbox only ever grow.
/// </summary>
/// <param name="client">The cluster.</param>
internal sealed class ClusterInbox(ClusterClient client) : IInboxCopy
{
    private const string Files = "*.ndjson";

    /// <summary>More bytes of a file are several stretches.</summary>
    private const int MostBytes = 2 << 20;

    private readonly InboxStretches _stretches = new(client);

    /// <summary>How much of each file the copy has; null until it was looked at.</summary>
    private Dictionary<string, long>? _ends;

    public void Match(string folder)
    {
        var ends = _ends ?? Blocking.Wait(RestoreAsync(folder));
        if (!Directory.Exists(folder))
        {
            return;
        }

        foreach (var file in new DirectoryInfo(folder).EnumerateFiles(Files).OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            var (end, whole) = (ends.GetValueOrDefault(file.Name), WholeLines(file));
            if (whole > end)
            {
                Blocking.Wait(AddAsync(file, end, whole));
                ends[file.Name] = whole;
            }
        }

        _ends = ends;
    }

    /// <summary>Adds to the folder what it lacks.</summary>
    /// <returns>How much of each file the copy has.</returns>
    private async Task<Dictionary<string, long>> RestoreAsync(string folder)
    {
        Dictionary<string, long> ends = new(StringComparer.Ordinal);
        await foreach (var stretch in _stretches.AllAsync().ConfigureAwait(false))
        {
            var path = Path.Combine(folder, Path.GetFileName(stretch.File));
            Directory.CreateDirectory(folder);
            await using var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite);
            var held = new byte[Math.Clamp(file.Length - stretch.From, 0, stretch.Bytes.Length)];
            file.Position = Math.Min(stretch.From, file.Length);
            await file.ReadExactlyAsync(held).ConfigureAwait(false);
            if (file.Length < stretch.From || !held.AsSpan().SequenceEqual(stretch.Bytes.AsSpan(0, held.Length)))
            {
                throw new ClusterException(ClusterFault.Elsewhere,
                    $"The file {path} of the inbox holds something else than its copy in the cluster at {client.Address.Url}: "
                    + "put the folder back from the newest backup, or take the file away to get the copy.");
            }

            if (held.Length < stretch.Bytes.Length)
            {
                await file.WriteAsync(stretch.Bytes.AsMemory(held.Length)).ConfigureAwait(false);
                file.Flush(flushToDisk: true);
            }

            // Two processes may have added the same bytes in stretches of their own.
            ends[stretch.File] = Math.Max(ends.GetValueOrDefault(stretch.File), stretch.From + stretch.Bytes.Length);
        }

        return ends;
    }

    /// <summary>Where the last whole line ends: what a killed process left of another was never acknowledged, and is cut off.</summary>
    private static long WholeLines(FileInfo file)
    {
        using var bytes = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        for (var end = bytes.Length; end > 0; end--)
        {
            bytes.Position = end - 1;
            if (bytes.ReadByte() == '\n')
            {
                return end;
            }
        }

        return 0;
    }

    private async Task AddAsync(FileInfo file, long from, long to)
    {
        await using var bytes = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        bytes.Position = from;
        while (from < to)
        {
            var stretch = new byte[Math.Min(MostBytes, to - from)];
            await bytes.ReadExactlyAsync(stretch).ConfigureAwait(false);
            await _stretches.AddAsync(new InboxStretch(file.Name, from, stretch)).ConfigureAwait(false);
            from += stretch.Length;
        }
    }
}
