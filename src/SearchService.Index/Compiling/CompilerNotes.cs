using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchService.Indexing.Words.Fields;
using SearchService.Indexing.Words.Marks;
using SearchService.Indexing.Words.Weights;
using SearchService.Queries;
using SearchService.Queries.Language;

namespace SearchService.Indexing.Compiling;

/// <summary>What comes out of compiling a query beside the query itself.</summary>
internal sealed class CompilerNotes(IndexReader reader)
{
    private readonly long _articles = Math.Max(reader.GetDocCount(IndexFields.Ranked), 0);
    private readonly List<QueryWarning> _warnings = [];
    private int _silenced;

    public List<MarkPattern> Patterns { get; } = [];

    public List<RankedWord> Words { get; } = [];

    public IReadOnlyList<QueryWarning> Warnings => _warnings;

    /// <summary>What is being compiled must not occur.</summary>
    public bool IsSilent => _silenced > 0;

    public void Clear()
    {
        Patterns.Clear();
        Words.Clear();
    }

    /// <summary>Until disposed, words and patterns are of what must not occur: neither ranked nor marked.</summary>
    public IDisposable Silence()
    {
        _silenced++;
        return new Silenced(this);
    }

    public void Pattern(MarkPattern pattern)
    {
        if (_silenced == 0)
        {
            Patterns.Add(pattern);
        }
    }

    public void Word(IReadOnlyList<string> stems)
    {
        if (_silenced == 0)
        {
            Words.Add(new RankedWord(stems, Idf(stems), 1));
        }
    }

    public void Warn(QueryWarningCode code, string message)
    {
        if (_warnings.TrueForAll(warning => warning.Message != message))
        {
            _warnings.Add(code.At(null, message));
        }
    }

    /// <summary>How much a word tells apart, its stems in all languages taken together.</summary>
    public double Idf(IEnumerable<string> stems) => ArticleSimilarity.Idf(Frequency(stems), _articles);

    /// <summary>
    /// Scores a word by each of its stems as what it is in all languages together: few articles of a language that the archive
    /// hardly holds have it, and it tells them apart no better for that.
    /// </summary>
    public IEnumerable<Query> Scored(IReadOnlyList<string> stems)
    {
        var frequency = (int)Math.Min(int.MaxValue, Frequency(stems));
        return stems.Select(stem => new TermQuery(new Term(IndexFields.Ranked, stem), frequency));
    }

    private long Frequency(IEnumerable<string> stems) => stems.Sum(stem => (long)reader.DocFreq(new Term(IndexFields.Ranked, stem)));

    private sealed class Silenced(CompilerNotes notes) : IDisposable
    {
        public void Dispose() => notes._silenced--;
    }
}
