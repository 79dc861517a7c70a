using System.Text.Json.Serialization;
using SearchService.Articles;
using SearchService.Stores.Collections;

namespace SearchService.Wire.Json;

/// <summary>A collection of articles, as it is kept.</summary>
/// <param name="Id">Whoever knows it may read the collection; it cannot be guessed.</param>
/// <param name="Name">Its name.</param>
/// <param name="Note">The note about it.</param>
/// <param name="Created">When it was made.</param>
/// <param name="Changed">When it last changed.</param>
/// <param name="Version">Grows with every change of name or note; such a change names the version that it is based on.</param>
/// <param name="Total">How many articles it holds.</param>
/// <param name="Articles">The requested ones, in order.</param>
public sealed record CollectionResponse(
    string Id, string Name, string Note, DateTimeOffset Created, DateTimeOffset Changed, long Version, int Total,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<KeptArticleResponse>? Articles)
{
    public static CollectionResponse From(Collection collection, IReadOnlyList<KeptArticleResponse>? articles)
    {
        ArgumentNullException.ThrowIfNull(collection);
        return new(collection.Id, collection.Name, collection.Note, collection.Created, collection.Changed, collection.Version,
            collection.Count, articles);
    }
}

/// <summary>An article of a collection.</summary>
/// <param name="Id">The article.</param>
/// <param name="Position">Its place, counted from 1.</param>
/// <param name="Title">Its title; the one that it had when it was kept, if it is no longer in the archive.</param>
/// <param name="Source">Its source, likewise.</param>
/// <param name="Published">When it was published, likewise.</param>
/// <param name="Note">The note about it.</param>
/// <param name="Added">When it was kept.</param>
/// <param name="Version">Grows with every change of the note; a change names the version that it is based on.</param>
/// <param name="State"><c>kept</c>, <c>withdrawn</c>, or <c>gone</c> if it is no longer in the archive for another reason;
/// <c>embargoed</c> if the reader may not see it yet: then title, source and day are not given.</param>
public sealed record KeptArticleResponse(
    ArticleId Id, int Position, string? Title, string? Source, string? Published, string Note, DateTimeOffset Added, long Version,
    string State)
{
    public const string Kept = "kept";
    public const string Withdrawn = "withdrawn";
    public const string Gone = "gone";
    public const string Embargoed = "embargoed";
}

/// <param name="Added">How many of the articles that were sent are new in the collection.</param>
/// <param name="Known">How many it held already.</param>
/// <param name="Unknown">Ids that no article of the archive has; they were not kept.</param>
/// <param name="Total">How many articles it holds now.</param>
public sealed record KeptResponse(int Added, int Known, IReadOnlyList<string> Unknown, int Total);

/// <summary>A line of the export of a collection: the note about an article, and the article, if it is still in the archive.</summary>
/// <param name="Id">The article.</param>
/// <param name="Note">The note about it.</param>
/// <param name="State"><c>kept</c>, <c>withdrawn</c>, <c>gone</c> or <c>embargoed</c>.</param>
/// <param name="Title">Its title when it was kept.</param>
/// <param name="Article">The whole article, or null.</param>
public sealed record ExportedKeptArticle(ArticleId Id, string Note, string State, string? Title, ArticleResponse? Article);
