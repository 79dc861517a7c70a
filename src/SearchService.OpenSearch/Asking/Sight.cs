using System.Globalization;
using System.Text.Json;
using SearchService.Articles;
using SearchService.OpenSearch.Generations;
using SearchService.Queries;

namespace SearchService.OpenSearch.Asking;

/// <summary>
/// What whoever asks may see of an archive: articles under embargo are not there, and of articles of a closed source there are some fields
/// alone. Every clause is asked as far as it may be seen, so that nothing is found, counted or marked by what is hidden.
/// </summary>
internal sealed class Sight
{
    /// <summary>Sees everything.</summary>
    public static readonly Sight Whole = new(ReadingLimits.None, DateTimeOffset.MinValue);

    /// <summary>Of an article of a closed source no other field is seen: what it is, title, source, language and date.</summary>
    private static readonly HashSet<string> Open =
    [
        ClusterFields.Kind, ClusterFields.Line, ClusterFields.Id, ClusterFields.Embargo, ClusterFields.FirstSeen,
        ClusterFields.WordsOf(ArticlePartKind.Title), ClusterFields.StemsOf(ArticlePartKind.Title),
        ClusterFields.Source, ClusterFields.FormsOf(ClusterFields.Source), ClusterFields.NameWordsOf(ClusterFields.Source),
        ClusterFields.Language, ClusterFields.Analyzed, ClusterFields.Year, ClusterFields.Month, ClusterFields.Day,
        ClusterFields.Published, ClusterFields.PublishedSort, ClusterFields.PublishedFrom,
    ];

    private readonly ReadingLimits _limits;
    private readonly string _now;

    public Sight(ReadingLimits limits, DateTimeOffset now)
    {
        (_limits, _now) = (limits, MomentOf(now));
        Closed = limits.ClosedSources.Count > 0 ? new TermsClause(ClusterFields.Source, limits.ClosedSources) : null;
    }

    /// <summary>Articles of closed sources; null where none is closed.</summary>
    public Clause? Closed { get; }

    /// <summary>A moment as a key that sorts as the moments do.</summary>
    public static string MomentOf(DateTimeOffset moment) => moment.UtcTicks.ToString("D19", CultureInfo.InvariantCulture);

    /// <summary>What is asked, as far as it is seen.</summary>
    public Clause Of(Clause asked)
    {
        var seen = asked.Seen(this);
        return _limits.SeesEmbargoed ? seen : new BoolClause { Must = [seen], Not = [new LaterClause(ClusterFields.Embargo, _now)] };
    }

    /// <summary>Whether a field is seen of every article that is.</summary>
    public bool IsOpen(string field) => Closed is null || Open.Contains(field);

    /// <summary>Whether an article under this embargo is not there.</summary>
    /// <param name="embargo">As <see cref="MomentOf"/> gives it; null for none.</param>
    public bool Hides(string? embargo) => !_limits.SeesEmbargoed && string.CompareOrdinal(embargo, _now) > 0;

    /// <summary>Whether one of some sources is closed.</summary>
    /// <param name="sources">By their <see cref="NameKey"/>.</param>
    public bool Closes(IEnumerable<string> sources) => sources.Any(_limits.ClosedSources.Contains);

    /// <summary>A clause about one field: of a closed article, its title alone is found, and counts for what it is.</summary>
    public Clause Of(FieldClause asked)
    {
        if (IsOpen(asked.Field))
        {
            return asked;
        }

        var readable = new BoolClause { Must = [asked], Not = [Closed!] };
        return asked is TermClause { Field: ClusterFields.Ranked } word
            ? Clause.BestOf(
            [
                readable,
                new BoolClause { Must = [word with { Field = ClusterFields.StemsOf(ArticlePartKind.Title) }], Filter = [Closed!] },
            ])
            : readable;
    }
}

/// <summary>A part of a query that asks one field.</summary>
internal abstract record FieldClause(string Field) : Clause
{
    public override Clause Seen(Sight sight) => sight.Of(this);
}

/// <summary>Articles whose key is behind another.</summary>
internal sealed record LaterClause(string Field, string Key) : FieldClause(Field)
{
    public override void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartObject("range");
        json.WriteStartObject(Field);
        json.WriteString("gt", Key);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
