using SearchService.Archive.Settings;
using SearchService.Archive.Verification;
using SearchService.Articles;
using SearchService.Queries.Language;
using SearchService.Testing;
using SearchService.Wire.Requests;
using Xunit;

namespace SearchService.UnitTests.Docs;

/// <summary>Lists that users rely on stand whole in the docs.</summary>
public sealed class ListTests
{
    private static readonly string Errors = File.ReadAllText(Path.Combine(Programs.Repository, "docs", "errors.md"));
    private static readonly string Operations = File.ReadAllText(Path.Combine(Programs.Repository, "docs", "operations.md"));
    private static readonly string Http = File.ReadAllText(Path.Combine(Programs.Repository, "docs", "http.md"));

    public static TheoryData<string, string> Codes
    {
        get
        {
            var codes = new TheoryData<string, string>();
            foreach (var (name, title) in ErrorCode.All.Select(code => (code.Name, code.Title))
                .Concat(RejectionCode.All.Select(code => (code.Name, code.Title)))
                .Concat(DifferenceKind.All.Select(kind => (kind.Name, kind.Title)))
                .Concat(QueryWarningCode.All.Select(code => (code.Name, code.Title))))
            {
                codes.Add(name, title);
            }

            return codes;
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_has_its_line_with_what_it_means(string code, string meaning) =>
        Assert.Contains(Errors.Split('\n'), line => line.StartsWith($"| `{code}` |", StringComparison.Ordinal) && line.Contains(meaning, StringComparison.Ordinal));

    [Fact]
    public void Every_setting_has_its_line() =>
        Assert.All(Setting.All, setting => Assert.Contains($"| `{setting.Name}` |", Operations, StringComparison.Ordinal));

    [Fact]
    public void Every_parameter_of_a_search_has_its_line() =>
        Assert.All(SearchParameters.All, parameter => Assert.Contains($"| `{parameter.Name}` |", Http, StringComparison.Ordinal));
}
