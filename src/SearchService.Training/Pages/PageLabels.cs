using System.IO.Compression;
using System.Text.Json;

namespace SearchService.Training.Pages;

/// <summary>What people said of a page of WCXB; null where they said nothing.</summary>
/// <param name="Id">The name of its files.</param>
/// <param name="Body">Its story.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Author">Its writers, in one line.</param>
/// <param name="Day">The day on which it was published, as <c>2023-09-12</c>.</param>
internal sealed record PageLabels(string Id, string? Body, string? Title, string? Author, string? Day)
{
    private const int DayLength = 10;

    /// <summary>The articles of a folder that holds <c>html/*.html.gz</c> and <c>ground-truth/*.json</c>, by name.</summary>
    public static IEnumerable<PageLabels> In(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(folder, "ground-truth"), "*.json").Order(StringComparer.Ordinal))
        {
            using var label = JsonDocument.Parse(File.ReadAllBytes(file));
            if (label.RootElement.GetProperty("page_type").GetString() == "article")
            {
                var truth = label.RootElement.GetProperty("ground_truth");
                yield return new PageLabels(
                    Path.GetFileNameWithoutExtension(file), Text(truth, "main_content"), Text(truth, "title"), Text(truth, "author"),
                    Text(truth, "publish_date") is { Length: >= DayLength } day ? day[..DayLength] : null);
            }
        }
    }

    /// <summary>The page itself, unpacked.</summary>
    public byte[] Page(string folder)
    {
        using var packed = File.OpenRead(Path.Combine(folder, "html", Id + ".html.gz"));
        using var page = new MemoryStream();
        using (var content = new GZipStream(packed, CompressionMode.Decompress))
        {
            content.CopyTo(page);
        }

        return page.ToArray();
    }

    private static string? Text(JsonElement truth, string name) =>
        truth.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text
            ? text
            : null;
}
