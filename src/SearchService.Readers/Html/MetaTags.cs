using AngleSharp.Html.Dom;
using SearchService.Readers.Text;

namespace SearchService.Readers.Html;

/// <summary>The meta tags of a page by name, whether they say <c>name</c>, <c>property</c> or <c>itemprop</c>.</summary>
internal sealed class MetaTags
{
    private readonly Dictionary<string, List<string>> _values = new(StringComparer.OrdinalIgnoreCase);

    public MetaTags(IHtmlDocument page)
    {
        foreach (var tag in page.QuerySelectorAll("meta[content]"))
        {
            var name = tag.GetAttribute("property") ?? tag.GetAttribute("name") ?? tag.GetAttribute("itemprop") ?? tag.GetAttribute("http-equiv");
            var value = Spaces.Clean(tag.GetAttribute("content"));
            if (!string.IsNullOrWhiteSpace(name) && value.Length > 0)
            {
                (_values.TryGetValue(name.Trim(), out var values) ? values : _values[name.Trim()] = []).Add(value);
            }
        }
    }

    /// <summary>The value of the first of these names that the page has.</summary>
    public string? First(params string[] names) => names.Select(name => _values.GetValueOrDefault(name)?[0]).FirstOrDefault(value => value is not null);

    /// <summary>All values of the first of these names that the page has.</summary>
    public IReadOnlyList<string> All(params string[] names) => names.Select(name => _values.GetValueOrDefault(name)).FirstOrDefault(values => values is not null) ?? [];
}
