using System.IO.Compression;
using System.Text.Json;
using SearchService.Articles;
using SearchService.Entities.Tagging;

namespace SearchService.Training.Tagging.Sources;

/// <summary>
/// JSON lines, gzipped: <c>{"id": "…", "text": "…", "spans": [[start, end, "PER"], …]}</c>, offsets in UTF-16 code units.
/// </summary>
internal static class SpanLines
{
    public static IEnumerable<LabelledText> Read(string source, string file)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            var names = root.GetProperty("spans").EnumerateArray()
                .Select(span => new LabelledName(new TextSpan(span[0].GetInt32(), span[1].GetInt32()), KindNames.Of(span[2].GetString()!)))
                .Where(name => name.Kind != EntityKind.None)
                .OrderBy(name => name.Span.Start)
                .ToList();
            yield return new LabelledText(source, root.GetProperty("id").GetString()!, root.GetProperty("text").GetString()!, names);
        }
    }
}
