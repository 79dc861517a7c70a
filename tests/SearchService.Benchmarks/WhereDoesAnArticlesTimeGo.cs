using BenchmarkDotNet.Attributes;
using SearchService.Articles;
using SearchService.Entities;
using SearchService.Entities.Dates;
using SearchService.Entities.Tagging;
using SearchService.Entities.Tokens;

namespace SearchService.Benchmarks;

/// <summary>Of the time that one article of 3,000 characters takes, what do its tokens, the tagger, the dates and the rest take?</summary>
[MemoryDiagnoser]
public class WhereDoesAnArticlesTimeGo
{
    private const int Articles = 256;

    private readonly IReadOnlyList<Article> _articles = SampleArticles.Make(Articles);
    private readonly EntityExtractor _extractor = EntityExtractor.Load();
    private readonly Tagger _tagger = EntityExtractor.LoadTagger();

    [Benchmark(OperationsPerInvoke = Articles)]
    public int Tokens()
    {
        var document = new TokenizedDocument();
        var tokens = 0;
        foreach (var article in _articles)
        {
            document.Clear();
            document.Add(0, article.Text);
            tokens += document.Tokens.Length;
        }

        return tokens;
    }

    [Benchmark(OperationsPerInvoke = Articles)]
    public int TokensAndTagger()
    {
        var names = new List<TaggedName>();
        foreach (var article in _articles)
        {
            _tagger.Tag([article.Text], names);
        }

        return names.Count;
    }

    [Benchmark(OperationsPerInvoke = Articles)]
    public int Dates()
    {
        var dates = 0;
        foreach (var article in _articles)
        {
            dates += DateGrammar.Find(article.Text, article.Published).Count;
        }

        return dates;
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Articles)]
    public int All()
    {
        var found = 0;
        foreach (var article in _articles)
        {
            found += _extractor.Extract(article).Places.Count;
        }

        return found;
    }
}
