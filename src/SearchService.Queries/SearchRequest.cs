using System.Globalization;
using System.Text;
using SearchService.Articles;

namespace SearchService.Queries;

/// <summary>What is asked of the archive, once everything that was typed has been read and checked.</summary>
public sealed record SearchRequest
{
    /// <summary>The largest number of hits in one answer.</summary>
    public const int MaxSize = 1000;

    /// <summary>The query as typed; empty or <c>*</c> is everything.</summary>
    public string Query { get; init; } = "";

    public MatchMode Match { get; init; } = MatchMode.Auto;

    public CopyMode Copies { get; init; } = CopyMode.Fold;

    /// <summary>Hits to pass over, from 0.</summary>
    public int From { get; init; }

    /// <summary>Hits to return, 0 to <see cref="MaxSize"/>.</summary>
    public int Size { get; init; } = 10;

    /// <summary>Where an earlier answer left off; takes the place of <see cref="From"/>.</summary>
    public string? Cursor { get; init; }

    /// <summary>All must hold.</summary>
    public IReadOnlyList<FieldFilter> Filters { get; init; } = [];

    /// <summary>First day of publication; an article without date matches no limit.</summary>
    public PartialDate? FromDate { get; init; }

    /// <summary>Last day of publication, inclusive.</summary>
    public PartialDate? ToDate { get; init; }

    /// <summary>A date expression in the article overlaps these days.</summary>
    public DayRange? Mentions { get; init; }

    public NearFilter? Near { get; init; }

    public SortOrder Sort { get; init; } = SortOrder.Relevance;

    /// <summary>Mixes recency into relevance.</summary>
    public bool BoostRecent { get; init; }

    public bool Explain { get; init; }

    /// <summary>Apply <c>synonyms.txt</c>.</summary>
    public bool Synonyms { get; init; }

    public IReadOnlyList<FacetRequest> Facets { get; init; } = FacetRequest.Default;

    /// <summary>How the articles found spread over time, by each of these.</summary>
    public IReadOnlyList<TimelineInterval> Timelines { get; init; } = [];

    /// <summary>How many people, and how many places, that are more frequent among the articles found than elsewhere; 0 for none.</summary>
    public int Significant { get; init; }
}

/// <summary>How many of the words must occur.</summary>
public enum MatchMode
{
    /// <summary>As <see cref="All"/>; hits of <see cref="Most"/> follow where a page would stay short.</summary>
    Auto,
    All,
    Most,
}

/// <summary>One hit for a group of copies, or every article.</summary>
public enum CopyMode
{
    Fold,
    All,
}

public enum SortOrder
{
    Relevance,
    Newest,
    Oldest,
}

public enum FilterField
{
    Person,
    Place,
    Source,
    Author,
    Language,

    /// <summary>A place in it lies there.</summary>
    Country,

    /// <summary>The part of the paper, as the article's file names it.</summary>
    Section,
}

/// <summary>A value that a field must have, or must not have.</summary>
public sealed record FieldFilter(FilterField Field, string Value, bool Exclude = false)
{
    /// <summary>Further values, of which each fits as well.</summary>
    public IReadOnlyList<string> Or { get; init; } = [];

    /// <summary>All values, of which each fits.</summary>
    public IReadOnlyList<string> Values => [Value, .. Or];

    // Cursors tell requests apart by what is printed here.
    private bool PrintMembers(StringBuilder builder)
    {
        builder.Append(CultureInfo.InvariantCulture, $"{Field} {Exclude} {string.Join('\0', Values)}");
        return true;
    }
}

/// <summary>A place in the article lies within a distance of a point.</summary>
/// <param name="Centre">The point.</param>
/// <param name="Kilometres">More than 0, at most <see cref="MostKilometres"/>.</param>
public sealed record NearFilter(GeoPoint Centre, double Kilometres = NearFilter.UsualKilometres)
{
    public const int UsualKilometres = 50;

    /// <summary>No two points on Earth are farther apart.</summary>
    public const int MostKilometres = 20_015;
}

public enum FacetField
{
    People,
    Places,
    Countries,
    Sources,
    Authors,
    Sections,
    Languages,
    Years,
    Months,
}

/// <summary>Counts of the values that a field has among all articles found.</summary>
/// <param name="Field">The field.</param>
/// <param name="Count">How many values, most frequent first, 1 to 1,000.</param>
/// <param name="Prefix">Only values with a word that starts like this, case and accents aside.</param>
public sealed record FacetRequest(FacetField Field, int Count = FacetRequest.DefaultCount, string? Prefix = null)
{
    /// <summary>
    /// Counts the articles found alone. Else a filter on the field itself is looked past, so that other values can be chosen
    /// beside it.
    /// </summary>
    public bool WithinFound { get; init; }

    public const int DefaultCount = 10;
    public const int MaxCount = 1000;

    /// <summary>What an answer holds where nothing is asked: people, places, sources, years.</summary>
    public static IReadOnlyList<FacetRequest> Default { get; } =
        [new(FacetField.People), new(FacetField.Places), new(FacetField.Sources), new(FacetField.Years)];
}
