using System.Text.Json;

namespace SearchService.Wire.Requests;

/// <summary>Says of a body that is not the JSON that was expected what was, and where it breaks.</summary>
internal static class BrokenBody
{
    /// <param name="kind">What was expected, such as "watchlist".</param>
    /// <param name="sample">One of it.</param>
    /// <param name="broken">What the parser said.</param>
    public static string Explain(string kind, string sample, JsonException broken) => FormattableString.Invariant(
        $"The body is not a {kind}, such as {sample}; it is broken at {broken.Path ?? "its start"}, line {(broken.LineNumber ?? 0) + 1}.");
}
