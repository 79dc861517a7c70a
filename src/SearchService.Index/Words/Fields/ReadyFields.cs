using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using SearchService.Indexing.Words.Analysis;

namespace SearchService.Indexing.Words.Fields;

/// <summary>
/// Fields whose tokens lie ready. Lucene reads a field to its end before it asks for the next, so that one stream a thread serves them all:
/// a stream of its own costs a field more than its terms do.
/// </summary>
internal static class ReadyFields
{
    /// <summary>Terms that are indexed as they are.</summary>
    public sealed class Terms(string name, IReadOnlyList<string> terms) : Field(name, StringField.TYPE_NOT_STORED)
    {
        public override TokenStream GetTokenStream(Analyzer analyzer) => TermStream.Of(terms);
    }

    /// <summary>A term that is indexed as it is, and stored.</summary>
    public sealed class StoredTerm(string name, string term) : Field(name, term, StringField.TYPE_STORED)
    {
        public override TokenStream GetTokenStream(Analyzer analyzer) => TermStream.Of([GetStringValue()]);
    }

    /// <summary>All tokens of a text.</summary>
    public sealed class Words(string name, AnalyzedText text, FieldType type) : Field(name, type)
    {
        public override TokenStream GetTokenStream(Analyzer analyzer) => WordStream.Of(text, rankedTimes: 0);
    }

    /// <summary>What ranking counts of a text.</summary>
    public sealed class Ranked(string name, AnalyzedText text, int times, FieldType type) : Field(name, type)
    {
        public override TokenStream GetTokenStream(Analyzer analyzer) => WordStream.Of(text, times);
    }

    private sealed class TermStream : TokenStream
    {
        [ThreadStatic]
        private static TermStream? Own;

        private readonly ICharTermAttribute _term;
        private IReadOnlyList<string> _terms = [];
        private int _next;

        private TermStream() => _term = AddAttribute<ICharTermAttribute>();

        public static TermStream Of(IReadOnlyList<string> terms)
        {
            var stream = Own ??= new TermStream();
            (stream._terms, stream._next) = (terms, 0);
            return stream;
        }

        public override bool IncrementToken()
        {
            ClearAttributes();
            if (_next == _terms.Count)
            {
                _terms = [];
                _next = 0;
                return false;
            }

            _term.Append(_terms[_next++]);
            return true;
        }
    }

    private sealed class WordStream : TokenStream
    {
        [ThreadStatic]
        private static WordStream? Own;

        private readonly ICharTermAttribute _term;
        private readonly IPositionIncrementAttribute _step;
        private readonly IOffsetAttribute _offset;
        private IReadOnlyList<WordToken> _tokens = [];
        private int _rankedTimes;
        private int _next;
        private int _skipped;

        private WordStream()
        {
            _term = AddAttribute<ICharTermAttribute>();
            _step = AddAttribute<IPositionIncrementAttribute>();
            _offset = AddAttribute<IOffsetAttribute>();
        }

        /// <param name="text">The text.</param>
        /// <param name="rankedTimes">How often what is ranked is given; 0 for all tokens once.</param>
        public static WordStream Of(AnalyzedText text, int rankedTimes)
        {
            var stream = Own ??= new WordStream();
            (stream._tokens, stream._rankedTimes, stream._next, stream._skipped) = (text.Tokens, rankedTimes, 0, 0);
            return stream;
        }

        public override bool IncrementToken()
        {
            ClearAttributes();
            while (_next < _tokens.Count)
            {
                var token = _tokens[_next++];
                var isWanted = token.IsRanked || _rankedTimes == 0;
                if (isWanted)
                {
                    _term.Append(token.Term);
                    _step.PositionIncrement = token.Step + _skipped;
                    _offset.SetOffset(token.Span.Start, token.Span.End);
                }

                _skipped = isWanted ? 0 : _skipped + token.Step;
                if (_next == _tokens.Count && _rankedTimes > 1)
                {
                    (_next, _rankedTimes, _skipped) = (0, _rankedTimes - 1, 0);
                }

                if (isWanted)
                {
                    return true;
                }
            }

            _tokens = [];
            return false;
        }
    }
}
