using SearchService.Articles;
using SearchService.Articles.Letters;
using SearchService.Indexing.Words.Analysis;
using SearchService.Indexing.Words.Marks;

namespace SearchService.Indexing.Answers.Snippets;

/// <summary>A place where something that was looked for stands.</summary>
/// <param name="Pattern">Which of the patterns.</param>
internal readonly record struct Mark(TextSpan Span, int Pattern);

/// <summary>
/// Finds what a query looks for in the text of an article, by the same analysis that wrote the index: what is marked is what
/// matched. For one query; not safe for several threads at once.
/// </summary>
internal sealed class MarkFinder
{
    private readonly IReadOnlyList<MarkPattern> _patterns;
    private readonly Dictionary<string, List<Slot>> _slots = new(StringComparer.Ordinal);
    private readonly Dictionary<WordForms, bool> _sought = new(ReferenceEqualityComparer.Instance);
    private readonly SoughtBeginnings _beginnings;
    private readonly Queue<WordToken> _tokens = new();
    private readonly List<Occurrence> _occurrences = [];
    private readonly NamedMentions _named;

    public MarkFinder(IReadOnlyList<MarkPattern> patterns)
    {
        _patterns = patterns;
        for (var i = 0; i < patterns.Count; i++)
        {
            Register(patterns[i], i);
        }

        _beginnings = new SoughtBeginnings(_slots.Keys);
        _named = new NamedMentions(patterns);
    }

    /// <summary>All marks of one part of an article, by their start; they may overlap.</summary>
    public List<Mark> Find(ArticlePart part, string text, TextAnalyzer analyzer, ArticleEntities entities) =>
        Find(part, text, 0, analyzer, entities, Mentions(part, entities));

    /// <summary>The mentions of a part that are looked for.</summary>
    public List<Mark> Mentions(ArticlePart part, ArticleEntities entities) => [.. _named.In(part, entities)];

    /// <summary>All marks in a stretch of a part, by their start; they may overlap.</summary>
    /// <param name="stretch">The text of the stretch: marks are offsets into it.</param>
    /// <param name="start">Where it begins in the part.</param>
    /// <param name="named">The mentions of the part that are looked for.</param>
    public List<Mark> Find(ArticlePart part, string stretch, int start,
        TextAnalyzer analyzer, ArticleEntities entities, IReadOnlyList<Mark> named)
    {
        var whole = new TextSpan(start, start + stretch.Length);
        List<Mark> marks = [.. named.Where(mark => whole.Overlaps(mark.Span))
            .Select(mark => mark with { Span = Within(stretch, start, mark.Span) })];
        if (_slots.Count > 0 && stretch.Length > 0)
        {
            var isAnySought = _slots.ContainsKey(EntityMarkers.Person) || _slots.ContainsKey(EntityMarkers.Place);
            List<(TextSpan Span, string Marker)> mentions = !isAnySought ? [] :
            [
                .. EntityMarkers.Of(entities, part).Where(mention => whole.Overlaps(mention.Span))
                    .Select(mention => (Within(stretch, start, mention.Span), mention.Marker)),
            ];
            Read(part, stretch, analyzer, mentions);
            foreach (var occurrences in _occurrences.GroupBy(occurrence => occurrence.Slot.Pattern))
            {
                AddMarks(marks, occurrences.Key, [.. occurrences]);
            }
        }

        marks.Sort((x, y) => (x.Span.Start, x.Span.End).CompareTo((y.Span.Start, y.Span.End)));
        return marks;
    }

    private static TextSpan Within(string stretch, int start, TextSpan span) =>
        new(Math.Max(0, span.Start - start), Math.Min(stretch.Length, span.End - start));

    private void Register(MarkPattern pattern, int index)
    {
        var terms = pattern switch
        {
            WordPattern word => word.Words.Concat(word.Stems).Select(term => (Term: term, Place: 0)),
            PhrasePattern phrase => phrase.Words.SelectMany((spellings, place) => spellings.Select(term => (Term: term, Place: place))),
            _ => [],
        };
        foreach (var (term, place) in terms)
        {
            if (!_slots.TryGetValue(term, out var slots))
            {
                _slots[term] = slots = [];
            }

            slots.Add(new Slot(index, place));
        }
    }

    private void Read(ArticlePart part, string text, TextAnalyzer analyzer, List<(TextSpan Span, string Marker)> mentions)
    {
        _occurrences.Clear();
        var position = -1;
        var stands = new TextSpan(-1, -1);
        var composed = ComposedText.Of(text);
        var breaker = new WordBreaker(composed.Text);
        for (WordRun? ahead = null; ;)
        {
            if (ahead is null && mentions.Count == 0 && analyzer == TextAnalyzers.English)
            {
                position += breaker.PassOver(_beginnings.Sought);
            }

            if ((ahead ?? breaker.Next()) is not { } run)
            {
                break;
            }

            ahead = null;
            if (mentions.Count == 0 && IsPassedOver(run, composed.Text, analyzer, out var steps))
            {
                position += steps;
                continue;
            }

            ahead = breaker.Next();
            RunTokens.Write(analyzer, composed.Text, run, ahead, _tokens);
            while (_tokens.TryDequeue(out var token))
            {
                position += token.Step;
                var given = composed.Given(token.Span);
                var span = WithoutPossessive(text, given);
                if (_slots.TryGetValue(token.Term, out var slots))
                {
                    Note(slots, part, position, span);
                }

                if (mentions.Count > 0 && span != stands)
                {
                    NoteMentions(mentions, part, position, span);
                }

                stands = span;
            }
        }
    }

    /// <summary>Whether nothing is sought in a run: most are one word, and few of those are.</summary>
    /// <param name="steps">How many positions it takes.</param>
    private bool IsPassedOver(WordRun run, string text, TextAnalyzer analyzer, out int steps)
    {
        steps = 0;
        if (run.Parts is not [{ Kind: WordPartKind.Word } part])
        {
            return false;
        }

        if (part.Span.Length > WordBreaker.LongestWord)
        {
            return true;
        }

        var letters = part.Span.Of(text);
        if (analyzer == TextAnalyzers.English && _beginnings.ExcludesEnglish(letters))
        {
            steps = 1;
            return true;
        }

        var forms = analyzer.FormsOf(letters);
        if (!_sought.TryGetValue(forms, out var sought))
        {
            sought = _sought[forms] = forms.Words.Any(_slots.ContainsKey) || forms.Stems.Any(_slots.ContainsKey);
        }

        steps = forms.Words.Count > 0 ? 1 : 0;
        return !sought;
    }

    private void NoteMentions(List<(TextSpan Span, string Marker)> mentions, ArticlePart part, int position, TextSpan word)
    {
        foreach (var (mention, marker) in mentions)
        {
            if (mention.Overlaps(word) && _slots.TryGetValue(marker, out var slots))
            {
                Note(slots, part, position, mention);
            }
        }
    }

    /// <summary>Analysis takes the 's off but leaves the offsets as they were.</summary>
    private static TextSpan WithoutPossessive(string text, TextSpan span) =>
        span.Of(text) is [_, .., '\'' or '\u2019', 's' or 'S'] ? span with { End = span.End - 2 } : span;

    private void Note(List<Slot> slots, ArticlePart part, int position, TextSpan span)
    {
        foreach (var slot in slots)
        {
            var inScope = _patterns[slot.Pattern].Scope switch
            {
                MarkScope.Title => part.Kind == ArticlePartKind.Title,
                MarkScope.Text => part.Kind != ArticlePartKind.Title,
                _ => true,
            };
            if (inScope)
            {
                _occurrences.Add(new Occurrence(slot, position, span));
            }
        }
    }

    private void AddMarks(List<Mark> marks, int pattern, List<Occurrence> occurrences)
    {
        var spans = _patterns[pattern] switch
        {
            PhrasePattern { Distance: { } distance } phrase => PhraseSearch.Within(occurrences, phrase.Words.Count, distance),
            PhrasePattern phrase => PhraseSearch.Rows(occurrences, phrase.Offsets),
            _ => occurrences.Select(occurrence => occurrence.Span).Distinct(),
        };
        marks.AddRange(spans.Select(span => new Mark(span, pattern)));
    }
}
