using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using SearchService.Testing;

namespace SearchService.UnitTests.Archive;

/// <summary>Changes the index of an archive behind its back, as a fault or another program would.</summary>
internal static class LuceneFiles
{
    public static async Task ChangeAsync(TempArchive archive, Action<IndexWriter> change, string? schema = null)
    {
        var name = (await File.ReadAllTextAsync(Path.Combine(archive.Index, "current"))).Trim();
        using (var directory = FSDirectory.Open(Path.Combine(archive.Index, "generations", name)))
        using (var reader = DirectoryReader.Open(directory))
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, null)))
        {
            change(writer);
            writer.SetCommitData(schema is null ? reader.IndexCommit.UserData : new Dictionary<string, string> { ["schema"] = schema });
            writer.Commit();
        }

        archive.Archive.Served.Refresh();
    }
}
