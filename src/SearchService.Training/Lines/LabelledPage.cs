using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace SearchService.Training.Lines;

/// <summary>A page of WCXB with the body that people gave it.</summary>
/// <param name="Id">Its file's name.</param>
/// <param name="Html">The page.</param>
/// <param name="Body">Its story.</param>
internal sealed record LabelledPage(string Id, string Html, string Body)
{
    /// <summary>The articles of a folder that holds <c>html/*.html.gz</c> and <c>ground-truth/*.json</c>, by name.</summary>
    public static IEnumerable<LabelledPage> In(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(folder, "ground-truth"), "*.json").Order(StringComparer.Ordinal))
        {
            using var label = JsonDocument.Parse(File.ReadAllBytes(file));
            var id = Path.GetFileNameWithoutExtension(file);
            if (label.RootElement.GetProperty("page_type").GetString() == "article"
                && label.RootElement.GetProperty("ground_truth").TryGetProperty("main_content", out var body)
                && body.GetString() is { Length: > 0 } text)
            {
                using var packed = File.OpenRead(Path.Combine(folder, "html", id + ".html.gz"));
                using var html = new StreamReader(new GZipStream(packed, CompressionMode.Decompress), Encoding.UTF8);
                yield return new LabelledPage(id, html.ReadToEnd(), text);
            }
        }
    }
}
