using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SearchService.Testing;
using Xunit;

namespace SearchService.ApiTests;

/// <summary>What the front door promises.</summary>
[Collection(SeededServiceTests.Name)]
public sealed partial class ReadmeTests(SeededService seeded)
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(Programs.Repository, "README.md"));

    [Fact]
    public async Task The_first_query_gives_the_answer_that_is_shown()
    {
        var path = FirstQuery().Match(Readme).Groups["path"].Value;
        var shown = JsonNode.Parse(FirstAnswer().Match(Readme).Groups["json"].Value)!;
        var given = JsonNode.Parse(await seeded.Service.Client.GetStringAsync(path))!;
        Assert.Equal(Lasting(shown), Lasting(given));
    }

    [Fact]
    public void Every_page_that_is_linked_is_there() => Assert.All(
        Links().Matches(Readme).Select(link => link.Groups["file"].Value),
        file => Assert.True(File.Exists(Path.Combine(Programs.Repository, file)), file));

    /// <summary>The answer without what differs from run to run.</summary>
    private static string Lasting(JsonNode answer)
    {
        var copy = answer.DeepClone().AsObject();
        copy.Remove("tookMs");
        copy.Remove("next");
        copy["hits"]![0]!.AsObject().Remove("score");
        return copy.ToJsonString();
    }

    [GeneratedRegex(@"curl 'http://localhost:8080(?<path>[^']+)'", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FirstQuery();

    [GeneratedRegex(@"```json\n(?<json>.+?)\n```", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FirstAnswer();

    [GeneratedRegex(@"\]\((?<file>[^)#:]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Links();
}
