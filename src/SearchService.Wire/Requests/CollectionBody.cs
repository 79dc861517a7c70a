using System.Text.Json;
using System.Text.Json.Serialization;
using SearchService.Stores.Collections;
using SearchService.Stores.Watchlists;
using SearchService.Wire.Json;

namespace SearchService.Wire.Requests;

/// <summary>
/// A collection, or a change of one, as a client sends it: <c>{"name": "Harbour", "note": "…", "articles": ["a1", "b7"]}</c>. What is
/// left out stays as it is.
/// </summary>
/// <param name="Name">Its name.</param>
/// <param name="Note">The note about it, or about an article in it.</param>
/// <param name="Articles">Ids: those to keep, or to put first in this order.</param>
/// <param name="Position">The place of an article, from 1.</param>
/// <param name="Version">The version that the change is based on; the header <c>If-Match</c> means the same.</param>
/// <param name="Id">An id of the client's own, which may be guessed; by default one is made that cannot be guessed.</param>
public sealed record CollectionBody(
    string? Name = null, string? Note = null, IReadOnlyList<string?>? Articles = null, int? Position = null, long? Version = null,
    string? Id = null)
{
    /// <summary>The longest id of an article, in UTF-16 code units.</summary>
    private const int MaxId = 2_000;

    /// <summary>Fields that a collection does not have.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }

    /// <summary>The ids that were sent, each once.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Ids => [.. (Articles ?? []).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>Reads and checks one, and reports every fault at once.</summary>
    /// <returns>The body; null where anything is wrong.</returns>
    public static async Task<(CollectionBody? Body, IReadOnlyList<RequestError> Errors)> ReadAsync(
        Stream json, CancellationToken cancellation)
    {
        try
        {
            var body = await JsonSerializer.DeserializeAsync(json, CollectionJson.Readable.CollectionBody, cancellation)
                .ConfigureAwait(false) ?? new CollectionBody();
            var faults = body.Faults().ToList();
            return faults.Count > 0 ? (null, faults) : (body, []);
        }
        catch (JsonException broken)
        {
            return (null, [Fault(
                BrokenBody.Explain("collection", """{"name": "Harbour", "note": "for the book", "articles": ["a1"]}""", broken), null)]);
        }
    }

    /// <summary>What is wrong with it.</summary>
    public IEnumerable<RequestError> Faults()
    {
        foreach (var field in (Unknown ?? []).Keys)
        {
            yield return Fault($"'{field}' is not a field of a collection: expected id, name, note, articles, position or version.", field);
        }

        if (Name is not null && Name.Trim().Length is 0 or > Collection.MaxName)
        {
            yield return Fault($"'name' has {Name.Trim().Length} characters: expected 1 to {Collection.MaxName}.", "name");
        }

        if (Id is not null && !WatchlistStore.IsId(Id))
        {
            yield return Fault(
                $"'id' is '{Id}': expected 1 to {WatchlistStore.MaxId} letters, digits, dots, hyphens and underscores, the first no dot.",
                "id");
        }

        if (Note is { Length: > Collection.MaxNote })
        {
            yield return Fault(FormattableString.Invariant(
                $"'note' has {Note.Length:N0} characters: expected {Collection.MaxNote:N0} at most. Nothing was changed."), "note");
        }

        if (Articles is { Count: > Collection.MaxArticles })
        {
            yield return Fault(FormattableString.Invariant(
                $"'articles' holds {Articles.Count:N0} ids: expected {Collection.MaxArticles:N0} at most."), "articles");
        }

        if ((Articles ?? []).Any(id => string.IsNullOrWhiteSpace(id) || id.Length > MaxId))
        {
            yield return Fault(
                $"'articles' contains something that is not the id of an article: expected texts of 1 to {MaxId} characters.", "articles");
        }

        if (Position is < 1)
        {
            yield return Fault($"'position' is {Position}: expected 1 or more.", "position");
        }
    }

    private static RequestError Fault(string detail, string? parameter) => new(ErrorCode.InvalidCollection, detail, parameter);
}
