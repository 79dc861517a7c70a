using SearchService.Testing;
using Xunit;

namespace SearchService.CliTests;

/// <summary>A folder of an index that is typed wrongly is named, and stays unmade.</summary>
public sealed class MistypedIndexTests
{
    [Theory]
    [InlineData("verify")]
    [InlineData("stats")]
    [InlineData("search ferry")]
    [InlineData("export ferry")]
    public async Task A_command_that_only_reads_makes_no_folder(string command)
    {
        using var folder = new TempFolder();
        var run = await Programs.IndexerAsync(folder.FullPath, [.. command.Split(' '), "--index", "indx"]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("indx", run.StandardError, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["indx"]));
    }
}
