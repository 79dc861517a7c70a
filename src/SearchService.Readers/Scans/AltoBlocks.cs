using System.Xml.Linq;
using SearchService.Readers.Xml;

namespace SearchService.Readers.Scans;

/// <summary>The blocks of a page of ALTO in the order in which they are read, without what is printed in its margins.</summary>
internal static class AltoBlocks
{
    /// <summary>
    /// The order that the page gives (<c>ReadingOrder</c>, ALTO 4.3), what it leaves out behind it; without one that of the file.
    /// </summary>
    public static IEnumerable<XElement> InOrder(XElement alto)
    {
        var blocks = alto.Below("TextBlock").ToList();
        var printed = blocks.Where(block => !IsInMargin(block)).ToList();
        blocks = printed.Count > 0 ? printed : blocks;
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var reference in alto.Below("ReadingOrder").SelectMany(order => order.Below("ElementRef"))
            .Select(element => element.Of("REF")).OfType<string>())
        {
            places.TryAdd(reference, places.Count);
        }

        return places.Count == 0 ? blocks : blocks.OrderBy(PlaceOf);

        // A reference may mean a block that holds others.
        int PlaceOf(XElement block) => block.AncestorsAndSelf().Select(element => element.Of("ID"))
            .Select(id => id is not null && places.TryGetValue(id, out var place) ? place : int.MaxValue).Min();
    }

    private static bool IsInMargin(XElement block) =>
        block.Ancestors().Any(box => box.Name.LocalName is "TopMargin" or "BottomMargin" or "LeftMargin" or "RightMargin");
}
