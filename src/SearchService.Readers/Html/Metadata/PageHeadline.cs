using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SearchService.Readers.Html.Cleaning;
using SearchService.Readers.Text;

namespace SearchService.Readers.Html.Metadata;

/// <summary>The headline as readers saw it, and the heading that shows it.</summary>
/// <param name="Title">Without the name of the site; null where the page has none.</param>
/// <param name="Heading">The element that shows it, or null.</param>
internal sealed partial record PageHeadline(string? Title, IElement? Heading)
{
    private const int LongestHeading = 220;

    private const int MostLines = 100;

    private const int MostWordsOfKicker = 5;

    private const int WordsBesideKicker = 3;

    /// <summary>A heading that shares fewer words with what the metadata gives is another thing's.</summary>
    private const double MinShared = 0.4;

    /// <summary>The only one of its order may be worded quite otherwise than what is written for search engines.</summary>
    private const double MinSharedOfOnly = 0.3;

    private const int FewestSharedOfOnly = 3;

    /// <summary>One that shares more is the story's, also where it links to the page itself.</summary>
    private const double SurelyShared = 0.9;

    /// <summary>Of headings that share less the first one counts: a few small words make no difference.</summary>
    private const double ClearlyShared = 0.75;

    /// <summary>A title of so few words is that of the site.</summary>
    private const int WordsOfSite = 2;

    private const int FewestWordsShown = 4;

    private const string NamedHeadlines =
        "[itemprop~='headline'], h2[class*='headline' i], h2[class*='title' i], h3[class*='headline' i], header h2, .headline";

    private static readonly string[] Apart = ["nav", "footer", "aside", "dialog", "noscript"];

    /// <summary>The first-order headings that may be the story's own.</summary>
    public static IReadOnlyList<(IElement Element, string Text)> Headings(IHtmlDocument page) =>
        [.. page.QuerySelectorAll("h1")
            .Select(heading => (Element: heading, Text: TextOf(heading)))
            .Where(heading => heading.Text.Length is > 1 and <= LongestHeading && !heading.Element.HasAttribute("hidden"))
            .Where(heading => !Apart.Any(name => heading.Element.Within(name, 64) is not null))];

    /// <summary>The heading that leads to the front page from one of its stories: the name of the site; null where none does.</summary>
    public static string? Banner(IReadOnlyList<(IElement Element, string Text)> headings, string? address) =>
        !Uri.TryCreate(address, UriKind.Absolute, out var page) || page.AbsolutePath.Length > 1
            ? headings.FirstOrDefault(heading => LeadsHome(heading.Element, page)).Text
            : null;

    /// <summary>Of a page whose address is not known, a link counts that gives the whole address of a front page.</summary>
    private static bool LeadsHome(IElement heading, Uri? page) =>
        heading.QuerySelectorAll("a[href]").Append(heading.Within("a", 2)).OfType<IElement>()
            .FirstOrDefault(link => TextCount.Words(link.TextContent) == TextCount.Words(heading.TextContent)) is { } link
        && TargetOf(link, page) is { AbsolutePath: "/", Query.Length: 0, Fragment.Length: 0 } target
        && (page is null || string.Equals(target.Host, page.Host, StringComparison.OrdinalIgnoreCase));

    private static Uri? TargetOf(IElement link, Uri? page) =>
        (page is null ? Uri.TryCreate(link.GetAttribute("href"), UriKind.Absolute, out var target)
            : Uri.TryCreate(page, link.GetAttribute("href"), out target)) && target.Scheme is "http" or "https"
            ? target
            : null;

    /// <summary>
    /// The heading that shares most with what metadata gives as title goes first: metadata is often written for search engines and shares.
    /// </summary>
    public static PageHeadline Read(
        IHtmlDocument page,
        IReadOnlyList<(IElement Element, string Text)> headings,
        MetaTags tags,
        JsonLd? linked,
        SiteNames site)
    {
        var texts = headings.Count > 0 ? headings.Select(heading => heading.Text).ToList() : ShortLines(page);
        string?[] named =
        [
            linked?.Text("headline"), tags.First("og:title"), tags.First("twitter:title"),
            tags.First("dc.title", "dcterms.title", "citation_title", "parsely-title", "title"),
            EscapedText.Plain(page.Title), linked?.Text("name"),
        ];
        if (WordProcessed(page) is { } styled
            && named.All(title => string.IsNullOrWhiteSpace(title) || Shared(Spaces.Clean(styled.TextContent), title) >= MinShared))
        {
            return new PageHeadline(Spaces.Clean(styled.TextContent), styled);
        }

        var given = named.Where(title => !string.IsNullOrWhiteSpace(title)).Select(title => site.Without(title!, texts)).ToList();
        var shown = headings
            .Where(heading => !site.HasExactly(heading.Text))
            .Select(heading => (heading.Element, heading.Text, Shared: given
                .Select(title => Shared(heading.Text, title)).DefaultIfEmpty(1).Max()))
            .OrderBy(heading => heading.Shared < MinShared)
            .ThenBy(heading => heading.Shared < SurelyShared && LeadsElsewhere(heading.Element))
            .ThenByDescending(heading => heading.Shared >= ClearlyShared ? heading.Shared : 0)
            .FirstOrDefault();
        if (shown.Element is not null
            && (shown.Shared >= MinShared || (headings.Count == 1 && given.Exists(title => IsAlone(shown.Text, title)))))
        {
            return new PageHeadline(site.Without(shown.Text, texts), shown.Element);
        }

        if (given.TrueForAll(title => TextCount.Words(title) <= WordsOfSite) && ShownBeside(page, headings, given) is { } beside)
        {
            return new PageHeadline(Spaces.Clean(beside.TextContent), beside);
        }

        var title = given.FirstOrDefault(title => !site.HasExactly(title)) ?? given.FirstOrDefault();
        return new PageHeadline(title, title is null ? null : HeadingOf(page, title));
    }

    /// <summary>The paragraph to which a word processor gave the style of titles.</summary>
    private static IElement? WordProcessed(IHtmlDocument page) => page.QuerySelectorAll("body.doc-content p.title, p.MsoTitle")
        .FirstOrDefault(title => TextCount.Words(title.TextContent) > 1 && title.TextContent.Length <= LongestHeading);

    /// <summary>
    /// The headline of a page whose metadata says nothing but the name of the site, or nothing: the first heading of some words; where
    /// there is none of the first order, one that is named as a headline.
    /// </summary>
    private static IElement? ShownBeside(
        IHtmlDocument page, IReadOnlyList<(IElement Element, string Text)> headings, List<string> given) =>
        headings.FirstOrDefault(heading => IsShown(heading.Element) && !LeadsElsewhere(heading.Element)).Element
        ?? (headings.Count > 0 || given.Count > 0 ? null : page.QuerySelectorAll(NamedHeadlines)
            .FirstOrDefault(heading => IsShown(heading) && !Apart.Any(name => heading.Within(name, 64) is not null)));

    private static bool IsShown(IElement heading) =>
        TextCount.Words(heading.TextContent) >= FewestWordsShown && heading.TextContent.Length <= LongestHeading;

    /// <summary>What a page without headings shows of itself: one of these lines is its headline.</summary>
    private static List<string> ShortLines(IHtmlDocument page) => page.Body is not { } body ? []
        : [.. BlockSplitter.Split(body).Where(block => block.Text.Length <= LongestHeading && !IsOfSite(block.Container)).Take(MostLines)
            .Select(block => block.Text)];

    /// <summary>What stands at the head and foot of the whole page shows the name of the site.</summary>
    private static bool IsOfSite(IElement container) =>
        container.Within("nav", 64) is not null || container.Within("footer", 64) is not null
        || (container.Within("header", 64) is { } header && header.Within("article", 64) is null && header.Within("main", 64) is null);

    /// <summary>The words of a heading, parted where it breaks a line.</summary>
    private static string TextOf(IElement heading)
    {
        if (heading.Children.Where(IsKicker).ToList() is { Count: > 0 } kickers)
        {
            var copy = (IElement)heading.Clone(true);
            copy.Children.Where(IsKicker).ToList().ForEach(kicker => kicker.Remove());
            if (TextCount.Words(copy.TextContent) >= WordsBesideKicker)
            {
                return TextOf(copy);
            }
        }

        if (heading.QuerySelector("br, div, p") is not null)
        {
            return Spaces.Clean(string.Join(' ', heading.Descendants<IText>().Select(text => text.Data)));
        }

        // A second line is often an element of its own that styles alone set apart.
        var words = new StringBuilder();
        foreach (var text in heading.Descendants<IText>().Where(text => text.Data.Length > 0))
        {
            var isGlued = words.Length > 0 && char.IsLower(words[^1]) && char.IsUpper(text.Data[0])
                && text.Data.Contains(' ', StringComparison.Ordinal);
            words.Append(isGlued ? " " : "").Append(text.Data);
        }

        return Spaces.Clean(words.ToString());
    }

    /// <summary>Where a page has several headings of the first order, one that is a link is another story's, or the site's.</summary>
    private static bool LeadsElsewhere(IElement heading) =>
        (heading.QuerySelector("a[href]") ?? heading.Within("a", 2)) is { } link
        && link.GetAttribute("href") is { Length: > 1 } address && address[0] != '#';

    /// <summary>Words in common, as a part of the shorter one's; pairs of letters where a script has no spaces.</summary>
    private static double Shared(string one, string other)
    {
        var (left, right) = (Parts(one), Parts(other));
        var smaller = Math.Min(left.Count, right.Count);
        var shared = left.Count(right.Contains);
        return smaller == 0 || (shared < 2 && shared < left.Count) ? 0 : (double)shared / smaller;
    }

    /// <summary>Whether the only heading of its order shares enough with a title that is worded otherwise.</summary>
    private static bool IsAlone(string heading, string title) =>
        Shared(heading, title) >= MinSharedOfOnly && Parts(heading).Count(Parts(title).Contains) >= FewestSharedOfOnly;

    private static HashSet<string> Parts(string text)
    {
        var parts = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var word in text.Split([.. " ,.:;|\"'’‘“”?!()[]-–—"], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.AsSpan().ContainsAnyInRange('\u3040', '\u9fff'))
            {
                for (var i = 0; i + 1 < word.Length; i++)
                {
                    parts.Add(word.Substring(i, 2));
                }
            }
            else
            {
                parts.Add(word);
            }
        }

        return parts;
    }

    /// <summary>A word or two above the headline that name its subject.</summary>
    private static bool IsKicker(IElement element) => Kicker().IsMatch(ElementWords.Of(element))
        && TextCount.Words(element.TextContent) <= MostWordsOfKicker;

    [GeneratedRegex(
        @"\b(?:kicker|eyebrow|over ?line|dachzeile|roof ?line|spitzmarke|surtitre|antetitulo|topic|section|category|label|badge)\b",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Kicker();

    private static IElement? HeadingOf(IHtmlDocument page, string title)
    {
        var key = LineKey.Of(title);
        var headings = page.QuerySelectorAll("h1, h2, h3, [itemprop='headline'], legend").ToList();
        return headings.Find(element => LineKey.Of(element.TextContent) == key)
            ?? headings.Find(element => element.LocalName is "h1" or "h2"
                && Shared(Spaces.Clean(element.TextContent), title) >= SurelyShared
                && !Apart.Any(name => element.Within(name, 64) is not null));
    }
}
