using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;
using SearchService.Articles;
using SearchService.Entities.Places;

namespace SearchService.Training.Places;

/// <summary>
/// <c>places --texts FILE</c>: resolves the places that are marked in texts (gzip, one JSON line each: <c>text</c> and <c>spans</c> of
/// [start, end, "LOC"]), over and over for ten seconds, and prints what it costs and how many names are known.
/// </summary>
internal static class ResolvingSpeed
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static int Run(Arguments arguments)
    {
        var (watch, before) = (Stopwatch.StartNew(), Spent());
        var gazetteer = Gazetteer.Load();
        Console.WriteLine(
            $"loaded in {watch.Elapsed.TotalMilliseconds:F0} ms, {(Spent() - before).TotalMilliseconds:F0} ms of processor time");
        var texts = Read(arguments.Required("--texts"));
        var resolver = new PlaceResolver(gazetteer);
        var started = TimeSpan.Zero;
        IReadOnlyList<Place> places = [];
        for (watch.Restart(); watch.Elapsed < Patience;)
        {
            started = Spent();
            places = [.. texts.SelectMany(text => resolver.Resolve(text.Mentions, new PlaceContext(text.Article)))];
        }

        var spent = (Spent() - started).TotalMicroseconds;
        var (letters, mentions) = (texts.Sum(text => text.Article.Text.Length), texts.Sum(text => text.Mentions.Count));
        var known = places.Where(place => place.Location is not null).Sum(place => place.Mentions.Count);
        Console.WriteLine($"{texts.Count} texts of {letters / texts.Count} letters, {(double)mentions / texts.Count:F1} mentions each");
        Console.WriteLine(
            $"{spent / texts.Count:F1} microseconds of processor time a text, {spent / mentions:F1} a mention (last of the rounds)");
        Console.WriteLine($"{known} of {places.Sum(place => place.Mentions.Count)} mentions known");
        return 0;
    }

    private static TimeSpan Spent() => Process.GetCurrentProcess().TotalProcessorTime;

    private static List<(Article Article, List<Mention> Mentions)> Read(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var texts = new List<(Article, List<Mention>)>();
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("text").GetString() ?? "";
            var places = json.RootElement.GetProperty("spans").EnumerateArray().Where(span => span[2].GetString() == "LOC")
                .Select(span => new TextSpan(span[0].GetInt32(), span[1].GetInt32()));
            texts.Add((new Article { Text = text },
                [.. places.Select(span => new Mention(span, text[span.Start..span.End], ArticlePart.Text))]));
        }

        return texts;
    }
}
