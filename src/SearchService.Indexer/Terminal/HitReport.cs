using System.Globalization;
using System.Net;
using SearchService.Wire.Json;
using Spectre.Console;

namespace SearchService.Indexer.Terminal;

/// <summary>Hits for a person to read.</summary>
internal static class HitReport
{
    public static void Write(SearchResponse response)
    {
        var output = AnsiConsole.Console;
        foreach (var warning in response.Query.Warnings)
        {
            output.MarkupLineInterpolated($"[yellow]note[/] {warning.Message}");
        }

        output.MarkupLineInterpolated(
            CultureInfo.InvariantCulture, $"[bold]{response.Total:N0}[/] found for {response.Query.ReadAs} in {response.TookMs} ms");
        foreach (var hit in response.Hits)
        {
            output.WriteLine();
            output.MarkupLineInterpolated($"[bold]{hit.Title ?? "(no title)"}[/]");
            output.MarkupLineInterpolated(
                $"[grey]{hit.Id.Value}  {string.Join(", ", new[] { hit.Source, hit.Published?.ToString() }.OfType<string>())}[/]");
            foreach (var snippet in hit.Snippets)
            {
                output.MarkupLine(Highlight(snippet));
            }

            WriteNames(output, "people", hit.People);
            WriteNames(output, "places", hit.Places);
            WriteNames(output, "dates", hit.Dates);
        }
    }

    private static void WriteNames(IAnsiConsole output, string what, IReadOnlyList<string> names)
    {
        if (names.Count > 0)
        {
            output.MarkupLineInterpolated($"[grey]{what}: {string.Join(", ", names)}[/]");
        }
    }

    private static string Highlight(string snippet) => string.Join(
        "[/]",
        snippet.Split("</mark>").Select(
            part => string.Join("[bold yellow]", part.Split("<mark>").Select(text => Markup.Escape(WebUtility.HtmlDecode(text))))));
}
