using SearchService.Api.Pages.Correcting;
using SearchService.Stores.Collections;
using SearchService.Wire.Json;

namespace SearchService.Api.Pages.Keeping;

/// <summary>What the page of a collection shows.</summary>
/// <param name="Collection">The collection.</param>
/// <param name="Articles">A page of its articles, in their order.</param>
/// <param name="From">How many stand before them.</param>
/// <param name="Access">Whether it may be changed.</param>
/// <param name="Share">The address, with that of the service, which others read it at.</param>
/// <param name="Whole">Whether all articles stand on one page, to be printed.</param>
/// <param name="Said">What became of a change, or null.</param>
/// <param name="Clash">What somebody typed that was not taken; null where all was.</param>
public sealed record CollectionView(
    Collection Collection, IReadOnlyList<KeptArticleResponse> Articles, int From, CorrectingAccess Access, string Share,
    bool Whole = false, string? Said = null, NoteClash? Clash = null)
{
    /// <summary>Articles on a page.</summary>
    public const int PageSize = 100;

    public string Address => PageAddress.Collection(Collection.Id);
}

/// <summary>A note that was not taken, since it is too long or somebody else was faster. What was typed stays on the page.</summary>
/// <param name="Article">The article that it is about; null for the collection itself.</param>
/// <param name="Typed">The note as typed.</param>
/// <param name="Name">The name of the collection as typed.</param>
/// <param name="Place">The place of the article as typed.</param>
public sealed record NoteClash(string? Article, string Typed, string? Name = null, string? Place = null);
