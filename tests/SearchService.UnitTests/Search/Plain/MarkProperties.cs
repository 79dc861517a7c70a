using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Lucene.Net.Analysis.TokenAttributes;
using SearchService.Articles;
using SearchService.Indexing.Answers.Snippets;
using SearchService.Indexing.Words.Analysis;
using SearchService.Indexing.Words.Marks;

namespace SearchService.UnitTests.Search.Plain;

public sealed class MarkProperties
{
    private static readonly string[] Letters =
        ["a", "a", "s", "'s", " ", " ", "-", ".", "C", "130", ",", "é", "e\u0301", "\u00AD", "北", "京", "ß", "ﬁ"];

    private static readonly TextAnalyzer[] Analyzers = [TextAnalyzers.English, TextAnalyzers.For("de"), TextAnalyzers.For("zh")];

    [Property(MaxTest = 400)]
    public Property Marks_are_those_of_the_tokens_that_the_index_is_written_from() => Prop.ForAll(
        Gen.Choose(0, 1_000_000).ToArbitrary(),
        seed =>
        {
            var random = new Random(seed);
            var analyzer = Analyzers[random.Next(Analyzers.Length)];
            var text = random.Next(2) == 0
                ? RandomStories.Text(random, random.Next(1, 60))
                : string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => Letters[random.Next(Letters.Length)]));
            var tokens = Tokens(analyzer, text);
            var terms = tokens.Select(token => token.Term).Append("nowhere").ToList();
            List<MarkPattern> patterns =
            [
                new WordPattern(MarkScope.Anywhere, 1, Some(terms, random), Some(terms, random)),
                new PhrasePattern(MarkScope.Anywhere, 1, [[.. Some(terms, random)], [.. Some(terms, random)]], [0, 1], null),
            ];
            var marks = new MarkFinder(patterns).Find(ArticlePart.Text, text, analyzer, ArticleEntities.None);
            return Ordered(Plain(tokens, text, patterns)).SequenceEqual(Ordered(marks.Select(mark => (mark.Span, mark.Pattern))))
                .Label($"{text} for {string.Join(' ', patterns.SelectMany(pattern => TermsOf(pattern, 0).Concat(TermsOf(pattern, 1))))}");
        });

    [Property(MaxTest = 2_000)]
    public Property A_stem_of_an_English_word_begins_as_the_word() => Prop.ForAll(
        Gen.Elements("a", "e", "i", "y", "d", "s", "t", "l", "r", "ing", "ies", "ed", "ly", "skis", "un", "Y").ListOf()
            .Select(string.Concat).Where(word => word.Length is > 0 and < 40).ToArbitrary(),
        word => new SoughtBeginnings(Enumerable.Range('a', 26).Where(letter => letter != (word[0] | 0x20))
                .Select(letter => ((char)letter).ToString())).ExcludesEnglish(word)
            && TextAnalyzers.English.FormsOf(word) is var forms && forms.Words.SequenceEqual([word.ToLowerInvariant()])
            && forms.Stems.All(stem => !new SoughtBeginnings([stem]).ExcludesEnglish(word)));

    /// <summary>Every token with its position, looked up in each pattern.</summary>
    private static IEnumerable<(TextSpan Span, int Pattern)> Plain(
        List<(string Term, int Position, TextSpan Span)> tokens, string text, List<MarkPattern> patterns)
    {
        return patterns.SelectMany((pattern, number) =>
        {
            var occurrences = Enumerable.Range(0, 2).SelectMany(place => tokens
                .Where(token => TermsOf(pattern, place).Contains(token.Term))
                .Select(token => new Occurrence(new Slot(number, place), token.Position, Shown(text, token.Span)))).ToList();
            return pattern is PhrasePattern phrase
                ? PhraseSearch.Rows(occurrences, phrase.Offsets).Select(span => (span, number))
                : occurrences.Select(occurrence => (occurrence.Span, number)).Distinct();
        });
    }

    private static IEnumerable<(TextSpan Span, int Pattern)> Ordered(IEnumerable<(TextSpan Span, int Pattern)> marks) =>
        marks.OrderBy(mark => (mark.Span.Start, mark.Span.End, mark.Pattern));

    private static IEnumerable<string> TermsOf(MarkPattern pattern, int place) => pattern switch
    {
        WordPattern word when place == 0 => word.Words.Concat(word.Stems),
        PhrasePattern phrase => phrase.Words[place],
        _ => [],
    };

    private static TextSpan Shown(string text, TextSpan span) =>
        text[span.Start..span.End] is [_, .., '\'' or '’', 's' or 'S'] ? span with { End = span.End - 2 } : span;

    private static HashSet<string> Some(List<string> terms, Random random) =>
        [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => terms[random.Next(terms.Count)])];

    private static List<(string Term, int Position, TextSpan Span)> Tokens(TextAnalyzer analyzer, string text)
    {
        List<(string, int, TextSpan)> tokens = [];
        using var stream = analyzer.GetTokenStream("", text);
        var term = stream.GetAttribute<ICharTermAttribute>();
        var step = stream.GetAttribute<IPositionIncrementAttribute>();
        var offset = stream.GetAttribute<IOffsetAttribute>();
        stream.Reset();
        for (var position = -1; stream.IncrementToken();)
        {
            position += step.PositionIncrement;
            tokens.Add((term.ToString()!, position, new TextSpan(offset.StartOffset, offset.EndOffset)));
        }

        stream.End();
        return tokens;
    }
}
