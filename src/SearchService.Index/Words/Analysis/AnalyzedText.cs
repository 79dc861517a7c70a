using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using SearchService.Articles;

namespace SearchService.Indexing.Words.Analysis;

/// <summary>
/// A text split into words once, for all that the index makes of it: the field of the text, the field for ranking, and the
/// words that tell the article apart.
/// </summary>
internal sealed class AnalyzedText
{
    private readonly List<AnalyzedToken> _tokens = [];
    private char[] _terms;
    private int _used;

    private AnalyzedText(int length) => _terms = new char[Math.Max(64, length * 2)];

    public static AnalyzedText Of(TextAnalyzer analyzer, string text)
    {
        var analyzed = new AnalyzedText(text.Length);
        using var tokens = analyzer.GetTokenStream("", text);
        var term = tokens.GetAttribute<ICharTermAttribute>();
        var step = tokens.GetAttribute<IPositionIncrementAttribute>();
        var offset = tokens.GetAttribute<IOffsetAttribute>();
        var type = tokens.GetAttribute<ITypeAttribute>();
        tokens.Reset();
        while (tokens.IncrementToken())
        {
            analyzed.Add(term.Buffer.AsSpan(0, term.Length), step.PositionIncrement,
                new TextSpan(offset.StartOffset, offset.EndOffset), type.Type == WordToken.Ranked);
        }

        tokens.End();
        return analyzed;
    }

    /// <summary>Words and stems as <see cref="TextAnalyzer"/> gives them, and beside the words of each mention its marker.</summary>
    /// <param name="mentions">Where people and places are named in this text; may overlap.</param>
    public TokenStream Words(IReadOnlyList<(TextSpan Span, string Marker)> mentions) => new Stream(this, mentions, rankedOnly: false);

    /// <summary>What ranking counts of each word: its stems, else the word.</summary>
    public TokenStream Ranked() => new Stream(this, [], rankedOnly: true);

    /// <summary>Calls with what ranking counts of each word, in order.</summary>
    public void ForEachRanked(TermAction action)
    {
        for (var i = 0; i < _tokens.Count; i++)
        {
            if (IsRanked(i))
            {
                action(TermOf(_tokens[i]));
            }
        }
    }

    /// <summary>How many positions begin before each of some offsets into the text, which rise.</summary>
    public int[] PositionsBefore(IReadOnlyList<int> offsets)
    {
        var before = new int[offsets.Count];
        var (at, positions) = (0, 0);
        foreach (var token in _tokens)
        {
            while (token.Step > 0 && at < offsets.Count && offsets[at] <= token.Span.Start)
            {
                before[at++] = positions;
            }

            positions += token.Step;
        }

        Array.Fill(before, positions, at, before.Length - at);
        return before;
    }

    public delegate void TermAction(ReadOnlySpan<char> term);

    private void Add(ReadOnlySpan<char> term, int step, TextSpan span, bool isRanked)
    {
        if (_used + term.Length > _terms.Length)
        {
            Array.Resize(ref _terms, Math.Max(_terms.Length * 2, _used + term.Length));
        }

        term.CopyTo(_terms.AsSpan(_used));
        _tokens.Add(new AnalyzedToken(_used, term.Length, step, span, isRanked));
        _used += term.Length;
    }

    private bool IsRanked(int token) => _tokens[token].IsRanked;

    private ReadOnlySpan<char> TermOf(AnalyzedToken token) => _terms.AsSpan(token.From, token.Length);

    private readonly record struct AnalyzedToken(int From, int Length, int Step, TextSpan Span, bool IsRanked);

    private sealed class Stream : TokenStream
    {
        private readonly AnalyzedText _text;
        private readonly (TextSpan Span, string Marker)[] _mentions;
        private readonly List<(TextSpan Span, string Marker)> _open = [];
        private readonly bool _rankedOnly;
        private readonly Queue<(string Marker, TextSpan Span)> _markers = new();
        private readonly ICharTermAttribute _term;
        private readonly IPositionIncrementAttribute _step;
        private readonly IOffsetAttribute _offset;
        private int _next;
        private int _skipped;
        private int _nextMention;

        public Stream(AnalyzedText text, IReadOnlyList<(TextSpan Span, string Marker)> mentions, bool rankedOnly)
        {
            (_text, _rankedOnly) = (text, rankedOnly);
            _mentions = [.. mentions.OrderBy(mention => mention.Span.Start)];
            _term = AddAttribute<ICharTermAttribute>();
            _step = AddAttribute<IPositionIncrementAttribute>();
            _offset = AddAttribute<IOffsetAttribute>();
        }

        public override void Reset()
        {
            base.Reset();
            (_next, _skipped, _nextMention) = (0, 0, 0);
            _markers.Clear();
            _open.Clear();
        }

        public override bool IncrementToken()
        {
            ClearAttributes();
            if (_markers.TryDequeue(out var waiting))
            {
                Emit(waiting.Marker, 0, waiting.Span);
                return true;
            }

            while (_next < _text._tokens.Count)
            {
                var token = _text._tokens[_next++];
                if (_rankedOnly && !_text.IsRanked(_next - 1))
                {
                    _skipped += token.Step;
                    continue;
                }

                Emit(_text.TermOf(token), token.Step + _skipped, token.Span);
                _skipped = 0;
                if (token.Step > 0 && !_rankedOnly)
                {
                    Mark(token.Span);
                }

                return true;
            }

            return false;
        }

        /// <summary>One sweep over the mentions: an article may have as many as it has words.</summary>
        private void Mark(TextSpan word)
        {
            _open.RemoveAll(mention => mention.Span.End <= word.Start);
            for (; _nextMention < _mentions.Length && _mentions[_nextMention].Span.Start < word.End; _nextMention++)
            {
                _open.Add(_mentions[_nextMention]);
            }

            foreach (var (span, marker) in _open)
            {
                if (span.Overlaps(word) && !_markers.Contains((marker, word)))
                {
                    _markers.Enqueue((marker, word));
                }
            }
        }

        private void Emit(ReadOnlySpan<char> term, int step, TextSpan span)
        {
            _term.ResizeBuffer(term.Length);
            term.CopyTo(_term.Buffer);
            _term.SetLength(term.Length);
            _step.PositionIncrement = step;
            _offset.SetOffset(span.Start, span.End);
        }
    }
}
