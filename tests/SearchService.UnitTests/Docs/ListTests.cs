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
        Assert.Contains(Errors.Split('\n'),
            line => line.StartsWith($"| `{code}` |", StringComparison.Ordinal) && line.Contains(meaning, StringComparison.Ordinal));

    [Fact]
    public void Every_setting_has_its_line_with_its_default() => Assert.All(
        Setting.All.Where(setting => setting != Setting.Curated),
        setting => Assert.Equal(setting.Default, DefaultOf(setting.Name, Operations)));

    [Fact]
    public void What_people_curate_lies_in_the_first_archive_folder_where_nothing_is_set() =>
        Assert.Equal("`.search` in the first archive folder", DefaultOf(Setting.Curated.Name, Operations));

    [Fact]
    public void Every_parameter_of_a_search_has_its_line_with_its_default()
    {
        var parameters = Http[Http.IndexOf("| parameter | default |", StringComparison.Ordinal)..];
        Assert.All(SearchParameters.All, parameter => Assert.Equal(parameter.Default, DefaultOf(parameter.Name, parameters)));
    }

    [Fact]
    public void Every_parameter_of_the_matches_of_a_watchlist_has_its_line_with_its_default()
    {
        var watchlists = Http[Http.IndexOf("## Watchlists", StringComparison.Ordinal)..];
        Assert.All(ArrivalParameters.All, parameter => Assert.Equal(parameter.Default, DefaultOf(parameter.Name, watchlists)));
    }

    /// <summary>The second column of the line of a name.</summary>
    private static string DefaultOf(string name, string docs)
    {
        var line = docs.Split('\n').First(line => line.StartsWith($"| `{name}` |", StringComparison.Ordinal));
        var column = line.Split('|')[2].Trim();
        return column.Count(character => character == '`') == 2 && column[0] == '`' && column[^1] == '`' ? column[1..^1] : column;
    }
}
