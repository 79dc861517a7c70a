using BenchmarkDotNet.Attributes;
using SearchService.Articles;
using SearchService.Entities;

namespace SearchService.Benchmarks;

/// <summary>
/// How many articles of 3,000 characters a second does the extractor read, people, places and dates together? The target is 2,000
/// on two cores; the mean here is the time of one article.
/// </summary>
[MemoryDiagnoser]
public class HowManyArticlesASecond
{
    private const int Articles = 256;

    private readonly IReadOnlyList<Article> _articles = SampleArticles.Make(Articles);
    private readonly EntityExtractor _extractor = EntityExtractor.Load();

    [Benchmark(Baseline = true, OperationsPerInvoke = Articles)]
    public int OneThread()
    {
        var found = 0;
        foreach (var article in _articles)
        {
            found += _extractor.Extract(article).People.Count;
        }

        return found;
    }

    [Benchmark(OperationsPerInvoke = Articles)]
    public int TwoThreads()
    {
        var found = 0;
        Parallel.ForEach(
            _articles,
            new ParallelOptions { MaxDegreeOfParallelism = 2 },
            article => Interlocked.Add(ref found, _extractor.Extract(article).People.Count));
        return found;
    }
}
