using SearchService.Articles;

namespace SearchService.Entities.Corrections;

/// <summary>A person or place of one article on its way through the corrections.</summary>
internal sealed record CorrectedName(string Name, string? Country, GeoPoint? Location, IReadOnlyList<Mention> Mentions)
{
    /// <summary>Some correction spoke of it.</summary>
    public bool Touched { get; init; }

    public bool IsPrintedAs(string spelling) => Mentions.Any(mention => NameKey.Of(mention.Text) == NameKey.Of(spelling));

    /// <summary>The mentions in one spelling, and the others; all and none where no spelling is asked for.</summary>
    public (CorrectedName Moved, CorrectedName? Left) Divide(string? spelling)
    {
        if (spelling is null)
        {
            return (this, null);
        }

        var key = NameKey.Of(spelling);
        var sides = Mentions.ToLookup(mention => NameKey.Of(mention.Text) == key);
        return (this with { Mentions = [.. sides[true]] },
            sides[false].Any() ? this with { Mentions = [.. sides[false]], Touched = true } : null);
    }

    /// <summary>
    /// Joins those that bear one name now; the others stay as they are. All are ordered as found ones are: most mentions first,
    /// then by first mention.
    /// </summary>
    public static IReadOnlyList<CorrectedName> Join(IEnumerable<CorrectedName> names) =>
    [
        .. names.GroupBy(name => NameKey.Of(name.Name))
            .SelectMany(group => group.Any(name => name.Touched) ? [Joined([.. group])] : group.AsEnumerable())
            .OrderByDescending(name => name.Mentions.Count)
            .ThenBy(name => name.Mentions.Count > 0 ? Reading(name.Mentions[0]) : (int.MaxValue, 0, 0)),
    ];

    /// <summary>The name is as the last correction wrote it; where it lies, the article itself knew better.</summary>
    private static CorrectedName Joined(List<CorrectedName> names)
    {
        if (names.Count == 1)
        {
            return names[0];
        }

        var located = names.Find(name => !name.Touched && name.Location is not null)
            ?? names.Find(name => name.Location is not null) ?? names[0];
        return located with
        {
            Name = names.First(name => name.Touched).Name,
            Mentions = [.. names.SelectMany(name => name.Mentions).OrderBy(Reading)],
            Touched = true,
        };
    }

    private static (int Part, int Index, int Start) Reading(Mention mention) => (
        mention.In.Kind switch
        {
            ArticlePartKind.Title => 0,
            ArticlePartKind.Summary => 1,
            ArticlePartKind.Text => 2,
            _ => 3,
        },
        mention.In.Index,
        mention.Span.Start);
}
