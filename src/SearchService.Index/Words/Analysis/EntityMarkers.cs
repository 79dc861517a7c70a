using SearchService.Articles;

namespace SearchService.Indexing.Words.Analysis;

/// <summary>Terms that stand beside the words of every person and place named in a text, so that a phrase can ask for any.</summary>
internal static class EntityMarkers
{
    // No tokenizer leaves the separator in a word, and no language is called so: neither word nor stem can be a marker.
    public const string Person = "person\u0001";
    public const string Place = "place\u0001";

    /// <summary>The markers of one part of an article, and the stretches that they stand for.</summary>
    public static List<(TextSpan Span, string Marker)> Of(ArticleEntities entities, ArticlePart part) =>
    [
        .. entities.People.SelectMany(person => person.Mentions).Where(mention => mention.In == part)
        .Select(mention => (mention.Span, Person)),
        .. entities.Places.SelectMany(place => place.Mentions).Where(mention => mention.In == part)
        .Select(mention => (mention.Span, Place)),
    ];
}
