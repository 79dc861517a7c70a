using Microsoft.AspNetCore.Http.HttpResults;
using SearchService.Archive;
using SearchService.Queries;
using SearchService.Wire.Requests;

namespace SearchService.Api.Endpoints;

/// <summary>The search that the parameters of an address ask for.</summary>
internal static class AskedSearch
{
    /// <param name="http">The call.</param>
    /// <param name="served">Has to be there.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="refusal">Why it cannot be answered.</param>
    /// <param name="others">Parameters that are not those of a search.</param>
    public static bool TryRead(HttpRequest http, ServedState served, out SearchRequest request,
        out ProblemHttpResult refusal, params IReadOnlyList<string> others)
    {
        request = SearchParameters.Read(Typed(http).Where(pair => !others.Contains(pair.Key)), out var errors);
        refusal = errors.Count > 0 ? Problems.Of(errors) : Problems.NotReady(served);
        return errors.Count == 0 && served.Generation is not null;
    }

    /// <summary>The parameters of an address as they were typed, in order.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Typed(HttpRequest http) =>
        http.Query.SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value ?? "")));
}
