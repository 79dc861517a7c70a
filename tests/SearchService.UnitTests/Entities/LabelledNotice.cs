using System.Globalization;
using System.Text.RegularExpressions;
using SearchService.Articles;
using SearchService.Entities;

namespace SearchService.UnitTests.Entities;

/// <summary>
/// A short text of our own with the language that is told, its people as they are printed, its places by their English names and its dates.
/// Published on 14 June 2023, a Wednesday.
/// </summary>
internal sealed partial record LabelledNotice(
    string? Language, IReadOnlyList<string> People, IReadOnlyList<string> Places, IReadOnlyList<string> Dates, string Text)
{
    private static readonly string[] Heads = ["kind", "language", "people", "places", "dates"];

    /// <summary>
    /// Those of a file: blocks of heads and text, with an empty line between. What cannot be seen is written <c>\u00AD</c>.
    /// </summary>
    public static IEnumerable<LabelledNotice> Read(params string[] path)
    {
        var file = Path.Combine([AppContext.BaseDirectory, "Entities", .. path]);
        foreach (var block in File.ReadAllText(file).Trim().Split("\n\n"))
        {
            var lines = block.Split('\n');
            var heads = lines.TakeWhile(line => Heads.Contains(line.Split(':')[0]))
                .Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries)).ToDictionary(pair => pair[0], pair => pair[1]);
            IReadOnlyList<string> Names(string head) =>
                heads.GetValueOrDefault(head, "").Split('|', StringSplitOptions.RemoveEmptyEntries);
            yield return new LabelledNotice(
                heads["language"] is "null" ? null : heads["language"], Names("people"), Names("places"), Names("dates"),
                Escape().Replace(
                    string.Join('\n', lines.Skip(heads.Count)),
                    escaped => ((char)int.Parse(escaped.ValueSpan[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString()));
        }
    }

    public ArticleEntities Found(EntityExtractor extractor) => extractor.Extract(new Article
    {
        Text = Text,
        Language = Language,
        Published = new PublicationTime(new PartialDate(2023, 6, 14)),
    });

    [GeneratedRegex("\\\\u[0-9A-F]{4}")]
    private static partial Regex Escape();
}
