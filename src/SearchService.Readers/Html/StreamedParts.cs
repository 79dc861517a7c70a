using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace SearchService.Readers.Html;

/// <summary>
/// Pages that React sends in parts: where a part was late there is a <c>template</c> with something to look at meanwhile, and the part
/// stands hidden at the end of the page, until a script puts it in its place. What a program saves has it there still.
/// </summary>
/// <remarks>
/// As <c>react-dom/server</c> writes it: a part <c>S:1f</c> belongs to the boundary <c>B:1f</c>, whose stand-in ends at the comment
/// <c>/$</c>, or to the placeholder <c>P:1f</c>; where a script names another pair (<c>$RC("B:0","S:2")</c>), to that.
/// </remarks>
internal static partial class StreamedParts
{
    private const string Part = "S:";
    private const string Boundary = "B:";
    private const string Placeholder = "P:";
    private const string EndOfBoundary = "/$";

    /// <summary>Where comments were taken out of the page, an element with no more letters than this is taken for the stand-in.</summary>
    private const int LongestStandIn = 40;

    /// <summary>A page has some dozens.</summary>
    private const int MostParts = 1_000;

    /// <summary>A stand-in is made of a few elements; the end of one that is longer is not looked for.</summary>
    private const int MostNodes = 200;

    /// <summary>Puts each part in its place.</summary>
    /// <param name="page">The page.</param>
    /// <param name="html">The same as it was written.</param>
    public static void Place(IHtmlDocument page, string html)
    {
        if (!html.Contains("id=\"S:", StringComparison.Ordinal))
        {
            return;
        }

        var places = page.QuerySelectorAll("template[id]").DistinctBy(place => place.Id!, StringComparer.Ordinal)
            .ToDictionary(place => place.Id!, StringComparer.Ordinal);
        var named = Pairs().Matches(html).DistinctBy(pair => pair.Groups["part"].Value, StringComparer.Ordinal)
            .ToDictionary(pair => pair.Groups["part"].Value, pair => pair.Groups["boundary"].Value, StringComparer.Ordinal);
        foreach (var part in page.QuerySelectorAll("[hidden][id^='S:']").Take(MostParts))
        {
            var number = part.Id![Part.Length..];
            var place = places.GetValueOrDefault(named.GetValueOrDefault(part.Id, Boundary + number))
                ?? places.GetValueOrDefault(Placeholder + number);
            if (place?.Parent is not null && !place.IsDescendantOf(part))
            {
                Move(part, place);
            }
        }
    }

    private static void Move(IElement part, IElement place)
    {
        if (place.Id!.StartsWith(Boundary, StringComparison.Ordinal))
        {
            RemoveStandIn(place);
        }

        place.Before([.. part.ChildNodes]);
        place.Remove();
        part.Remove();
    }

    private static void RemoveStandIn(IElement place)
    {
        // By number: to ask a node for the one behind it looks it up among all of them each time.
        var siblings = place.Parent!.ChildNodes;
        var from = siblings.Index(place) + 1;
        for (var end = from; end < Math.Min(siblings.Length, from + MostNodes); end++)
        {
            if (siblings[end] is IComment { Data: EndOfBoundary })
            {
                foreach (var standIn in siblings.Skip(from).Take(end - from).ToList())
                {
                    standIn.RemoveFromParent();
                }

                return;
            }
        }

        if (siblings.Skip(from).Take(MostNodes).OfType<IElement>().FirstOrDefault() is { LocalName: not "template" } next
            && next.TextContent.Trim().Length <= LongestStandIn)
        {
            next.Remove();
        }
    }

    [GeneratedRegex("""\(\s*["'](?<boundary>B:[0-9a-f]+)["']\s*,\s*["'](?<part>S:[0-9a-f]+)["']""",
        RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Pairs();
}
