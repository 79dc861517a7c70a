using System.Buffers;
using System.Text.RegularExpressions;
using SearchService.Readers.Html.Cleaning;
using SearchService.Readers.Names;

namespace SearchService.Readers.Html.Metadata;

/// <summary>What the page's paper or site is called: by its metadata and by the host of its address.</summary>
internal sealed partial class SiteNames
{
    private const int ShortestPart = 4;
    private const int LongestTail = 5;
    private const int ShortestHeadline = 3;

    /// <summary>人民网.</summary>
    private const int ShortestName = 3;

    private const string Signs = "-–—|｜_:：·/";

    private static readonly SearchValues<char> AnySign = SearchValues.Create(Signs);

    private readonly List<string> _keys = [];
    private string? _banner;

    public SiteNames(string? address, params ReadOnlySpan<string?> names)
    {
        foreach (var name in names)
        {
            Add(name?.TrimStart('@'));
        }

        if (address is not null && Uri.TryCreate(address, UriKind.Absolute, out var uri))
        {
            var host = Prefix().Replace(uri.Host, "");
            Add(host);
            Add(host.Split('.')[0]);
        }
    }

    /// <summary>The name that the site's own front page bears at the head of its stories.</summary>
    public void AddBanner(string? name)
    {
        _banner = name;
        Add(name);
    }

    /// <summary>Whether a text is the site's name, or one of them is the beginning of the other.</summary>
    public bool Has(string text)
    {
        var key = LineKey.Of(text);
        return key.Length > 1 && _keys.Exists(site => site == key
            || (Math.Min(site.Length, key.Length) >= ShortestPart
                && (site.StartsWith(key, StringComparison.Ordinal) || (key.StartsWith(site, StringComparison.Ordinal)
                    && key.Length <= 2 * site.Length))));
    }

    /// <summary>Whether a text is exactly one of the site's names, letters and digits alone compared.</summary>
    public bool HasExactly(string text) => _keys.Contains(LineKey.Of(text));

    /// <summary>A page's title without the names of site and section that stand behind or before it.</summary>
    /// <param name="title">As the page gives it.</param>
    /// <param name="headings">Headings of the page: where one is the title's first part, the rest is no part of the headline.</param>
    public string Without(string title, IReadOnlyCollection<string> headings)
    {
        if (_banner is { } banner && title.Length > banner.Length + 1 && title.StartsWith(banner, StringComparison.Ordinal)
            && title[banner.Length] is ' ' or ':')
        {
            title = title[banner.Length..].TrimStart(' ', ':', '-', '–', '—', '|', '»', '·');
        }

        title = WithoutGlued(title);
        while (Parter().Matches(title) is { Count: > 0 } parters)
        {
            var (first, last) = (parters[0], parters[^1]);
            var (before, after) = (title[..last.Index].TrimEnd(), title[(last.Index + last.Length)..].TrimStart());
            if (HasExactly(title[..first.Index]) && title[(first.Index + first.Length)..].TrimStart() is { Length: > 0 } rest && !Has(rest))
            {
                title = rest;
            }
            else if (before.Length > 0 && (Has(after) || headings.Contains(before) || IsSection(last.Value, before, after)
                || (TextCount.Words(before) >= ShortestHeadline && PaperNames.IsPaper(after))))
            {
                title = before;
            }
            else if (first.Index + first.Length < title.Length
                && (HasExactly(title[..first.Index]) || headings.Contains(title[(last.Index + last.Length)..])))
            {
                title = title[(first.Index + first.Length)..].TrimStart();
            }
            else
            {
                break;
            }
        }

        return title;
    }

    /// <summary>"Headline-Site", "Site：Headline": signs without spaces, where one side is exactly the name of the site.</summary>
    private string WithoutGlued(string title)
    {
        var (first, last) = (title.AsSpan().IndexOfAny(AnySign), title.AsSpan().LastIndexOfAny(AnySign));
        if (last > 0 && IsSite(title[(last + 1)..]) && !IsSite(title[..last]))
        {
            return title[..last].TrimEnd([' ', .. Signs]);
        }

        var rest = title[(first + 1)..].TrimStart([' ', .. Signs]);
        return first > 0 && IsSite(title[..first]) && rest.Length > 0 && !IsSite(rest) ? rest : title;
    }

    private bool IsSite(string text) => LineKey.Of(text) is { Length: >= ShortestName } key && _keys.Contains(key);

    /// <summary>Nobody writes an upright bar into a headline.</summary>
    private static bool IsSection(string parter, string before, string after) =>
        parter.Trim() is "|" or "｜" or "::" && TextCount.Words(before) >= ShortestHeadline && TextCount.Words(after) <= LongestTail;

    private void Add(string? name)
    {
        if (name is not null && LineKey.Of(name) is { Length: > 1 } key)
        {
            _keys.Add(key);
        }
    }

    [GeneratedRegex(
        @"^(?:www\d?|m|amp|mobile|edition|news)\.",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, ReadingPattern.Patience)]
    private static partial Regex Prefix();

    /// <summary>
    /// Signs between headline and site; without spaces only those of scripts that have none, and the Chinese custom of one low
    /// line.
    /// </summary>
    [GeneratedRegex(
        @"\s+(?:\||-|–|—|::?|•|·|»|«|›|‹|/|~|\\)\s+|\s*[｜－]\s*|(?<=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3”’」』！？。…)])\s*[-_—"
        + @"|]+\s*|_+(?=[\u3400-\u9fff])|\s*:\s+(?=[\w.]+$)|(?<=\w)\s*\|\s*",
        RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Parter();
}
