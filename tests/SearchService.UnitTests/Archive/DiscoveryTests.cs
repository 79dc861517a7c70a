using SearchService.Testing;
using Xunit;

namespace SearchService.UnitTests.Archive;

/// <summary>Files that are rejected before they are opened.</summary>
public sealed class DiscoveryTests
{
    [Fact]
    public void A_broken_link_is_named_and_stops_nothing()
    {
        using var archive = TempArchive.With(Story.Of("a"));
        File.CreateSymbolicLink(Path.Combine(archive.Files, "lost.txt"), Path.Combine(archive.Files, "nowhere.txt"));
        Assert.Equal(("lost.txt", "broken_link"), Only(archive));
        Assert.Equal(["a"], archive.Ids("*"));
    }

    [Fact]
    public void A_link_that_leads_out_of_the_folder_is_not_followed()
    {
        using var elsewhere = new TempFolder();
        using var archive = TempArchive.With(Story.Of("a"));
        File.CreateSymbolicLink(Path.Combine(archive.Files, "out.txt"),
            elsewhere.Write("secret.txt", "A secret.\n\nNobody may read this."));
        Assert.Equal(("out.txt", "unsafe_path"), Only(archive));
        Assert.Empty(archive.Ids("secret"));
    }

    [Fact]
    public void A_folder_link_that_leads_out_is_not_followed()
    {
        using var elsewhere = new TempFolder();
        elsewhere.Write("secret.txt", "A secret.\n\nNobody may read this.");
        using var archive = TempArchive.With(Story.Of("a"));
        Directory.CreateSymbolicLink(Path.Combine(archive.Files, "out"), elsewhere.FullPath);
        Assert.Equal(("out", "unsafe_path"), Only(archive));
        Assert.Empty(archive.Ids("secret"));
    }

    [Fact]
    public void A_link_that_runs_in_a_circle_ends()
    {
        using var archive = TempArchive.With(Story.Of("a"));
        Directory.CreateSymbolicLink(Path.Combine(archive.Files, "circle"), archive.Files);
        Assert.Empty(archive.Reconcile().Rejected);
        Assert.Equal(["a"], archive.Ids("*"));
    }

    [Fact]
    public void Hidden_files_and_the_curated_folder_are_not_part_of_the_archive()
    {
        using var archive = TempArchive.With(Story.Of("a"));
        archive.Write(".search/synonyms.txt", "ship, vessel");
        archive.Write(".hidden.txt", "Hidden.\n\nNot an article of the archive.");
        Assert.Equal(1, archive.Reconcile().Files);
    }

    [Fact]
    public void A_file_whose_name_is_no_utf8_is_rejected_by_name_and_stops_nothing()
    {
        if (!OperatingSystem.IsLinux())
        {
            // Elsewhere the system takes no such name.
            return;
        }

        using var archive = TempArchive.With(Story.Of("a"));
        InShell("echo 'A ferry sank.' > \"$(printf 'caf\\351.txt')\"");
        try
        {
            Assert.Equal(("caf\uFFFD.txt", "unreadable"), Only(archive));
            Assert.Equal(["a"], archive.Ids("*"));
        }
        finally
        {
            InShell("rm caf*.txt");
        }

        void InShell(string command)
        {
            using var shell = System.Diagnostics.Process.Start("sh", ["-c", $"cd \"$0\" && {command}", archive.Files]);
            shell.WaitForExit();
        }
    }

    [Theory]
    [InlineData("Ferry.html", "Ferry_files", 0)]
    [InlineData("Ferry.HTM", "Ferry-Dateien", 0)]
    [InlineData("Other.html", "Ferry_files", 1)]
    public void The_folder_that_a_browser_saves_beside_a_page_belongs_to_the_page(string page, string folder, int more)
    {
        using var archive = TempArchive.With(Story.Of("a"));
        archive.Write(
            page, "<!doctype html><p>Divers searched the wreck until the night and found nobody, the coast guard said on Monday.</p>");
        archive.Write($"{folder}/frame.html",
            "<!doctype html><p>The ferry left Vladivostok at noon with forty people on board, the owner of the ship said.</p>");

        Assert.Equal(2 + more, archive.Reconcile().Articles);
    }

    private static (string File, string Code) Only(TempArchive archive)
    {
        var rejected = Assert.Single(archive.Reconcile().Rejected);
        return (rejected.File, rejected.Code);
    }
}
