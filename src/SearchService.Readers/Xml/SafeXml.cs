using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using AngleSharp.Html;
using SearchService.Articles;
using SearchService.Readers.Charsets;
using SearchService.Readers.Html;
using SearchService.Readers.Sources;

namespace SearchService.Readers.Xml;

/// <summary>
/// Opens XML that comes from anywhere. A document type is passed over, never read: no entity of its own, nothing from
/// outside, so that neither files nor addresses can be pulled in. What HTML allows and XML does not is mended first.
/// </summary>
internal static partial class SafeXml
{
    /// <summary>No document type, nothing from outside.</summary>
    public static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersFromEntities = 1024,
        CloseInput = true,
    };

    /// <summary>A reader over the entry's text; null and the reason where it is too large, too deep or in no charset.</summary>
    public static XmlReader? Open(Entry entry, ReaderOptions options, CancellationToken cancellation, out Rejection? rejection)
    {
        if (WholeContent.Read(entry, options.MaxArticleBytes, cancellation, out rejection) is not { } bytes
            || TextDecoder.Decode(bytes, DeclaredCharset.In(bytes), entry.Warnings, out rejection) is not { } text)
        {
            return null;
        }

        if (TagDepth.IsDeeperThan(text, options.MaxDepth))
        {
            rejection = Rejections.TooDeep("The XML", options.MaxDepth);
            return null;
        }

        if (AttributeCount.IsTooHigh(text))
        {
            rejection = Rejections.Malformed(FormattableString.Invariant($"A tag has more than {AttributeCount.Most:#,0} attributes."));
            return null;
        }

        return XmlReader.Create(new StringReader(Mended(text)), Settings, ForgivingNamespaces.Context());
    }

    /// <summary>A whole document that lies in a container; null where it is broken, too deep or in no charset.</summary>
    public static XElement? Parse(byte[] bytes, int maxDepth)
    {
        if (TextDecoder.Decode(bytes, DeclaredCharset.In(bytes), out _) is not { } text || TagDepth.IsDeeperThan(text, maxDepth)
            || AttributeCount.IsTooHigh(text))
        {
            return null;
        }

        try
        {
            using var xml = XmlReader.Create(new StringReader(Mended(text)), Settings, ForgivingNamespaces.Context());
            return StreamedXml.Whole(xml);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static string Mended(string text)
    {
        var start = text.IndexOf('<', StringComparison.Ordinal);
        var bare = start > 0 ? text[start..] : text;
        var entities = Ampersand().Replace(bare, match =>
            match.Value[0] == '<' ? match.Value : match.Groups["name"].Success ? Entity(match.Groups["name"].Value) : "&amp;");
        return Illegal().Replace(entities, "");
    }

    /// <summary>A character that HTML names; an entity that only a document type could explain shows as it is written.</summary>
    private static string Entity(string name)
    {
        var character = HtmlEntityProvider.Resolver.GetSymbol(name + ";");
        return character is null ? $"&amp;{name};" : Escaped(character);
    }

    private static string Escaped(string character)
    {
        var escaped = new StringBuilder();
        foreach (var rune in character.EnumerateRunes())
        {
            escaped.Append(System.Globalization.CultureInfo.InvariantCulture, $"&#{rune.Value};");
        }

        return escaped.ToString();
    }

    [GeneratedRegex(
        @"<!\[CDATA\[.*?\]\]>|&(?!#\d{1,7};|#x[0-9a-fA-F]{1,6};|(?:amp|lt|gt|quot|apos);)(?:(?<name>[A-Za-z][A-Za-z0-9]{1,31});)?",
        RegexOptions.CultureInvariant | RegexOptions.Singleline,
        ReadingPattern.Patience)]
    private static partial Regex Ampersand();

    [GeneratedRegex(@"[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Illegal();
}
