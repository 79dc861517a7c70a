using System.Xml.Linq;
using SearchService.Api.Hosting.Access;
using SearchService.Api.Pages.Shell;

namespace SearchService.Api.Endpoints;

/// <summary>What browsers and robots ask of every site.</summary>
internal static class SiteEndpoints
{
    /// <summary>Articles belong to whoever wrote them: an archive that can be reached is not meant for search engines.</summary>
    private const string Robots = "User-agent: *\nDisallow: /\n";

    private static readonly XNamespace OpenSearch = "http://a9.com/-/spec/opensearch/1.1/";

    public static void MapSite(this IEndpointRouteBuilder app)
    {
        var site = app.MapGroup("").ExcludeFromDescription().WithMetadata(PersonPage.Instance);
        site.MapGet("/robots.txt", () => TypedResults.Text(Robots, "text/plain; charset=utf-8"));
        site.MapGet("/favicon.ico", (PageFiles files) => TypedResults.LocalRedirect(files["/icon.svg"]));
        site.MapGet("/opensearch.xml", (HttpRequest http) => TypedResults.Text(
            Description($"{http.Scheme}://{http.Host}{http.PathBase}").ToString(), "application/opensearchdescription+xml; charset=utf-8"));
    }

    /// <summary>How a browser adds the archive to its search engines (OpenSearch 1.1, draft 6).</summary>
    private static XElement Description(string service) => new(
        OpenSearch + "OpenSearchDescription",
        new XElement(OpenSearch + "ShortName", "News archive"),
        new XElement(OpenSearch + "Description", "Full-text search over the articles of this archive"),
        new XElement(OpenSearch + "InputEncoding", "UTF-8"),
        new XElement(OpenSearch + "Image", new XAttribute("type", "image/svg+xml"), service + "/icon.svg"),
        Url("text/html", service + "/?q={searchTerms}"),
        Url("application/rss+xml", service + "/search.rss?q={searchTerms}"));

    private static XElement Url(string type, string template) => new(
        OpenSearch + "Url", new XAttribute("type", type), new XAttribute("template", template));
}
