using System.Globalization;
using System.Text.RegularExpressions;

namespace SearchService.UnitTests.Archive.Copies;

/// <summary>What papers do to a story that comes over the wire. Each takes its paragraphs and gives the paper's version.</summary>
internal static partial class Edits
{
    public static IReadOnlyDictionary<string, Func<string[], Random,
        string[]>> All
    { get; } = new Dictionary<string, Func<string[], Random, string[]>>
    {
        ["cut from the end"] = Cut,
        ["new lead"] = NewLead,
        ["other numbers"] = OtherNumbers,
        ["byline and local insert"] = LocalInsert,
        ["re-headlined"] = ReHeadlined,
        ["merged paragraphs"] = Merged,
        ["house style"] = HouseStyle,
        ["thinned"] = Thinned,
        ["reordered"] = Reordered,
        ["cut and restyled"] = (story, random) => HouseStyle(Cut(story, random), random),
        ["new lead and other numbers"] = (story, random) => OtherNumbers(NewLead(story, random), random),
        ["thinned, merged and re-headlined"] = (story, random) => ReHeadlined(Merged(Thinned(story, random), random), random),
    };

    private static string[] Cut(string[] story, Random random)
    {
        var words = story.Sum(Words);
        var limit = Math.Max(60, words * (0.35 + random.NextDouble() * 0.45));
        var kept = 0;
        return [.. story.TakeWhile(paragraph => kept < limit && (kept += Words(paragraph)) > 0)];
    }

    private static string[] NewLead(string[] story, Random random) => [Pick(Leads, random), .. story[1..]];

    private static string[] OtherNumbers(string[] story, Random random) =>
        [.. story.Select(
            paragraph => Number().Replace(paragraph, match => random.NextDouble() < 0.3 ? Near(match.Value, random) : match.Value))];

    private static string[] LocalInsert(string[] story, Random random)
    {
        var at = random.Next(1, story.Length);
        return [Pick(Bylines, random), .. story[..at], Pick(Inserts, random), .. story[at..], Pick(Notes, random)];
    }

    private static string[] ReHeadlined(string[] story, Random random) =>
        [Pick(Headlines, random), .. story.SkipLast(story.Length > 2 ? random.Next(2) : 0)];

    private static string[] Merged(string[] story, Random random)
    {
        var merged = new List<string>();
        foreach (var paragraph in story)
        {
            if (merged.Count > 0 && random.Next(2) == 0)
            {
                merged[^1] += " " + paragraph;
            }
            else
            {
                merged.Add(paragraph);
            }
        }

        return [.. merged];
    }

    private static string[] HouseStyle(string[] story, Random random) => [.. story.Select(paragraph => Styles.Aggregate(
        Quotes().Replace(paragraph, "'"), (text, style) =>
            random.Next(5) == 0 ? text : Regex.Replace(text, style.Wire, style.House, RegexOptions.None, TimeSpan.FromSeconds(1))))];

    private static string[] Thinned(string[] story, Random random)
    {
        var sentences = story.Select(paragraph => Sentence().Split(paragraph).Where(_ => random.NextDouble() > 0.25).ToArray());
        string[] kept = [.. sentences.Where(left => left.Length > 0).Select(left => string.Join(' ', left))];
        return kept.Sum(Words) >= 50 ? kept : story;
    }

    private static string[] Reordered(string[] story, Random random)
    {
        string[] moved = [.. story];
        for (var times = 0; times < 2; times++)
        {
            var (a, b) = (random.Next(1, story.Length), random.Next(1, story.Length));
            (moved[a], moved[b]) = (moved[b], moved[a]);
        }

        return moved;
    }

    private static int Words(string text) => text.Split(' ').Length;

    private static string Pick(string[] of, Random random) => of[random.Next(of.Length)];

    private static string Near(string number, Random random) =>
        long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? Math.Max(1, value + random.Next(1, 4 + (int)Math.Min(50, value / 10))).ToString(CultureInfo.InvariantCulture)
            : number;

    private static readonly (string Wire, string House)[] Styles =
    [
        (@"\bsaid\b", "says"), (@"\bper cent\b", "percent"), (@"\bwill\b", "is to"),
        (@"\bhas been\b", "was"), (@"\bSept(?:ember)?\b", "Sep"),
        (@"\babout\b", "around"), (@"\bbut\b", "yet"), (@"\btwo\b", "2"), (@"\bthree\b", "3"), (@"\bfour\b", "4"),
        (@" – | — | - ", ", "), (@"\bafter\b", "following"),
        (@"\bmore than\b", "over"), (@"\bour\b", "or"), (@"\bbegan\b", "started"), (@"\b(\d),(\d{3})\b", "$1$2"),
    ];

    private static readonly string[] Leads =
    [
        "Readers along the coast have followed the matter for weeks, and now there is an answer of sorts. It is not the one "
            + "that most of them had hoped for.",
        "It was the talk of the market hall this morning, long before the radio had it. By noon hardly anybody spoke of anything else.",
        "What began as a rumour on a slow afternoon has turned out to be true, as officials confirmed late last night.",
        "A long wait is over. Those who had counted on a quick end will nevertheless be disappointed by what they read here.",
        "Another week, another turn in a story that refuses to go away: here is what is known so far, and what is not.",
        "Nobody who was there will forget the day soon, whatever the experts may write about it afterwards.",
        "The news came shortly before our deadline and leaves more questions open than it settles.",
    ];

    private static readonly string[] Bylines =
    [
        "By Marta Quill, our correspondent", "From our own reporters and agencies",
        "Staff report, with material from the wires", "By Jonas Ferrier and agencies",
    ];

    private static readonly string[] Notes =
    [
        "This story has been updated since it first appeared.", "With reporting by our partners.",
        "Readers can write to the editor at the usual address.", "More on this on page four.",
    ];

    private static readonly string[] Inserts =
    [
        "In our own county the news was received calmly; the clerk to the council said that she had expected nothing else, and "
            + "that the office would be open as always on Friday.",
        "Asked about it at the weekly market, most stallholders shrugged. One said that prices would go up whatever was "
            + "decided, and turned back to her apples.",
        "A reader from the valley, whose brother lives there, told this paper by telephone that the streets were quiet and the shops open.",
    ];

    private static readonly string[] Headlines =
    [
        "What we know, and what we do not", "A decision, at last", "Surprise on a quiet day", "The long view from the shore",
        "All eyes on the next move", "Late news from abroad",
    ];

    [GeneratedRegex(@"(?<![\d.,:])\d{1,6}(?![\d.,:]\d)(?!\d)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<=[.!?][""”’]?)\s+(?=\p{Lu}|[""“])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Sentence();

    [GeneratedRegex("[\"“”]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Quotes();
}
