using System.Xml.Linq;
using SearchService.Readers.Sources;
using SearchService.Readers.Xml;

namespace SearchService.Readers.Scans;

/// <summary>The pages that a METS file names, as files beside it.</summary>
internal static class MetsFiles
{
    /// <summary>The articles of the logical structure: the outermost <c>div</c> elements of such a type.</summary>
    public static List<XElement> Articles(XElement mets) =>
        [.. mets.Below("div").Where(IsArticle).Where(div => !div.Ancestors().Any(IsArticle))];

    /// <summary>Full paths of the ALTO files that articles point into, by the id that the METS file gives them.</summary>
    public static Dictionary<string, string> PagesOf(XElement mets, IEnumerable<XElement> articles, Surroundings beside)
    {
        var used = articles.SelectMany(article => article.Below("area")).Select(area => area.Of("FILEID")).OfType<string>().ToHashSet();
        var pages = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in mets.Below("file").Where(file => file.Of("ID") is { } id && used.Contains(id)))
        {
            if (file.Child("FLocat").Of("href") is { } address && beside.Find(Relative(address)) is { } path)
            {
                pages.TryAdd(file.Of("ID")!, path);
            }
        }

        return pages;
    }

    /// <summary><c>file://./alto/0001.xml</c>, <c>file:alto/0001.xml</c> and <c>alto/0001.xml</c> are one.</summary>
    private static string Relative(string address)
    {
        var path = address.StartsWith("file:", StringComparison.OrdinalIgnoreCase) ? address["file:".Length..] : address;
        return Uri.UnescapeDataString(path).Replace('\\', '/').TrimStart('/');
    }

    private static bool IsArticle(XElement div) =>
        div.Name.LocalName == "div" && div.Of("TYPE")?.ToLowerInvariant() is "article" or "story" or "advertisement_article" or "obituary"
            or "letter" or "editorial";
}
