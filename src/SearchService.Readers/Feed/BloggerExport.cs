using System.Xml.Linq;
using SearchService.Readers.Xml;

namespace SearchService.Readers.Feed;

/// <summary>
/// Blogger exports a blog as one Atom feed: beside posts and pages, its settings, templates, comments and drafts are entries as well, told
/// by a category of the scheme <c>#kind</c>, in newer exports by <c>blogger:type</c> and <c>blogger:status</c>.
/// </summary>
internal static class BloggerExport
{
    private const string Kinds = "schemas.google.com/blogger/2008/kind#";

    public static bool IsKind(string category) => category.Contains(Kinds, StringComparison.Ordinal);

    /// <summary>Whether the entry is no post or page that was published. False for entries of any other feed.</summary>
    public static bool IsNoPost(XElement entry)
    {
        var kind = entry.Elements().Where(child => child.Name.LocalName == "category")
            .Select(category => category.Of("term")).FirstOrDefault(term => term is not null && IsKind(term));
        return (kind is not null && !kind.EndsWith("#post", StringComparison.Ordinal) && !kind.EndsWith("#page", StringComparison.Ordinal))
            || (IsBlogger(entry.Child("type")) && entry.Child("type").Line() is not ("POST" or "PAGE"))
            || (IsBlogger(entry.Child("status")) && entry.Child("status").Line() is not "LIVE")
            || entry.Child("control")?.Child("draft").Line() == "yes";
    }

    private static bool IsBlogger(XElement? element) =>
        element?.Name.NamespaceName.Contains("schemas.google.com/blogger", StringComparison.Ordinal) == true;
}
