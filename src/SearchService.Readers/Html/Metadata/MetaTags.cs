using System.Text.Json;
using AngleSharp.Html.Dom;
using SearchService.Articles;
using SearchService.Readers.Dates;
using SearchService.Readers.Json;

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
            if (string.Equals(name, "parsely-page", StringComparison.OrdinalIgnoreCase))
            {
                AddParsely(tag.GetAttribute("content")!);
            }
            else if (!string.IsNullOrWhiteSpace(name) && value.Length > 0)
            {
                (_values.TryGetValue(name.Trim(), out var values) ? values : _values[name.Trim()] = []).Add(value);
            }
        }
    }

    /// <summary>Parse.ly's older form: one tag that holds an object with all that the newer tags say.</summary>
    private void AddParsely(string json)
    {
        foreach (var (field, name) in (ReadOnlySpan<(string, string)>)[("pub_date", "parsely-pub-date"), ("title", "parsely-title"),
            ("author", "parsely-author"), ("authors", "parsely-author"), ("section", "parsely-section"), ("link", "parsely-link")])
        {
            if (LinkedData.Element(json) is { ValueKind: JsonValueKind.Object } page && page.TryGetProperty(field, out var value))
            {
                var texts = JsonValues.Texts(value).Select(EscapedText.Plain).Where(text => text.Length > 0).ToList();
                _ = texts.Count > 0 && _values.TryAdd(name, texts);
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
    public PublicationTime? Time(IEnumerable<string> names, DateStyle style) => names
        .SelectMany(name => _values.GetValueOrDefault(name) ?? [])
        .Select(value => PrintedTime.Read(value, style))
        .FirstOrDefault(time => time is not null && !IsUnset(time.Value));

    /// <summary>Whether a time is the one from which programs count: nothing was set.</summary>
    public static bool IsUnset(PublicationTime time) =>
        time is { Date: { Year: 1970, Month: 1, Day: 1 }, Time: null or { Ticks: 0 } };
}
