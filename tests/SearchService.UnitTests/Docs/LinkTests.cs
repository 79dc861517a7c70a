using System.Text.RegularExpressions;
using SearchService.Testing;
using Xunit;

namespace SearchService.UnitTests.Docs;

/// <summary>Whoever follows a link of the README or a page of docs to another page, or to a heading, arrives there.</summary>
public sealed partial class LinkTests
{
    private static readonly string[] Written =
    [
        Path.Combine(Programs.Repository, "README.md"),
        Path.Combine(Programs.Repository, "CHANGELOG.md"),
        .. Directory.EnumerateFiles(Path.Combine(Programs.Repository, "docs"), "*.md", SearchOption.AllDirectories),
    ];

    public static TheoryData<string> Pages => [.. Written.Select(page => Path.GetRelativePath(Programs.Repository, page))];

    [Theory, MemberData(nameof(Pages))]
    public void Every_link_leads_to_a_page_and_a_heading_that_exist(string page)
    {
        var from = Path.Combine(Programs.Repository, page);
        Assert.All(
            Links().Matches(WithoutBlocks(from)).Select(link => link.Groups["target"].Value),
            target =>
            {
                var (path, heading) = target.Split('#') is [var first, var second] ? (first, second) : (target, "");
                var to = path.Length == 0 ? from : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(from)!, path));
                Assert.True(Path.Exists(to), $"{page} links to {target}, which does not exist.");
                Assert.True(heading.Length == 0 || Headings(to).Contains(heading), $"{page} links to {target}: there is no such heading.");
            });
    }

    /// <summary>The anchors that GitHub makes of headings: small letters, digits and hyphens, a space becoming a hyphen.</summary>
    private static HashSet<string> Headings(string page) =>
    [
        .. Titles().Matches(WithoutBlocks(page)).Select(title => string.Concat(
            title.Groups["text"].Value.ToLowerInvariant().Replace(' ', '-')
                .Where(character => char.IsLetterOrDigit(character) || character is '-' or '_'))),
    ];

    private static string WithoutBlocks(string page) => Blocks().Replace(File.ReadAllText(page), "");

    [GeneratedRegex(@"\]\((?!https?:)(?<target>[^)\s]+)\)")]
    private static partial Regex Links();

    [GeneratedRegex(@"^#{1,6} (?<text>.+?)\r?$", RegexOptions.Multiline)]
    private static partial Regex Titles();

    [GeneratedRegex("```.*?```", RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
