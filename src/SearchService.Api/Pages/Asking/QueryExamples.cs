using SearchService.Articles;
using SearchService.Queries;

namespace SearchService.Api.Pages.Asking;

/// <summary>A query and what it finds, in words.</summary>
public sealed record QueryExample(string Query, string Says);

/// <summary>Examples of the query language, made of words and names of this archive, so that each finds something.</summary>
/// <param name="Words">Of words and phrases.</param>
/// <param name="Names">Of people, places, sources and authors.</param>
/// <param name="Dates">Of dates.</param>
public sealed record QueryExamples(
    IReadOnlyList<QueryExample> Words, IReadOnlyList<QueryExample> Names, IReadOnlyList<QueryExample> Dates)
{
    private const int ShortestWord = 5;
    private const int Looked = 20;

    public static QueryExamples Of(IArticleSearcher articles, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(articles);
        var found = articles.Search(
            new SearchRequest
            {
                Sort = SortOrder.Newest,
                Size = Looked,
                Facets = [new(FacetField.People, 2), new(FacetField.Places, 2), new(FacetField.Sources, 1), new(FacetField.Authors, 1)],
            }, cancellation);
        // The words of one example stand in one title, so that it finds something.
        var titles = found.Hits.Select(hit => Long(hit.Title)).OrderByDescending(words => Math.Min(words.Count, 3)).ToList();
        var all = titles.FirstOrDefault() ?? [];
        string One(int at, string otherwise) => at < all.Count ? all[at] : otherwise;
        var (first, second) = (One(0, "harbour"), One(1, "ferry"));
        var other = titles.SelectMany(words => words).FirstOrDefault(word => !all.Contains(word)) ?? One(2, "storm");
        var phrase = found.Hits.Select(hit => Pair(hit.Title)).OfType<string>().FirstOrDefault() ?? first;
        return Finding(new QueryExamples(
        [
            new(first, "the word in any inflection, upper or lower case, with or without accents"),
            new($"{first} {second}", "both words, anywhere in the article"),
            new($"{first} OR {second}", "either of them; OR in capitals"),
            new($"{first} -{other}", "the first and not the second"),
            new($"({first} OR {other}) {second}", "parentheses group"),
            new($"\"{phrase}\"", "the words in a row, as they stand"),
            new($"\"{phrase}\"~5", "the words near each other, at most five others between"),
            new($"{first[..4]}*", "words that begin like this; ? stands for one letter"),
            new($"{first}~", "words with nearly this spelling"),
            new($"title:{first}", "in the title; text: in all other parts"),
        ],
        [.. Named(found)],
        [.. Dated(found)]), articles, cancellation);
    }

    /// <summary>Without the examples that find nothing; all of them where there is nothing to find.</summary>
    private static QueryExamples Finding(QueryExamples all, IArticleSearcher articles, CancellationToken cancellation)
    {
        List<QueryExample> each = [.. all.Words, .. all.Names, .. all.Dates];
        var counts = articles.Search(
            [.. each.Select(example => new SearchRequest { Query = example.Query, Match = MatchMode.All, Size = 0, Facets = [] })],
            cancellation);
        var finding = each.Zip(counts).Where(pair => pair.Second.Total > 0).Select(pair => pair.First).ToHashSet();
        return finding.Count == 0 ? all : new QueryExamples(
            [.. all.Words.Where(finding.Contains)], [.. all.Names.Where(finding.Contains)], [.. all.Dates.Where(finding.Contains)]);
    }

    private static IEnumerable<QueryExample> Named(SearchResult found)
    {
        string? Top(FacetField field, int at = 0) => found.Facets.First(facet => facet.Field == field).Values
            .Where(value => value.Value is not null).Select(value => value.Value!.Replace('"', ' ')).ElementAtOrDefault(at);
        if (Top(FacetField.People) is { } person)
        {
            yield return new($"person:\"{person}\"", "articles that name the person, in any spelling");
            yield return new($"\"{person.Split(' ')[^1]} <place>\"~5", "the name near any place; <person> stands for any person");
        }

        if (Top(FacetField.Places) is { } place)
        {
            yield return new($"place:\"{place}\"", "articles that name the place, by any of its names");
            if (Top(FacetField.Places, 1) is { } other)
            {
                yield return new($"place:\"{place}\" -place:\"{other}\"", "the one and not the other");
            }
        }

        if (Top(FacetField.Sources) is { } source)
        {
            yield return new($"source:\"{source}\"", "published there");
        }

        if (Top(FacetField.Authors) is { } author)
        {
            yield return new($"author:\"{author}\"", "written by them");
        }
    }

    private static IEnumerable<QueryExample> Dated(SearchResult found)
    {
        if (found.Hits.Select(hit => hit.Published?.Date).FirstOrDefault(date => date is { Month: not null }) is not { } newest)
        {
            yield break;
        }

        var month = new PartialDate(newest.Year, newest.Month);
        yield return new($"date:{newest.Year}", "published in that year");
        yield return new($"date:{month}", "in that month");
        yield return new($"date:{newest.Year - 1}..{newest.Year}", "from the one to the other, both included; either end may be left open");
        yield return new($"date:>={month}", "then or later");
        var spoken = found.Hits.SelectMany(hit => hit.Entities.Dates).Select(date => date.Days?.First.Year)
            .FirstOrDefault(year => year is > 1000);
        yield return new($"mentions:{spoken ?? newest.Year}", "the text mentions that time, whenever it was published");
    }

    private static List<string> Long(string? title) =>
        [.. (title ?? "").Split(' ').Where(IsLong).Select(word => word.ToLowerInvariant()).Distinct()];

    /// <summary>The first two words in a row that are long.</summary>
    private static string? Pair(string? title)
    {
        var words = (title ?? "").Split(' ');
        var pair = words.Zip(words.Skip(1)).FirstOrDefault(pair => IsLong(pair.First) && IsLong(pair.Second));
        return pair.First is null ? null : $"{pair.First} {pair.Second}".ToLowerInvariant();
    }

    private static bool IsLong(string word) => word.Length >= ShortestWord && word.All(char.IsLetter);
}
