using SearchService.Api.Pages.Shell;
using SearchService.Articles;
using SearchService.Queries;

namespace SearchService.Api.Pages.Reading;

/// <summary>What the page of an article shows.</summary>
/// <param name="Stored">The article.</param>
/// <param name="Query">The query that led to it, or null.</param>
/// <param name="Marks">Where it matches, by part and start; none overlap.</param>
/// <param name="Copies">Other articles that are copies of this one, the first few.</param>
/// <param name="MoreCopies">How many there are beyond these.</param>
/// <param name="Similar">Articles like it, most alike first.</param>
public sealed record ArticleView(
    StoredArticle Stored, string? Query, IReadOnlyList<Mention> Marks, IReadOnlyList<StoredArticle> Copies,
    int MoreCopies, IReadOnlyList<SearchHit> Similar)
{
    /// <summary>The parameter that asks for more than is shown at first.</summary>
    public const string ShowName = "all";

    /// <summary>Its value that asks for every copy.</summary>
    public const string ShowCopies = "copies";

    private const int ShownCopies = 8;
    private const int ShownSimilar = 5;

    /// <returns>The view; null where no article has the id.</returns>
    public static ArticleView? Of(ArticleId id, SearchAddress address, IArticleSearcher articles)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(articles);
        var (query, copies) = (address["q"], address.Has(ShowName, ShowCopies) ? SearchRequest.MaxSize : ShownCopies);
        return articles.Read(new ArticleRequest(id) { Query = query, Copies = copies, Similar = ShownSimilar }) is { } found
            ? new ArticleView(
                found.Article, query, Apart(found.Marks), found.Copies, found.CopyIds.Count - found.Copies.Count, found.Similar)
            : null;
    }

    /// <summary>A part, cut up for showing. Matches are numbered through the parts in the order of the page.</summary>
    public IReadOnlyList<IReadOnlyList<TextPiece>> Paragraphs(ArticlePart part) => AnnotatedText.Paragraphs(
        Stored.Article.TextOf(part), part, Stored.Entities,
        [.. Marks.Where(mark => mark.In == part).Select(mark => mark.Span)],
        1 + Marks.Count(mark => Order(mark.In) < Order(part)));

    /// <summary>
    /// The dates it speaks of, in words, the earliest first and those without a year last. What only says now, or some Monday, is
    /// left to the text; "Sept 13" and "Wednesday" are one where they are the same day.
    /// </summary>
    public IEnumerable<NamedThing> Dates =>
        from date in Stored.Entities.Dates
        where !DateWords.IsVague(date.Value)
        group date by DateWords.Of(date.Value) into same
        let first = same.First()
        orderby first.Days?.First.SortKey ?? int.MaxValue, first.Days?.Last.SortKey
        select new NamedThing(same.Key, same.Sum(date => date.Mentions.Count), NameLink.Of(MentionKind.Date, first.Value));

    public IEnumerable<NamedThing> People =>
        Stored.Entities.People.Select(person => new NamedThing(
            person.Name, person.Mentions.Count, PageAddress.Person(person.Name),
            PageAddress.Correct(NameKind.Person, person.Name, Stored.Id.Value)));

    public IEnumerable<NamedThing> Places =>
        Stored.Entities.Places.Select(place => new NamedThing(
            place.Name, place.Mentions.Count, PageAddress.Place(place.Name),
            PageAddress.Correct(NameKind.Place, place.Name, Stored.Id.Value)));

    /// <summary>A word and the name around it may both match: to a reader that is one match.</summary>
    private static List<Mention> Apart(IReadOnlyList<Mention> marks)
    {
        var apart = new List<Mention>();
        foreach (var mark in marks)
        {
            if (apart.Count > 0 && apart[^1] is var last && last.In == mark.In && mark.Span.Start < last.Span.End)
            {
                apart[^1] = last with { Span = new TextSpan(last.Span.Start, Math.Max(last.Span.End, mark.Span.End)) };
            }
            else
            {
                apart.Add(mark);
            }
        }

        return apart;
    }

    private static int Order(ArticlePart part) => part.Kind switch
    {
        ArticlePartKind.Title => 0,
        ArticlePartKind.Summary => 1,
        ArticlePartKind.Text => 2,
        _ => 3 + part.Index,
    };
}

/// <summary>A person, place or date of an article.</summary>
/// <param name="Name">In words.</param>
/// <param name="Mentions">How often the article names it; 0 where only its metadata does.</param>
/// <param name="Address">Where it leads, or null.</param>
/// <param name="Correct">Where it is corrected, or null.</param>
public sealed record NamedThing(string Name, int Mentions, string? Address, string? Correct = null);
