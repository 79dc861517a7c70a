using System.Diagnostics;
using SearchService.Testing;
using Xunit;

namespace SearchService.ApiTests;

/// <summary>The example in docs/clients/README.md, run by Node as it stands, but for the address.</summary>
public sealed class JavaScriptExampleTests(JavaScriptExampleTests.Keyed keyed) : IClassFixture<JavaScriptExampleTests.Keyed>
{
    private const string Key = "0123456789abcdef-for-javascript";

    [NodeFact]
    public async Task The_example_searches_walks_and_posts()
    {
        var example = Assert.Single(DocumentedBlock.Of("clients/README.md"), block => block.Language == "js").Text;
        Assert.Contains("http://localhost:8080", example, StringComparison.Ordinal);
        var script = keyed.Folder.Write("example.mjs", example.Replace(
            "http://localhost:8080", keyed.Service.Client.BaseAddress!.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal));
        var start = new ProcessStartInfo("node", [script]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["NEWS_ARCHIVE_KEY"] = Key;
        using var node = Process.Start(start)!;
        var (output, errors) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await Wait.ForAsync("the example ends", node.WaitForExitAsync());
        Assert.Equal((0, ""), (node.ExitCode, await errors));
        var said = await output;
        Assert.StartsWith("0 []", said, StringComparison.Ordinal);
        Assert.Contains("id: 'js-1'", said, StringComparison.Ordinal);
    }

    public sealed class Keyed : SmallService
    {
        protected override (string Name, string Value)[] Settings => [("SEARCH_API_KEYS", Key)];
    }

    /// <summary>Skipped, and said so, where Node is not installed.</summary>
    private sealed class NodeFactAttribute : FactAttribute
    {
        public NodeFactAttribute() => Skip = RunningProxy.Find("node") is null ? "node is not installed." : null;
    }
}
