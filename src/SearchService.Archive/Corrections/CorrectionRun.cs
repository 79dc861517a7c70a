using SearchService.Articles;
using SearchService.Entities.Corrections;
using SearchService.Indexing.Storage.Engine;
using SearchService.Indexing.Storage.Writing;

namespace SearchService.Archive.Corrections;

/// <summary>
/// Brings the articles of a generation in line with the corrections, without reading a file: only those are looked at that
/// name what a correction speaks of, or that an earlier one changed, and only those written that come out differently.
/// </summary>
internal static class CorrectionRun
{
    /// <summary>Writes what differs; the caller commits.</summary>
    /// <returns>The number of articles written.</returns>
    public static int Apply(IGenerationWriter writer, EntityCorrections corrections, CancellationToken cancellation)
    {
        using var ledger = writer.Ledger();
        var written = 0;
        foreach (var article in Changed(ledger, corrections, cancellation))
        {
            writer.Replace(article);
            written++;
        }

        writer.Corrections = corrections.Stamp;
        return written;
    }

    /// <summary>The articles that the corrections would change, as they would be.</summary>
    public static IEnumerable<IndexedArticle> Changed(ILedger ledger, EntityCorrections corrections, CancellationToken cancellation)
    {
        foreach (var article in ledger.Correctable(corrections.Keys(NameKind.Person), corrections.Keys(NameKind.Place)))
        {
            cancellation.ThrowIfCancellationRequested();
            var corrected = corrections.Apply(article.Id, article.Entities);
            if (!Same(corrected?.Entities, article.Corrected?.Entities))
            {
                yield return article with { Corrected = corrected };
            }
        }
    }

    private static bool Same(ArticleEntities? one, ArticleEntities? other) => one is null || other is null
        ? one == other
        : one.People.Select(Form).SequenceEqual(other.People.Select(Form))
            && one.Places.Select(Form).SequenceEqual(other.Places.Select(Form));

    private static (string Name, int Mentions, int First) Form(Person person) =>
        (person.Name, person.Mentions.Count, person.Mentions.Count > 0 ? person.Mentions[0].Span.Start : -1);

    private static (string Name, string? Country, GeoPoint? Location, int Mentions, int First) Form(Place place) =>
        (place.Name, place.Country, place.Location, place.Mentions.Count, place.Mentions.Count > 0 ? place.Mentions[0].Span.Start : -1);
}
