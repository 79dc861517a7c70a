using Lucene.Net.Index;
using SearchService.Archive.Inbox;
using SearchService.Archive.Verification;
using SearchService.Articles;
using SearchService.Testing;
using SearchService.Wire;
using Xunit;

namespace SearchService.UnitTests.Archive;

public sealed class VerificationTests
{
    [Fact]
    public void After_an_index_everything_agrees()
    {
        using var archive = TempArchive.With(Story.Of("a"));
        archive.Write("wire.ndjson", Story.Of("w").Json + "\n{ broken\n");
        archive.Write("empty.txt", "");
        archive.Reconcile();
        var report = archive.Archive.Verifier.Verify();
        Assert.Empty(report.Differences);
        Assert.Equal((3, 2), (report.Files, report.Articles));
    }

    [Fact]
    public void A_file_that_is_new_changed_or_gone_is_named()
    {
        using var archive = TempArchive.With(Story.Of("a"), Story.Of("b"));
        archive.Write("c.json", Story.Of("c").Json);
        archive.Write("a.json", Story.Of("a").Text("Changed.").Json);
        archive.Delete("b.json");
        Assert.Equal(
            [("file_changed", "a.json"), ("file_gone", "b.json"), ("file_not_read", "c.json")],
            archive.Archive.Verifier.Verify().Differences.Select(difference => (difference.Kind.Name, difference.File)).Order());
        archive.Reconcile();
        Assert.Empty(archive.Archive.Verifier.Verify().Differences);
    }

    [Fact]
    public void A_folder_that_is_gone_is_named()
    {
        using var archive = TempArchive.With(Story.Of("a"));
        Directory.Move(archive.Files, archive.Files + "-elsewhere");
        Assert.Contains(archive.Archive.Verifier.Verify().Differences, difference => difference.Kind.Name == "folder_gone");
    }

    [Fact]
    public void Ignored_files_are_no_part_of_the_archive()
    {
        using var archive = TempArchive.With(Story.Of("a"));
        archive.Write(".searchignore", "drafts/\n*.tmp.json\n!keep.tmp.json\n");
        archive.Write("drafts/d.json", Story.Of("d").Json);
        archive.Write("x.tmp.json", Story.Of("x").Json);
        archive.Write("keep.tmp.json", Story.Of("keep").Json);
        archive.Write("deep/.searchignore", "b.json\n");
        archive.Write("deep/b.json", Story.Of("b").Json);
        archive.Write("deep/c.json", Story.Of("c").Json);
        archive.Reconcile();
        Assert.Equal(["a", "c", "keep"], archive.Ids("*").Order());
        Assert.Empty(archive.Archive.Verifier.Verify().Differences);
    }

    [Fact]
    public void Ignored_files_are_counted_those_in_ignored_folders_too()
    {
        using var archive = TempArchive.With(Story.Of("a"));
        archive.Write(".searchignore", "drafts/\nb.json\n");
        archive.Write("b.json", Story.Of("b").Json);
        archive.Write("drafts/d.json", Story.Of("d").Json);
        archive.Write("drafts/deep/e.json", Story.Of("e").Json);
        archive.Write("drafts/.hidden.json", Story.Of("h").Json);
        Assert.Equal(3, archive.Reconcile().Ignored);
        Assert.Equal((1, 3), (archive.Archive.Verifier.Verify().Files, archive.Archive.Verifier.Verify().Ignored));
    }

    [Fact]
    public async Task What_the_index_lost_is_named_by_its_file()
    {
        using var archive = TempArchive.With(Story.Of("a"));
        archive.Write("wire.ndjson", Story.Of("w1").Json + "\n" + Story.Of("w2").Json + "\n{ broken\n");
        archive.Reconcile();
        await LuceneFiles.ChangeAsync(archive, writer => writer.DeleteDocuments(new Term("id", "w1")));
        var lost = Assert.Single(archive.Archive.Verifier.Verify().Differences);
        Assert.Equal(("count", "wire.ndjson"), (lost.Kind.Name, lost.File));
        Assert.Equal("The ledger says 2 articles, the index holds 1: run 'reindex'.", lost.Detail);
        archive.Reindex();
        Assert.Empty(archive.Archive.Verifier.Verify().Differences);
    }

    [Fact]
    public async Task Articles_of_a_file_that_the_ledger_does_not_know_are_named()
    {
        using var archive = TempArchive.With(Story.Of("a"));
        await LuceneFiles.ChangeAsync(archive, writer => writer.DeleteDocuments(new Term("kind", "file")));
        Assert.Equal(
            ["file_not_read", "orphan"], archive.Archive.Verifier.Verify().Differences.Select(difference => difference.Kind.Name).Order());
        archive.Reconcile();
        Assert.Empty(archive.Archive.Verifier.Verify().Differences);
    }

    [Fact]
    public void A_byte_of_the_index_that_is_another_one_is_named_by_a_deep_verification_alone()
    {
        using var archive = TempArchive.With(Story.Of("a").Text("The ferry left at noon."));
        Assert.Empty(archive.Archive.Verifier.Verify(VerificationDepth.EveryByte).Differences);
        var file = new DirectoryInfo(archive.Index).EnumerateFiles("*.cfs", SearchOption.AllDirectories).First();
        using (var bytes = file.Open(FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite))
        {
            bytes.Position = bytes.Length / 2;
            var one = bytes.ReadByte();
            bytes.Position--;
            bytes.WriteByte((byte)(one ^ 1));
        }

        var damaged = Assert.Single(archive.Archive.Verifier.Verify(VerificationDepth.EveryByte).Differences);

        Assert.Equal("damaged", damaged.Kind.Name);
        Assert.EndsWith("run 'reindex', which makes the index anew.", damaged.Detail, StringComparison.Ordinal);
        archive.Reindex();
        Assert.Empty(archive.Archive.Verifier.Verify(VerificationDepth.EveryByte).Differences);
    }

    [Fact]
    public async Task What_the_inbox_and_the_index_do_not_agree_on_is_named()
    {
        using var archive = TempArchive.With(Story.Of("a"));
        await PostAsync(archive, Story.Of("p1").Json);
        await archive.Archive.Withdrawing.WithdrawAsync(new ArticleId("a"));
        var differences = archive.Archive.Verifier.Verify().Differences;
        Assert.Equal(["file_not_read", "withdrawal"], differences.Select(difference => difference.Kind.Name).Order());
        await archive.Archive.Runs.IndexInboxAsync();
        Assert.Empty(archive.Archive.Verifier.Verify().Differences);

        var posted = new InboxFolder(archive.Index, TimeProvider.System).Files().First().FullName;
        await File.AppendAllTextAsync(posted, Story.Of("p2").Json + "\n");
        Assert.Equal(["file_changed"], archive.Archive.Verifier.Verify().Differences.Select(difference => difference.Kind.Name));
        File.Delete(posted);
        var gone = Assert.Single(archive.Archive.Verifier.Verify().Differences);
        Assert.Equal(("file_gone", "inbox"), (gone.Kind.Name, gone.Folder));
    }

    private static async Task PostAsync(TempArchive archive, string line)
    {
        using var body = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(line + "\n"));
        await archive.Archive.Posted.AcceptAsync(JsonLines.ReadAsync(body, default), default);
    }
}
