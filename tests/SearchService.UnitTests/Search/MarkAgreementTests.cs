using System.Net;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SearchService.Queries;
using SearchService.Queries.Language;
using Xunit;

namespace SearchService.UnitTests.Search;

/// <summary>Each hit of a query that asks for something has a mark, partial hits included; and a snippet costs what it shows.</summary>
public sealed partial class MarkAgreementTests
{
    private static readonly string[] Words =
    [
        "ferry", "ferries", "storm", "C-130", "C130", "e-mail", "email", "U.S.", "US", "O’Brien", "OBrien",
        "Müller", "Mueller", "1,000", "1000", "Jong-un",
        "harbour", "café", "cafe\u0301", "J.", "K.", "JK", "北京", "大学", "snake_case", "the", "May",
    ];

    private static readonly string[] Queries =
    [
        "ferry", "storms", "C130", "\"C 130\"", "e-mail", "\"email storm\"", "\"US e-mail\"", "O'Brien",
        "mueller", "1000", "Jong-un", "cafe", "JK",
        "北京", "学", "snake", "ferr*", "O'br*", "stormy~", "\"storm storm\"~3", "\"ferry harbour\"~5",
        "\"harbour ferry harbour\"~9", "ferry OR storm",
        "ferry storm", "C-130 email", "ferry (storm OR JK)", "title:ferry", "text:storm", "U.S. ferry", "the May",
        "ferry -storm", "ferry NOT (storm OR US)", "harbour^2 café", "title:storm ferry",
    ];

    [Property(MaxTest = 60)]
    public Property Each_hit_has_a_mark() => Prop.ForAll(
        Gen.Elements(Words).ListOf().Where(words => words.Count > 0).ListOf().Where(stories => stories.Count is > 0 and < 6).ToArbitrary(),
        stories =>
        {
            using var index = SampleIndex.With(
                [.. stories.Select((words, i) => new Story($"s{i}").Title(string.Join(' ', words.Take(3))).Text(string.Join(' ', words)))]);
            var bare = Queries.SelectMany(query => index.Search(new SearchRequest { Query = query, Size = 20 }).Hits
                .Where(hit => !$"{hit.MarkedTitle}{string.Join(' ', hit.Snippets)}".Contains("<mark>", StringComparison.Ordinal))
                .Select(hit => $"{query}: {hit.Title} {string.Join(' ', hit.Snippets)}")).ToList();
            return (bare.Count == 0).Label(string.Join('\n', bare));
        });

    /// <summary>In English text most words are passed over by their first letter.</summary>
    [Theory]
    [InlineData("eat", "They ate on the ferry.", "<mark>ate</mark>")]
    [InlineData("go", "The ferry went to the harbour.", "<mark>went</mark>")]
    [InlineData("good", "The better ferry won.", "<mark>better</mark>")]
    [InlineData("went", "The ferry goes to the harbour.", "<mark>goes</mark>")]
    public void A_form_with_another_first_letter_is_marked(string query, string text, string mark)
    {
        using var index = SampleIndex.With(new Story("a").Title("Ferry").Text(text));
        var hit = Assert.Single(index.Search(new SearchRequest { Query = query, Size = 20 }).Hits);
        Assert.Contains(mark, string.Join(' ', hit.Snippets), StringComparison.Ordinal);
    }

    /// <summary>An article that holds nothing but what was marked is found by a part of the query that asks for it.</summary>
    [Property(MaxTest = 40)]
    public Property Each_mark_is_a_match() => Prop.ForAll(
        Gen.Elements(Words).ListOf().Where(words => words.Count > 0).ListOf().Where(stories => stories.Count is > 0 and < 6).ToArbitrary(),
        stories =>
        {
            using var index = SampleIndex.With(
                [.. stories.Select((words, i) => new Story($"s{i}").Title(string.Join(' ', words.Take(3))).Text(string.Join(' ', words)))]);
            var marked = Queries.SelectMany(query => index.Search(new SearchRequest { Query = query, Size = 20 }).Hits
                .SelectMany(hit => Marks().Matches($"{hit.MarkedTitle} {string.Join(' ', hit.Snippets)}"))
                .Select(match => (Query: query, Text: WebUtility.HtmlDecode(match.Groups[1].Value)))).Distinct().ToList();
            var texts = marked.Select(mark => mark.Text).Distinct().ToList();
            using var alone = SampleIndex.With([.. texts.Select((text, i) => new Story($"m{i}").Title(text + ".").Text(text + "."))]);
            var finds = Queries.ToDictionary(
                query => query, query => Asked(QueryParser.Parse(query).Tree).SelectMany(leaf => alone.Found(leaf).Split(' ')).ToHashSet());
            var wrong = marked.Where(mark => !finds[mark.Query].Contains($"m{texts.IndexOf(mark.Text)}"))
                .Select(mark => $"{mark.Query} marks {mark.Text}").ToList();
            return (wrong.Count == 0).Label(string.Join('\n', wrong));
        });

    [Theory]
    [InlineData("title:ferry", "<mark>Ferry</mark> news", "A ferry left.")]
    [InlineData("text:ferry", "Ferry news", "A <mark>ferry</mark> left.")]
    [InlineData("\"ferry left\"", "Ferry news", "A <mark>ferry left</mark>.")]
    [InlineData("left -storm", "Ferry news", "A ferry <mark>left</mark>.")]
    public void What_did_not_match_is_not_marked(string query, string title, string text)
    {
        using var index = SampleIndex.With(new Story("a").Title("Ferry news").Text("A ferry left."));
        var hit = Assert.Single(index.Search(query).Hits);
        Assert.Equal(title, hit.MarkedTitle);
        Assert.Contains(query.StartsWith("title", StringComparison.Ordinal) ? title : text, hit.Snippets);
    }

    /// <summary>
    /// The parts of a query that ask for something, each as a query by itself; of a phrase with a distance each word, and of a compound
    /// each part of several letters: a hit that lacks words may have one of them alone.
    /// </summary>
    private static IEnumerable<string> Asked(QueryNode node) => node switch
    {
        ExcludeNode => [],
        GroupNode group => group.Parts.SelectMany(Asked),
        BoostNode boost => Asked(boost.Inner),
        FieldNode field => Asked(field.Inner)
            .Select(inner => field with { Inner = QueryParser.Parse(inner).Tree }).Select(each => each.ToString()),
        PhraseNode { Distance: not null } phrase => phrase.Terms.Select(term => $"\"{term.Text}\""),
        WordNode word => [word.Text, .. word.Text.Split('-', '_', '.').Where(part => part.Length > 1)],
        _ => [node.ToString()],
    };

    [GeneratedRegex("<mark>(.*?)</mark>")]
    private static partial Regex Marks();

    [Theory]
    [InlineData("needle")]
    [InlineData("\"the needle\"")]
    [InlineData("hay needle")]
    public void A_word_far_inside_a_long_text_is_shown(string query)
    {
        var hay = string.Concat(Enumerable.Repeat("Some hay lay by the road that day and nobody asked for it. ", 10_000));
        using var index = SampleIndex.With(new Story("long").Text(hay + "There was the needle at last. " + hay));
        var hit = Assert.Single(index.Search(query).Hits);
        Assert.Contains(hit.Snippets, snippet => snippet.Contains("<mark>needle</mark>", StringComparison.Ordinal)
            || snippet.Contains("<mark>the needle</mark>", StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_without_full_stops_is_cut_between_words()
    {
        using var index = SampleIndex.With(
            new Story("long").Text(string.Join(' ', Enumerable.Range(0, 30_000).Select(i => i % 3 == 0 ? "ferry" : $"word{i}"))));
        var hit = Assert.Single(index.Search("ferry").Hits);
        Assert.All(hit.Snippets, snippet => Assert.InRange(
            snippet.Replace("<mark>", "", StringComparison.Ordinal).Replace("</mark>", "", StringComparison.Ordinal).Length, 1, 320));
        Assert.All(hit.Snippets, snippet => Assert.Contains("<mark>ferry</mark>", snippet, StringComparison.Ordinal));
    }
}
