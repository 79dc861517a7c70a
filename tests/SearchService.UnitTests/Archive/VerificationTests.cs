using SearchService.Testing;
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
        var report = archive.Archive.Verify();
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
            archive.Archive.Verify().Differences.Select(difference => (difference.Kind.Name, difference.File)).Order());
        archive.Reconcile();
        Assert.Empty(archive.Archive.Verify().Differences);
    }

    [Fact]
    public void A_folder_that_is_gone_is_named()
    {
        using var archive = TempArchive.With(Story.Of("a"));
        Directory.Move(archive.Files, archive.Files + "-elsewhere");
        Assert.Contains(archive.Archive.Verify().Differences, difference => difference.Kind.Name == "folder_gone");
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
        Assert.Empty(archive.Archive.Verify().Differences);
    }
}
