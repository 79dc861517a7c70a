using SearchService.Testing;
using Xunit;

namespace SearchService.UnitTests.Docs;

/// <summary>
/// Whatever somebody may copy out of the README or a page of docs is run by a test, or says of itself that it is an example.
/// </summary>
public sealed class CommandTests
{
    /// <summary>What is no command: data, settings of other programs, and the languages of which tests run every block.</summary>
    private static readonly string[] OtherLanguages = ["json", "ini", "nginx", "caddyfile", "yaml", "text", "js", "python"];

    private static readonly string[] Commands = ["dotnet ", "curl ", "docker ", "sh ", "./", "python3 ", "export ", "SEARCH_"];

    public static TheoryData<string> Pages => [.. DocumentedBlock.Pages];

    [Theory, MemberData(nameof(Pages))]
    public void Every_block_of_commands_is_run_or_says_that_it_is_an_example(string page) => Assert.All(
        DocumentedBlock.Of(page).Where(block => !block.IsExample && !OtherLanguages.Contains(block.Language)),
        block => Assert.True(
            block.Language == DocumentedBlock.Shell && IsRun(page),
            $"{page}, line {block.Line}: a block that is run is fenced as 'sh', and its page is named by a test that calls "
                + $"{nameof(DocumentedCommands)}; an example begins with a line '# Example: …' that says what it needs."));

    [Theory, MemberData(nameof(Pages))]
    public void No_other_block_holds_a_command(string page) => Assert.All(
        DocumentedBlock.Of(page).Where(block => OtherLanguages.Contains(block.Language)),
        block => Assert.DoesNotContain(block.Text.Split('\n'), line => Commands.Any(
            command => line.StartsWith(command, StringComparison.Ordinal))));

    private static bool IsRun(string page) => TestsOfPages.Value.Any(
        source => source.Contains($"\"{page}\"", StringComparison.Ordinal));

    private static readonly Lazy<List<string>> TestsOfPages = new(() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Programs.Repository, "tests"), "*Tests.cs", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) != $"{nameof(CommandTests)}.cs")
            .Select(File.ReadAllText).Where(source => source.Contains($"{nameof(DocumentedCommands)}.", StringComparison.Ordinal)),
    ]);
}
