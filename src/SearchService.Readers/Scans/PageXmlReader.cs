using System.Globalization;
using System.Xml.Linq;
using SearchService.Articles;
using SearchService.Readers.Sources;
using SearchService.Readers.Xml;

namespace SearchService.Readers.Scans;

/// <summary>
/// PAGE XML (PRImA), the recognised or transcribed text of a page as Transkribus, OCR-D and eScriptorium give it: a region of text is a
/// paragraph.
/// </summary>
internal sealed class PageXmlReader(ReaderOptions options) : IFormatReader
{
    private const int Highest = int.MaxValue;

    /// <summary>Regions that are printed on every page.</summary>
    private static readonly string[] Running = ["page-number", "header", "footer", "signature-mark", "catch-word"];

    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation) => XmlStory.Read(
        entry, options, ToArticle, "The PAGE file has no text: its page is a picture, or nothing was recognised.", cancellation);

    private static Article? ToArticle(XElement root)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var reference in root.Below("ReadingOrder").SelectMany(InOrder).Select(each => each.Of("regionRef")).OfType<string>())
        {
            places.TryAdd(reference, places.Count);
        }

        // Regions within regions, such as the cells of a table, come with the one around them.
        var regions = root.Below("TextRegion").Where(region => !Running.Contains(region.Of("type")))
            .OrderBy(region => region.AncestorsAndSelf().Select(each => each.Of("id")).Min(PlaceOf))
            .ToList();
        var text = RecognisedText.Of(regions.Select(LinesOf));
        var language = regions.Select(region => region.Of("primaryLanguage")).FirstOrDefault(code => code is not null);
        return text.Length == 0 ? null : new Article { Text = text, Language = Names.LanguageCode.Read(language) };

        int PlaceOf(string? id) => id is null ? Highest : places.GetValueOrDefault(id, Highest);
    }

    /// <summary>References in the order that groups give them, which need not be that of the file.</summary>
    private static IEnumerable<XElement> InOrder(XElement group) => group.Elements()
        .OrderBy(each => IndexOf(each) ?? Highest)
        .SelectMany(each => InOrder(each).Prepend(each));

    private static IEnumerable<string> LinesOf(XElement region)
    {
        List<string> lines = [.. region.Elements().Where(each => each.Name.LocalName == "TextLine").Select(TextOf).OfType<string>()];
        return lines.Count > 0 ? lines : TextOf(region)?.Split('\n') ?? [];
    }

    /// <summary>The best of several readings, which comes first or has the lowest index.</summary>
    private static string? TextOf(XElement element)
    {
        var reading = element.Elements().Where(each => each.Name.LocalName == "TextEquiv")
            .MinBy(each => IndexOf(each) ?? 0);
        return reading?.Child("Unicode")?.Value is { } text && !string.IsNullOrWhiteSpace(text) ? text
            : element.Name.LocalName == "TextLine" ? WordsOf(element)
            : null;
    }

    private static int? IndexOf(XElement element) =>
        int.TryParse(element.Of("index"), CultureInfo.InvariantCulture, out var index) ? index : null;

    private static string? WordsOf(XElement line) =>
        string.Join(' ', line.Elements().Where(each => each.Name.LocalName == "Word").Select(TextOf).OfType<string>())
            is { Length: > 0 } words ? words : null;
}
