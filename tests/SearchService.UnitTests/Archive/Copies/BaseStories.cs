using System.Runtime.CompilerServices;
using System.Text.Json;
using SearchService.Readers;
using SearchService.UnitTests.Readers.HtmlBody;

namespace SearchService.UnitTests.Archive.Copies;

/// <summary>
/// Stories to make copies of, as paragraphs: the bodies of the sample pages and the sample articles that are served out of the box.
/// </summary>
internal static class BaseStories
{
    private const int LeastWords = 120;
    private const int LeastParagraphs = 4;
    private const int Most = 1_000;

    public static IReadOnlyList<string[]> All() =>
        [.. Texts().Select(Paragraphs)
            .Where(story => story.Length >= LeastParagraphs && story.Sum(paragraph => paragraph.Split(' ').Length) >= LeastWords)
            .DistinctBy(story => story[0]).Take(Most)];

    private static IEnumerable<string> Texts() => Environment.GetEnvironmentVariable("COPY_STORIES") is { Length: > 0 } file
        ? File.ReadLines(file).Select(line => JsonDocument.Parse(line).RootElement).Where(story => story.TryGetProperty("text", out _))
            .Select(story => story.GetProperty("text").GetString()!)
        : SamplePage.All.Select(page => page.Body).Concat(Seeds());

    private static IEnumerable<string> Seeds()
    {
        var reader = new ArticleReader(new ReaderOptions());
        return Directory.EnumerateFiles(SeedFolder(), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .SelectMany(file => reader.Read(new SourceFile(file, Path.GetFileName(file))))
            .OfType<ArticleRead>().Select(read => read.Article.Text);
    }

    private static string[] Paragraphs(string text)
    {
        var parting = text.Contains("\n\n", StringComparison.Ordinal) ? "\n\n"
            : text.Contains("\n    ", StringComparison.Ordinal) ? "\n    "
            : "\n";
        return text.Split(parting, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    private static string SeedFolder([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "..", "..", "seeds"));
}
