using System.Globalization;
using SearchService.Articles;
using SearchService.Entities.Tagging;
using SearchService.Entities.Tokens;

namespace SearchService.Training.Tagging;

/// <summary>Exact-span precision and recall, by kind of name and kind of line.</summary>
internal sealed class TaggerScore
{
    private readonly SortedDictionary<(EntityKind Kind, string Lines), Tally> _tallies = [];

    private void Add(EntityKind kind, string line, bool right, bool guessed)
    {
        foreach (var lines in new[] { "", line }.Distinct())
        {
            var tally = _tallies.GetValueOrDefault((kind, lines));
            _tallies[(kind, lines)] = guessed
                ? tally with { Guessed = tally.Guessed + 1, Right = tally.Right + (right ? 1 : 0) }
                : tally with { Marked = tally.Marked + 1 };
        }
    }

    public static TaggerScore Of(Tagger tagger, IEnumerable<LabelledText> texts)
    {
        var score = new TaggerScore();
        var found = new List<TaggedName>();
        foreach (var text in texts)
        {
            found.Clear();
            tagger.Tag([text.Text], found);
            var marked = text.Names.ToHashSet();
            foreach (var name in found)
            {
                score.Add(name.Kind, KindOfLine(text.Text, name.Span).ToString(),
                    marked.Contains(new LabelledName(name.Span, name.Kind)), guessed: true);
            }

            foreach (var name in text.Names)
            {
                score.Add(name.Kind, KindOfLine(text.Text, name.Span).ToString(), right: false, guessed: false);
            }
        }

        return score;
    }

    /// <summary>
    /// Puts the first sentence of each text before it once more, as a headline, and scores the names in that alone.
    /// </summary>
    public static TaggerScore OfHeadlines(Tagger tagger, IEnumerable<LabelledText> texts, string form, Func<string, string> rewrite)
    {
        var score = new TaggerScore();
        foreach (var text in texts)
        {
            var document = new TokenizedDocument();
            document.Add(0, text.Text);
            if (document.Sentences.Length < 2)
            {
                continue;
            }

            var end = document.Tokens[document.Sentences[0].Count - 1].End;
            var headline = rewrite(text.Text[..end]);
            var found = new List<TaggedName>();
            tagger.Tag([headline, text.Text], found);
            var marked = text.Names.Where(name => name.Span.End <= end).ToHashSet();
            foreach (var name in found.Where(name => name.Part == 0))
            {
                score.Add(name.Kind, form, marked.Contains(new LabelledName(name.Span, name.Kind)), guessed: true);
            }

            foreach (var name in marked)
            {
                score.Add(name.Kind, form, right: false, guessed: false);
            }
        }

        score._tallies.Keys.Where(key => key.Lines.Length == 0).ToList().ForEach(key => score._tallies.Remove(key));
        return score;
    }

    public override string ToString() => string.Join('\n', _tallies.Select(pair => string.Create(
        CultureInfo.InvariantCulture,
        $"  {pair.Key.Kind,-12} {pair.Key.Lines,-9} {pair.Value}")));

    private static LineForm KindOfLine(string text, TextSpan span)
    {
        var start = text.LastIndexOf('\n', span.Start) + 1;
        var end = text.IndexOf('\n', span.End - 1);
        var line = text.AsSpan(start, (end < 0 ? text.Length : end) - start);
        var scanner = new TokenScanner(line);
        int tokens = 0, digits = 0;
        while (scanner.MoveNext())
        {
            tokens++;
            digits += scanner.Current.Of(line).ContainsAnyInRange('0', '9') ? 1 : 0;
        }

        return line.ContainsAnyInRange('A', 'Z') && !line.ContainsAnyInRange('a', 'z') ? LineForm.Capitals
            : tokens <= 5 ? LineForm.Short
            : digits * 4 > tokens ? LineForm.Table
            : LineForm.Prose;
    }

    private readonly record struct Tally(int Right, int Guessed, int Marked)
    {
        public override string ToString()
        {
            var precision = Guessed == 0 ? 0 : (double)Right / Guessed;
            var recall = Marked == 0 ? 0 : (double)Right / Marked;
            var f1 = Right == 0 ? 0 : 2 * precision * recall / (precision + recall);
            return string.Create(CultureInfo.InvariantCulture,
                $"P {precision:0.0000} R {recall:0.0000} F1 {f1:0.0000} (right {Right}, guessed {Guessed}, marked {Marked})");
        }
    }
}
