using System.Globalization;
using System.Text.Json;
using SearchService.Archive.Corrections;
using SearchService.Articles;
using SearchService.Entities.Corrections;
using SearchService.Stores.Corrections;
using SearchService.Wire.Json;

namespace SearchService.Indexer.Terminal;

/// <summary>What became of corrections, in words or as JSON.</summary>
internal static class CorrectionReport
{
    public static int Done(IReadOnlyList<EntityCorrection> corrections, CorrectionOutcome outcome, bool json)
    {
        var response = new CorrectedResponse(
            [.. corrections.Select(CorrectionResponse.From)], outcome.Recorded, outcome.Applied, outcome.Articles);
        Write(response, json, response switch
        {
            { Applied: false } => "Recorded. Another process is writing to the index: it applies the correction at its end.",
            { Recorded: false } => "This correction was already there; nothing has changed.",
            { Articles: 0 } => "Recorded. No article has changed: none contains this name, or only in another spelling.",
            _ => string.Create(CultureInfo.InvariantCulture, $"Recorded and applied: {response.Articles:N0} articles have changed."),
        });
        return (response.Applied ? ExitCode.Done : ExitCode.AnotherWriter).Value;
    }

    public static int Would(IReadOnlyList<EntityCorrection> corrections, int articles, bool json)
    {
        var response = new CorrectedResponse([.. corrections.Select(CorrectionResponse.From)], Recorded: false, Applied: false, articles);
        Write(response, json, string.Create(CultureInfo.InvariantCulture, $"Would change {articles:N0} articles."));
        return ExitCode.Done.Value;
    }

    public static int List(CorrectionsContent content, bool json)
    {
        if (json)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(CorrectionsResponse.From(content), WireJson.Readable.CorrectionsResponse));
        }
        else
        {
            foreach (var correction in content.Corrections.All)
            {
                Console.Out.WriteLine($"{correction.Id}  {CorrectionLine.Write(correction).Replace("\t", "  ", StringComparison.Ordinal)}");
            }

            foreach (var fault in content.Faults)
            {
                Console.Out.WriteLine($"rejected  {fault.Reason}");
            }
        }

        return (content.Faults.Count > 0 ? ExitCode.DoneWithRejected : ExitCode.Done).Value;
    }

    public static int Twins(NameKind kind, IReadOnlyList<Twins> twins, bool json)
    {
        if (json)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(Response(kind, twins), WireJson.Readable.TwinsResponse));
        }

        foreach (var pair in json ? [] : twins)
        {
            Console.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{pair.Name.Value} ({pair.Name.Count:N0})  {pair.Other.Value} ({pair.Other.Count:N0})"));
        }

        return ExitCode.Done.Value;
    }

    private static TwinsResponse Response(NameKind kind, IReadOnlyList<Twins> twins) =>
        new([.. twins.Select(pair => TwinNames.Of(kind, pair.Name, pair.Other))]);

    private static void Write(CorrectedResponse response, bool json, string words) =>
        Console.Out.WriteLine(json ? JsonSerializer.Serialize(response, WireJson.Readable.CorrectedResponse) : words);
}
