using SearchService.Articles;
using SearchService.Wire;

namespace SearchService.Api.Pages;

/// <summary>The addresses of pages about one thing.</summary>
public static class PageAddress
{
    /// <summary>The page of an article, with the query marked in it.</summary>
    public static string Article(string id, string? query = null) =>
        SearchAddress.Empty.With("q", query).At("/read/" + Uri.EscapeDataString(id));

    public static string Person(string name) => "/person/" + Uri.EscapeDataString(name);

    public static string Place(string name) => "/place/" + Uri.EscapeDataString(name);

    /// <summary>The page of what somebody keeps.</summary>
    public static string Collection(string id) => "/collection/" + Uri.EscapeDataString(id);

    /// <summary>The page of what somebody watches for.</summary>
    public static string Watchlist(string id) => "/watch/" + Uri.EscapeDataString(id);

    /// <summary>The page that puts two articles side by side.</summary>
    public const string BesidePath = "/beside";

    /// <inheritdoc cref="BesidePath"/>
    public static string Beside(string one, string other) => SearchAddress.Empty.With("a", one).With("b", other).At(BesidePath);

    /// <summary>The page that corrects a name.</summary>
    public static string Correct(NameKind kind, string name, string? article = null, string? newName = null) => SearchAddress.Empty
        .With("kind", WireName.Of(kind)).With("name", name).With("newName", newName).With("article", article).At("/names/correct");

    /// <summary>The page that keeps an article.</summary>
    public static string Keep(string article) => SearchAddress.Empty.With("article", article).At("/keep");

    /// <summary>What the star of an article is called on its page, and in an address that leads there.</summary>
    public static string StarOf(string article) => "star-" + Uri.EscapeDataString(article);

    /// <summary>Articles that speak of these days, YYYY, YYYY-MM, YYYY-MM-DD or a range of two.</summary>
    public static string Mentions(string days) => SearchAddress.Empty.With("mentions", days).At("/");

    /// <summary>A slash and a percent sign in a name come escaped, and routing leaves them so.</summary>
    public static string Segment(string segment) =>
        segment.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase).Replace("%25", "%", StringComparison.Ordinal);
}
