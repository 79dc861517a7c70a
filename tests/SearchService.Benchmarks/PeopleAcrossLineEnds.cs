using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using SearchService.Articles;
using SearchService.Entities;

namespace SearchService.Benchmarks;

/// <summary>
/// In how many stories do the people differ from those of the same text with spaces in the place of its line breaks? Taken are the first
/// 531 of a file of JSON lines with a <c>text</c> that have such lines and name people.
/// </summary>
/// <remarks>Uneven: the lines of each paragraph are broken anew, after 4 to 22 words each, alike in each run.</remarks>
internal static partial class PeopleAcrossLineEnds
{
    private const int Most = 531;

    public static void Run(string file, bool uneven)
    {
        var extractor = EntityExtractor.Load();
        var (stories, other) = (0, 0);
        foreach (var line in File.ReadLines(file))
        {
            using var story = JsonDocument.Parse(line);
            var text = story.RootElement.GetProperty("text").GetString() ?? "";
            text = uneven ? Uneven(text, new Random(stories)) : text;
            if (stories == Most || !Break().IsMatch(text) || People(extractor, text) is not { Count: > 0 } people)
            {
                continue;
            }

            stories++;
            other += people.SequenceEqual(People(extractor, Break().Replace(text, " "))) ? 0 : 1;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{other} of {stories} stories name other people"));
    }

    private static List<string> People(EntityExtractor extractor, string text) =>
        [.. extractor.Extract(new Article { Language = "en", Text = text }).People.Select(person => person.Name)
            .Order(StringComparer.Ordinal)];

    private static string Uneven(string text, Random random) => string.Join("\n\n", Paragraphs().Split(text).Select(paragraph =>
    {
        var words = new Queue<string>(paragraph.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var lines = new List<string>();
        while (words.Count > 0)
        {
            lines.Add(string.Join(' ', Enumerable.Range(0, Math.Min(words.Count, random.Next(4, 23))).Select(_ => words.Dequeue()).ToList()));
        }

        return string.Join('\n', lines);
    }));

    [GeneratedRegex(@"\n(?=\s)")]
    private static partial Regex Paragraphs();

    [GeneratedRegex(@"(?<=\S)\n(?=\S)")]
    private static partial Regex Break();
}
