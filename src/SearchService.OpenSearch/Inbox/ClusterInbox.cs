using System.Globalization;
using SearchService.Indexing.Storage.Engine;
using SearchService.OpenSearch.Connection;

namespace SearchService.OpenSearch.Inbox;

/// <summary>
/// The files of an inbox in a cluster, stretch by stretch as they were added to: an acknowledged post outlives the folder that it was
/// posted to, and every service that posts or runs brings its folder in line first. Files of the inbox only ever grow.
/// </summary>
/// <param name="client">The cluster.</param>
/// <param name="turn">Whose turn it is to add.</param>
/// <param name="time">The clock that names what is put aside.</param>
internal sealed class ClusterInbox(ClusterClient client, InboxTurn turn, TimeProvider time) : IInboxCopy
{
    private const string Files = "*.ndjson";

    /// <summary>Beside the files: the archive that they were last in line with.</summary>
    private const string MarkName = "cluster-archive.txt";

    /// <summary>More bytes of a file are several stretches.</summary>
    private const int MostBytes = 2 << 20;

    private readonly InboxStretches _stretches = new(client);

    /// <summary>How much of each file the copy has; null until it was looked at, and where it is not known any more.</summary>
    private Dictionary<string, long>? _ends;

    /// <summary>Which change of the copy was seen last.</summary>
    private long _seen;

    public IDisposable Alone() => turn.Take();

    public bool HasMore() => Blocking.Wait(_stretches.IsAnyAsync(Interlocked.Read(ref _seen)));

    public void Match(string folder)
    {
        var known = _ends;
        _ends = null;
        var ends = known ?? new(StringComparer.Ordinal);
        var isWhole = Blocking.Wait(TakeOverAsync(folder, ends, known is null ? null : _seen));
        if (!isWhole)
        {
            // Something that came before was not seen then: all is looked at again.
            ends = new(StringComparer.Ordinal);
            isWhole = Blocking.Wait(TakeOverAsync(folder, ends, null));
        }

        if (!isWhole)
        {
            throw new ClusterException(ClusterFault.Answer,
                $"The inbox of {client.Address.Archive} in the cluster at {client.Address.Url} lacks a part of a file: restore the cluster "
                + "from a snapshot, or restore a backup.");
        }

        if (Directory.Exists(folder))
        {
            foreach (var file in new DirectoryInfo(folder).EnumerateFiles(Files).OrderBy(file => file.Name, StringComparer.Ordinal))
            {
                var (end, whole) = (ends.GetValueOrDefault(file.Name), WholeLines(file));
                if (whole > end)
                {
                    Blocking.Wait(AddAsync(file, end, whole));
                    ends[file.Name] = whole;
                }
            }
        }

        Mark(folder);
        _ends = ends;
    }

    private void Mark(string folder)
    {
        if (!IsOwn(folder))
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, MarkName), client.Address.Archive);
        }
    }

    /// <summary>Whether the files of a folder were in line with this archive before.</summary>
    private bool IsOwn(string folder) =>
        Path.Combine(folder, MarkName) is var mark && File.Exists(mark) && File.ReadAllText(mark) == client.Address.Archive;

    /// <summary>Adds to the folder what it lacks of the copy.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="ends">How much of each file the copy has; is brought up to date.</param>
    /// <param name="after">Only what came into the copy later; null for all.</param>
    /// <returns>Whether nothing is missing between what was known and what came.</returns>
    private async Task<bool> TakeOverAsync(string folder, Dictionary<string, long> ends, long? after)
    {
        await foreach (var (stretch, number) in _stretches.ReadAsync(after).ConfigureAwait(false))
        {
            Interlocked.Exchange(ref _seen, Math.Max(_seen, number));

            // This service's own, or one of two that were added at once by an earlier version.
            var end = ends.GetValueOrDefault(stretch.File);
            if (stretch.End <= end)
            {
                continue;
            }

            if (stretch.From > end)
            {
                return false;
            }

            Write(Path.Combine(folder, Path.GetFileName(stretch.File)), stretch);
            ends[stretch.File] = stretch.End;
        }

        return true;
    }

    /// <summary>
    /// What the file holds there and the copy does not was never acknowledged: the file is put aside, never removed, and is as the copy has
    /// it from then on. In a folder that was never in line with the copy it is another archive's, and was acknowledged there.
    /// </summary>
    /// <exception cref="ClusterException">It is another archive's; nothing of it is touched.</exception>
    private void Write(string path, InboxStretch stretch)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        var held = new byte[Math.Clamp(file.Length - stretch.From, 0, stretch.Bytes.Length)];
        file.Position = Math.Min(stretch.From, file.Length);
        file.ReadExactly(held);
        var agree = held.AsSpan().CommonPrefixLength(stretch.Bytes);
        if (agree == stretch.Bytes.Length)
        {
            return;
        }

        if (agree < held.Length && !IsOwn(Path.GetDirectoryName(path)!))
        {
            throw new ClusterException(ClusterFault.Refused,
                $"The folder {Path.GetDirectoryName(path)} holds posts or withdrawals of another archive than "
                + $"{client.Address.Archive} in the cluster at {client.Address.Url}: it was not changed. Give this program an empty "
                + "folder as SEARCH_INDEX, and bring in the articles of the other archive with 'export'.");
        }

        if (agree < held.Length)
        {
            var stamp = time.GetUtcNow().UtcDateTime.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);
            File.Copy(path, $"{path}.aside-{stamp}", overwrite: true);
            file.SetLength(stretch.From + agree);
        }

        file.Position = stretch.From + agree;
        file.Write(stretch.Bytes.AsSpan(agree));
        file.Flush(flushToDisk: true);
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
