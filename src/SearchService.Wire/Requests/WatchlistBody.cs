using System.Text.Json;
using System.Text.Json.Serialization;
using SearchService.Stores.Watchlists;
using SearchService.Wire.Json;

namespace SearchService.Wire.Requests;

/// <summary>A watchlist as a client sends it: <c>{"name": "Harbour", "names": ["Vladivostok"], "queries": ["ferry -tram"]}</c>.</summary>
/// <param name="Name">Its name; by default what it watches for.</param>
/// <param name="Names">People or places.</param>
/// <param name="Queries">In the query language.</param>
/// <param name="Query">The same as one entry of 'queries'.</param>
/// <param name="Id">An id of the client's own: letters, digits, dots, hyphens and underscores. By default one is made.</param>
public sealed record WatchlistBody(
    string? Name = null, IReadOnlyList<string?>? Names = null, IReadOnlyList<string?>? Queries = null, string? Query = null,
    string? Id = null)
{
    private const int LongestDefaultName = 80;

    /// <summary>Fields that a watchlist does not have.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }

    /// <summary>Reads and checks one, and reports every fault at once.</summary>
    /// <returns>What is watched for; null where anything is wrong.</returns>
    public static async Task<(WatchSubject? Subject, string? Id, IReadOnlyList<RequestError> Errors)> ReadAsync(
        Stream json, CancellationToken cancellation)
    {
        try
        {
            var body = await JsonSerializer.DeserializeAsync(json, WireJson.Readable.WatchlistBody, cancellation).ConfigureAwait(false);
            return (body ?? new WatchlistBody()).Check();
        }
        catch (JsonException broken)
        {
            return (null, null, [Fault(
                BrokenBody.Explain(
                    "watchlist", """{"name": "Harbour", "names": ["Vladivostok"], "queries": ["ferry"]}""", broken),
                null)]);
        }
    }

    /// <summary>Checks what was sent, and reports every fault at once.</summary>
    public (WatchSubject? Subject, string? Id, IReadOnlyList<RequestError> Errors) Check()
    {
        var faults = new List<RequestError>();
        faults.AddRange((Unknown ?? []).Keys.Select(field =>
            Fault($"'{field}' is not a field of a watchlist: expected name, names and queries.", field)));
        var names = Entries("names", Names ?? [], WatchSubject.MaxNameLength, faults);
        var queries = Entries(
            "queries", [.. Queries ?? [], .. Query is null ? (string?[])[] : [Query]], WatchSubject.MaxQueryLength, faults);
        var name = Name?.Trim() ?? "";
        if (name.Length > WatchSubject.MaxNameLength)
        {
            faults.Add(Fault($"'name' has {name.Length} characters: expected {WatchSubject.MaxNameLength} at most.", "name"));
        }

        if (names.Count + queries.Count == 0 && faults.Count == 0)
        {
            faults.Add(Fault("There is nothing to watch for: expected people or places in 'names', or 'queries', or both.", null));
        }

        if (Id is not null && !WatchlistStore.IsId(Id))
        {
            faults.Add(Fault(
                $"'id' is '{Id}': expected 1 to {WatchlistStore.MaxId} letters, digits, dots, hyphens and underscores, the first no dot, "
                    + $"and not '{WatchlistStore.EverythingId}', which is always there.",
                "id"));
        }

        return faults.Count > 0
            ? (null, null, faults)
            : (new WatchSubject(name.Length > 0 ? name : NameOf(names, queries), names, queries), Id, []);
    }

    private static List<string> Entries(string field, IReadOnlyList<string?> given, int longest, List<RequestError> faults)
    {
        var entries = given.Select(entry => entry?.Trim() ?? "").ToList();
        if (entries.Count > WatchSubject.MaxEntries)
        {
            faults.Add(Fault($"'{field}' holds {entries.Count} entries: expected {WatchSubject.MaxEntries} at most.", field));
        }

        for (var i = 0; i < entries.Count; i++)
        {
            if (!entries[i].Any(c => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c == '*'))
            {
                faults.Add(Fault($"'{field}[{i}]' is '{entries[i]}': expected something to look for; * is everything.", field));
            }
            else if (entries[i].Length > longest)
            {
                faults.Add(Fault($"'{field}[{i}]' has {entries[i].Length} characters: expected {longest} at most.", field));
            }
        }

        return [.. entries.Distinct()];
    }

    private static string NameOf(List<string> names, List<string> queries)
    {
        var all = string.Join(", ", names.Concat(queries));
        return all.Length <= LongestDefaultName ? all : all[..(LongestDefaultName - 1)].TrimEnd() + "…";
    }

    private static RequestError Fault(string detail, string? parameter) => new(ErrorCode.InvalidWatchlist, detail, parameter);
}
