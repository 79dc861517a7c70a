using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;

namespace SearchService.Indexing.Storage.Generations;

/// <summary>Reads every byte of a generation and says what is damaged.</summary>
public static class GenerationCheck
{
    /// <summary>What the checksums of its files say; null where all agree. Reads as much as the index has bytes.</summary>
    public static string? Damage(Generation generation, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(generation);
        return Checksums(generation, cancellation).FirstOrDefault();
    }

    /// <summary>All that checksums and Lucene's own check of every structure find; empty where all is sound.</summary>
    public static IReadOnlyList<string> Thoroughly(Generation generation, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(generation);
        var faults = Checksums(generation, cancellation).ToList();
        if (faults.Count == 0)
        {
            using var directory = FSDirectory.Open(generation.FullPath);
            var status = new CheckIndex(directory).DoCheckIndex();
            if (!status.Clean)
            {
                faults.Add($"{status.NumBadSegments} segments are inconsistent, with {status.TotLoseDocCount} documents");
            }
        }

        return faults;
    }

    private static IEnumerable<string> Checksums(Generation generation, CancellationToken cancellation)
    {
        using var directory = FSDirectory.Open(generation.FullPath);
        if (Commit(directory, out var broken) is not { } commit)
        {
            yield return broken!;
            yield break;
        }

        var manifest = GenerationManifest.Read(generation);
        var listed = manifest?.Commit == commit.SegmentsFileName ? manifest.Files.ToDictionary(file => file.Name) : [];
        foreach (var name in commit.FileNames.Order(StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            if (Fault(directory, name, listed.GetValueOrDefault(name)) is { } fault)
            {
                yield return fault;
            }
        }
    }

    private static IndexCommit? Commit(FSDirectory directory, out string? broken)
    {
        try
        {
            broken = null;
            return DirectoryReader.ListCommits(directory)[^1];
        }
        catch (Exception unreadable) when (unreadable is IOException or ArgumentException or InvalidOperationException)
        {
            broken = $"the list of segments cannot be read ({unreadable.Message})";
            return null;
        }
    }

    private static string? Fault(FSDirectory directory, string name, ManifestFile? listed)
    {
        try
        {
            using var input = directory.OpenInput(name, IOContext.READ_ONCE);
            if (listed is not null && input.Length != listed.Bytes)
            {
                return $"{name} has {input.Length} bytes, {listed.Bytes} were written";
            }

            var found = CodecUtil.ChecksumEntireFile(input);
            return listed is null || found == listed.Checksum ? null : $"{name} is not as it was written";
        }
        catch (Exception broken) when (broken is IOException or ArgumentException or InvalidOperationException)
        {
            return $"{name} is damaged ({broken.Message})";
        }
    }
}
