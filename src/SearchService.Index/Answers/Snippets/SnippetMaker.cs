using SearchService.Articles;
using SearchService.Indexing.Words.Marks;

namespace SearchService.Indexing.Answers.Snippets;

/// <summary>A part of an article, or a stretch of a long one, and what is marked in it.</summary>
/// <param name="Marks">By their start.</param>
/// <param name="Begins">The part begins with it.</param>
/// <param name="Ends">The part ends with it.</param>
internal sealed record MarkedPart(ArticlePart Part, string Text, List<Mark> Marks, bool Begins = true, bool Ends = true)
{
    /// <summary>The marks that a stretch of the text holds or shares.</summary>
    public List<Mark> In(TextSpan span)
    {
        // A mark is a word or a phrase: few that begin before the stretch reach into it.
        var (low, high) = (0, Marks.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Marks[middle].Span.Start < span.Start ? (middle + 1, high) : (low, middle);
        }

        const int Reaching = 64;
        List<Mark> found = [];
        for (var i = Math.Max(0, low - Reaching); i < Marks.Count && Marks[i].Span.Start < span.End; i++)
        {
            if (Marks[i].Span.Overlaps(span))
            {
                found.Add(Marks[i]);
            }
        }

        return found;
    }
}

/// <summary>Picks the passages of an article that show best why it was found.</summary>
internal static class SnippetMaker
{
    private const int MaxSnippets = 3;

    /// <summary>A sentence shorter than this is shown with those behind it, else with those before it.</summary>
    private const int ShortLength = 100;

    private const int MaxLength = 280;

    /// <summary>What something is worth that an earlier snippet shows already, or that stands in the passage once more.</summary>
    private const double Repeated = 0.2;

    /// <summary>Passages as HTML, the best first; the beginning where nothing is marked.</summary>
    public static IReadOnlyList<string> Snippets(IReadOnlyList<MarkedPart> parts, IReadOnlyList<MarkPattern> patterns)
    {
        var shown = parts.Where(part => part.Part.Kind != ArticlePartKind.Title && part.Marks.Count > 0).ToList();
        if (shown.Count == 0)
        {
            shown = [.. parts.Where(part => part.Marks.Count > 0)];
        }

        List<Passage> passages = [.. shown.SelectMany(Passages)];
        List<string> snippets = [];
        HashSet<int> covered = [];
        while (snippets.Count < MaxSnippets && passages.Count > 0)
        {
            var best = passages.MaxBy(passage => Worth(passage, patterns, covered))!;
            snippets.Add(Html(best));
            covered.UnionWith(best.Marks.Select(mark => mark.Pattern));
            passages.RemoveAll(passage => ReferenceEquals(passage.Part, best.Part) && passage.Span.Overlaps(best.Span));
        }

        return snippets.Count > 0 ? snippets : Beginning(parts);
    }

    private static double Worth(Passage passage, IReadOnlyList<MarkPattern> patterns, HashSet<int> covered)
    {
        var worth = 0.0;
        HashSet<int> seen = [];
        foreach (var mark in passage.Marks)
        {
            worth += patterns[mark.Pattern].Weight * (seen.Add(mark.Pattern) && !covered.Contains(mark.Pattern) ? 1 : Repeated);
        }

        return worth;
    }

    private static IEnumerable<Passage> Passages(MarkedPart part)
    {
        var sentences = Sentences.Of(part.Text);
        for (var (i, next) = (0, 0); i < sentences.Count; i++)
        {
            // One sweep: most sentences hold no mark, and the marks are sorted as they are.
            var span = sentences[i];
            while (next < part.Marks.Count && part.Marks[next].Span.End <= span.Start)
            {
                next++;
            }

            if (next == part.Marks.Count || part.Marks[next].Span.Start >= span.End || part.In(span) is not { Count: > 0 } marks)
            {
                continue;
            }

            for (var further = i + 1; further < sentences.Count && span.Length < ShortLength
                && sentences[further].End - span.Start <= MaxLength; further++)
            {
                span = span with { End = sentences[further].End };
            }

            for (var previous = i - 1; previous >= 0 && span.Length < ShortLength
                && span.End - sentences[previous].Start <= MaxLength; previous--)
            {
                span = span with { Start = sentences[previous].Start };
            }

            span = span.Length > MaxLength ? Around(part.Text, span, marks) : span;
            yield return new Passage(part, span, part.In(span));
        }
    }

    /// <summary>The first mark of the stretch of a length that shows the most of what was asked for, then the most marks.</summary>
    private static Mark Densest(List<Mark> marks, int length)
    {
        var first = marks[0];
        Dictionary<int, int> within = [];
        for (var (from, to, most) = (0, 0, (0, 0)); from < marks.Count; from++)
        {
            for (; to < marks.Count && marks[to].Span.End <= marks[from].Span.Start + length; to++)
            {
                within[marks[to].Pattern] = within.GetValueOrDefault(marks[to].Pattern) + 1;
            }

            var held = (within.Count, to - from);
            (first, most) = held.CompareTo(most) > 0 ? (marks[from], held) : (first, most);
            if (within.TryGetValue(marks[from].Pattern, out var left) && left > 1)
            {
                within[marks[from].Pattern] = left - 1;
            }
            else
            {
                within.Remove(marks[from].Pattern);
            }

            to = Math.Max(to, from + 1);
        }

        return first;
    }

    /// <summary>The stretch of a long sentence that holds the most marks, cut between words.</summary>
    private static TextSpan Around(string text, TextSpan sentence, List<Mark> marks)
    {
        const int Before = 60;
        var first = Densest(marks, MaxLength - Before);
        var start = Math.Max(sentence.Start, Math.Min(first.Span.Start - Before, sentence.End - MaxLength));
        var end = Math.Min(sentence.End, start + MaxLength);
        while (start > sentence.Start && start < first.Span.Start && !char.IsWhiteSpace(text[start - 1]))
        {
            start++;
        }

        var cut = end;
        while (cut < sentence.End && cut > first.Span.End && !char.IsWhiteSpace(text[cut]))
        {
            cut--;
        }

        return new TextSpan(start, cut > first.Span.End ? cut : Math.Max(end, Math.Min(first.Span.End, sentence.End)));
    }

    private static string[] Beginning(IReadOnlyList<MarkedPart> parts)
    {
        var part = parts.FirstOrDefault(part => part.Part.Kind is ArticlePartKind.Summary or ArticlePartKind.Text && part.Text.Length > 0);
        if (part is null || Sentences.Of(part.Text) is not { Count: > 0 } sentences)
        {
            return [];
        }

        var span = sentences[0];
        for (var next = 1; next < sentences.Count && sentences[next].End - span.Start <= MaxLength; next++)
        {
            span = span with { End = sentences[next].End };
        }

        return [Html(new Passage(
            part, span.Length <= MaxLength ? span : Around(part.Text, span, [new Mark(span with { End = span.Start + 1 }, 0)]), []))];
    }

    private static string Html(Passage passage)
    {
        var (before, after) = (
            passage.Span.Start > 0 || !passage.Part.Begins ? "… " : "",
            passage.Span.End < passage.Part.Text.Length || !passage.Part.Ends ? " …" : "");
        return before + MarkedText.Html(passage.Part.Text, passage.Span, passage.Marks.Select(mark => mark.Span)) + after;
    }

    private sealed record Passage(MarkedPart Part, TextSpan Span, List<Mark> Marks);
}
