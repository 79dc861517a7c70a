using System.Text.Json.Serialization;
using SearchService.Articles;
using SearchService.Stores.Collections;

namespace SearchService.Wire.Json;

/// <summary>A collection of articles, as it is kept.</summary>
/// <param name="Id">Whoever knows it may read the collection; it cannot be guessed.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Note">What is said about it.</param>
/// <param name="Created">When it was made.</param>
/// <param name="Changed">When it last changed.</param>
/// <param name="Version">Grows with every change of name or note; such a change names the one that it was made from.</param>
/// <param name="Total">How many articles it holds.</param>
/// <param name="Articles">Those that were asked for, in their order.</param>
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
/// <param name="Position">Its place, from 1.</param>
/// <param name="Title">Its title; that of the day when it was kept, where the archive has lost it.</param>
/// <param name="Source">Its source, likewise.</param>
/// <param name="Published">When it was published, likewise.</param>
/// <param name="Note">What is said about it.</param>
/// <param name="Added">When it was kept.</param>
/// <param name="Version">Grows with every change of the note; a change names the one that it was made from.</param>
/// <param name="State"><c>kept</c>, <c>withdrawn</c>, or <c>gone</c> where the archive has lost it otherwise; <c>embargoed</c> where
/// whoever asks may not see it yet: then title, source and day are not told.</param>
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
/// <param name="Unknown">Ids of which the archive holds no article; they were not kept.</param>
/// <param name="Total">How many articles it holds now.</param>
public sealed record KeptResponse(int Added, int Known, IReadOnlyList<string> Unknown, int Total);

/// <summary>A line of the export of a collection: what is said about an article, and the article, if the archive still holds it.</summary>
/// <param name="Id">The article.</param>
/// <param name="Note">What is said about it.</param>
/// <param name="State"><c>kept</c>, <c>withdrawn</c>, <c>gone</c> or <c>embargoed</c>.</param>
/// <param name="Title">Its title when it was kept.</param>
/// <param name="Article">The whole article, or null.</param>
public sealed record ExportedKeptArticle(ArticleId Id, string Note, string State, string? Title, ArticleResponse? Article);
