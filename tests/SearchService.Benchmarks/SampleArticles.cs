using SearchService.Articles;

namespace SearchService.Benchmarks;

/// <summary>
/// Articles of 3,000 characters, cut from the English sample articles of the repository: paragraphs are drawn at random with a
/// fixed seed, so that names and dates stand as thick as in those.
/// </summary>
internal static class SampleArticles
{
    public const int Characters = 3000;

    public static IReadOnlyList<Article> Make(int count)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "seeds");
        var paragraphs = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".txt" or ".md")
            .Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines)
            .Where(line => line.Length > 80 && line.All(char.IsAscii))
            .ToArray();
        var random = new Random(1);
        return [.. Enumerable.Range(0, count).Select(_ => Make(paragraphs, random))];
    }

    private static Article Make(string[] paragraphs, Random random)
    {
        var text = "";
        while (text.Length < Characters)
        {
            text += paragraphs[random.Next(paragraphs.Length)] + "\n\n";
        }

        var title = paragraphs[random.Next(paragraphs.Length)][..60];
        return new Article { Title = title, Text = text[..Characters], Published = new PublicationTime(new PartialDate(2023, 9, 12)) };
    }
}
