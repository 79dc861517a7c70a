namespace SearchService.Articles;

/// <summary>What a correction by hand speaks of.</summary>
public enum NameKind
{
    Person,
    Place,
}

/// <summary>The entities of an article as people corrected them, beside those that were found.</summary>
/// <param name="Entities">What is shown and searched.</param>
/// <param name="Changes">The names that were given up for others.</param>
public sealed record CorrectedEntities(ArticleEntities Entities, IReadOnlyList<NameChange> Changes);

/// <summary>A name that stands for another since a correction.</summary>
/// <param name="Kind">Of whom or what.</param>
/// <param name="From">The name before.</param>
/// <param name="To">The name now.</param>
/// <param name="Apart">The two are different people or places: who asks for the one does not mean the other.</param>
public readonly record struct NameChange(NameKind Kind, string From, string To, bool Apart);
