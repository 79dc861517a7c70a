using SearchService.Articles;
using SearchService.Queries;

namespace SearchService.Wire.Json;

/// <summary>Names that are probably spellings of one name, those in most articles first.</summary>
public sealed record TwinsResponse(IReadOnlyList<TwinNames> Twins);

/// <summary>A pair of names.</summary>
/// <param name="Kind"><c>person</c> or <c>place</c>.</param>
/// <param name="Name">The one that more articles have.</param>
/// <param name="Articles">How many.</param>
/// <param name="Other">The one that may be another spelling.</param>
/// <param name="OtherArticles">How many articles have it.</param>
public sealed record TwinNames(string Kind, string Name, long Articles, string Other, long OtherArticles)
{
    public static TwinNames Of(NameKind kind, FacetValue name, FacetValue other)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(other);
        return new TwinNames(WireName.Of(kind), name.Value ?? "", name.Count, other.Value ?? "", other.Count);
    }
}
