using SearchService.Queries.Language;

namespace SearchService.Indexing.Compiling;

/// <summary>Which parts of a query may be missing where words may.</summary>
internal static class Loosening
{
    /// <summary>Whether a query can find more where words may be missing.</summary>
    public static bool CanFindMore(QueryNode tree) => tree switch
    {
        AllNode all => all.Parts.Count(IsLoose) > 1
            || (all.Parts.Any(IsLoose) && all.Parts.Any(part => !IsLoose(part) && part is not ExcludeNode)),
        AnyNode any => any.Parts.Any(CanFindMore),
        BoostNode boost => CanFindMore(boost.Inner),
        WordNode word => !word.Text.All(char.IsLetterOrDigit),
        _ => false,
    };

    /// <summary>Whether a part is one of those that may be missing.</summary>
    public static bool IsLoose(QueryNode node) => node switch
    {
        WordNode or WildcardNode or FuzzyNode or AnyNode => true,
        BoostNode boost => IsLoose(boost.Inner),
        _ => false,
    };
}
