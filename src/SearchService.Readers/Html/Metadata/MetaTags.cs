using AngleSharp.Html.Dom;
using SearchService.Articles;
using SearchService.Readers.Dates;

namespace SearchService.Readers.Html.Metadata;

/// <summary>The meta tags of a page by name, whether they say <c>name</c>, <c>property</c> or <c>itemprop</c>.</summary>
internal sealed class MetaTags
{
    private readonly Dictionary<string, List<string>> _values = new(StringComparer.OrdinalIgnoreCase);

    public MetaTags(IHtmlDocument page)
    {
        foreach (var tag in page.QuerySelectorAll("meta[content]"))
        {
            var name = tag.GetAttribute("property") ?? tag.GetAttribute("name") ?? tag.GetAttribute("itemprop")
                ?? tag.GetAttribute("http-equiv");
            var value = EscapedText.Plain(tag.GetAttribute("content"));
            if (!string.IsNullOrWhiteSpace(name) && value.Length > 0)
            {
                (_values.TryGetValue(name.Trim(), out var values) ? values : _values[name.Trim()] = []).Add(value);
            }
        }
    }

    /// <summary>The value of the first of these names that the page has.</summary>
    public string? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_values.TryGetValue(name, out var values))
            {
                return values[0];
            }
        }

        return null;
    }

    /// <summary>All values of the first of these names that the page has.</summary>
    public IReadOnlyList<string> All(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_values.TryGetValue(name, out var values))
            {
                return values;
            }
        }

        return [];
    }

    /// <summary>The time that the first of these names gives which can be read: <c>n/a</c> gives way to the next.</summary>
    public PublicationTime? Time(IEnumerable<string> names, TimeZoneInfo zone, DayOrder order) => names
        .SelectMany(name => _values.GetValueOrDefault(name) ?? [])
        .Select(value => PrintedTime.Read(value, zone, order))
        .FirstOrDefault(time => time is not null);
}
