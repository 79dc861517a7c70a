using System.Globalization;
using SearchService.Readers.Dates;
using SearchService.Readers.Text.Lines;

namespace SearchService.Readers.Text.Labelling;

/// <summary>
/// What tells a line of the story from one of the page around it: its shape and words, what the rules take it for, how much running text
/// stands near it, and where it stands. Each feature is a row of <see cref="LineModel"/>, found by hashing.
/// </summary>
public static class StoryLineFeatures
{
    private const int ShortLine = 6;
    private const int LongestLine = 2000;

    /// <summary>The lines of a text, unwrapped, and the rows that speak of each.</summary>
    public static IReadOnlyList<FeaturedLine> Of(string text)
    {
        var paragraphs = GluedSentences.CutFrom(Unwrapping.ToParagraphs(text));
        var style = DateStyle.Of(TimeZoneInfo.Utc, language: null);
        return Of(paragraphs, LineClassifier.Classify(paragraphs, style));
    }

    internal static IReadOnlyList<FeaturedLine> Of(IReadOnlyList<ScrapedParagraph> paragraphs, ScrapedLineKind[] kinds)
    {
        var facts = paragraphs.Select((paragraph, i) => LineFacts.Of(paragraph, kinds[i])).ToList();
        var text = new TextFacts(facts, paragraphs);
        var lines = new List<FeaturedLine>(paragraphs.Count);
        for (var i = 0; i < paragraphs.Count; i++)
        {
            lines.Add(new FeaturedLine(paragraphs[i].Text, Rows(facts, text, paragraphs, i)));
        }

        return lines;
    }

    private static int[] Rows(List<LineFacts> facts, TextFacts text, IReadOnlyList<ScrapedParagraph> paragraphs, int i)
    {
        var rows = new FeatureRows();
        var (fact, line) = (facts[i], paragraphs[i].Text);
        rows.Add("bias");
        rows.Add("kind", fact.Kind);
        rows.Add("shape", fact.Shape);
        rows.Add("words", fact.Length);
        rows.Add("last", fact.Last);
        rows.Add("stop", fact.StopShare);
        rows.Add("caps", fact.CapitalShare);
        rows.Add("digits", fact.DigitShare);
        rows.Add("first letter", fact.First);
        rows.Add("sign", fact.Signs);
        rows.Add("again", text.Repeats(i), fact.Length);
        foreach (var offset in (ReadOnlySpan<int>)[-3, -2, -1, 1, 2, 3])
        {
            var near = i + offset;
            var (shape, kind) = near < 0 ? ("start", "start") : near >= facts.Count ? ("end", "end")
                : (facts[near].Shape, facts[near].Kind);
            rows.Add("near" + offset, shape);
            rows.Add("near kind" + offset, kind);
            if (offset is -1 or 1)
            {
                rows.Add("pair" + offset, fact.Shape, shape);
            }
        }

        var (behind, ahead) = (text.ProseBefore(i), text.ProseAfter(i));
        var (close, wide) = (text.ProseWithin(i, 3), text.ProseWithin(i, 10));
        rows.Add("behind", behind);
        rows.Add("ahead", ahead);
        rows.Add("where", behind, ahead, fact.Shape);
        rows.Add("close", close, fact.Shape);
        rows.Add("wide", wide, fact.Shape);
        rows.Add("share", text.ProseShare, fact.Shape);
        rows.Add("sides", text.ProseWithin(i - 4, 3), text.ProseWithin(i + 4, 3), fact.Length);
        rows.Add("run", text.ShortRun(i), fact.Length);
        rows.Add("last prose", text.ToLastProse(i), fact.Length);
        rows.Add("first prose", text.ToFirstProse(i), fact.Length);
        rows.Add("place", (10 * i / facts.Count).ToString(CultureInfo.InvariantCulture), text.Size);
        Words(rows, line, fact, text, i);
        return rows.ToArray();
    }

    private static void Words(FeatureRows rows, string line, LineFacts fact, TextFacts text, int i)
    {
        var words = line[..Math.Min(line.Length, LongestLine)].ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        rows.Add("first", words[0], fact.Length);
        rows.Add("end", words[^1], fact.Length);
        if (words.Length > 1)
        {
            rows.Add("opening", words[0], words[1]);
        }

        if (words.Length > 2)
        {
            rows.Add("opening3", words[0], words[1], words[2]);
        }

        if (words.Length <= ShortLine)
        {
            rows.Add("line", string.Join(' ', words));
            foreach (var word in words)
            {
                rows.Add("word", word);
            }
        }

        if (words.Length <= 40)
        {
            var side = text.ToLastProse(i) + text.ToFirstProse(i);
            foreach (var word in words.Where(word => word.Length > 3).Take(12))
            {
                rows.Add("side word", side, word);
            }
        }
    }
}

/// <summary>A line and the rows of the model that speak of it.</summary>
public sealed record FeaturedLine(string Text, int[] Rows);
