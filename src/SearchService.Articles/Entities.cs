namespace SearchService.Articles;

/// <summary>Which part of an article a mention stands in.</summary>
/// <param name="Kind">The part.</param>
/// <param name="Index">Which caption, from 0; 0 for the other parts.</param>
public readonly record struct ArticlePart(ArticlePartKind Kind, int Index = 0)
{
    public static readonly ArticlePart Text = new(ArticlePartKind.Text);
    public static readonly ArticlePart Title = new(ArticlePartKind.Title);
    public static readonly ArticlePart Summary = new(ArticlePartKind.Summary);

    public static ArticlePart Caption(int index) => new(ArticlePartKind.Caption, index);

    /// <summary>The name used in JSON: <c>text</c>, <c>title</c>, <c>summary</c>, <c>captions[0]</c>.</summary>
    public override string ToString() => Kind switch
    {
        ArticlePartKind.Text => "text",
        ArticlePartKind.Title => "title",
        ArticlePartKind.Summary => "summary",
        _ => FormattableString.Invariant($"captions[{Index}]"),
    };
}

public enum ArticlePartKind
{
    Text,
    Title,
    Summary,
    Caption,
}

/// <summary>One place where a person, place or date is named.</summary>
/// <param name="Span">Offsets into the part.</param>
/// <param name="Text">The words as printed there.</param>
/// <param name="In">The part of the article.</param>
public readonly record struct Mention(TextSpan Span, string Text, ArticlePart In);

/// <summary>A person of one article; without mentions where only the metadata names them.</summary>
/// <param name="Name">The fullest form of the name, without title or role.</param>
public sealed record Person(string Name, IReadOnlyList<Mention> Mentions);

/// <summary>A place of one article.</summary>
/// <param name="Name">The common English name where the gazetteer knows the place, else as printed.</param>
/// <param name="Country">ISO 3166-1 alpha-2, or null where unknown or in no single country.</param>
/// <param name="Location">Its centre, where the gazetteer knows it.</param>
public sealed record Place(string Name, string? Country, GeoPoint? Location, IReadOnlyList<Mention> Mentions);

/// <summary>A date that an article speaks of.</summary>
/// <param name="Value">TIMEX3 (ISO 8601 with TimeML's extensions): <c>2019</c>, <c>XXXX-09-12</c>, <c>PAST_REF</c>.</param>
/// <param name="Days">The days it covers, or null where they are not known.</param>
public sealed record DateExpression(string Value, DayRange? Days, IReadOnlyList<Mention> Mentions);

/// <summary>All that was found in one article, each list by number of mentions, most first, then by first mention.</summary>
public sealed record ArticleEntities(IReadOnlyList<Person> People, IReadOnlyList<Place> Places, IReadOnlyList<DateExpression> Dates)
{
    public static readonly ArticleEntities None = new([], [], []);
}
