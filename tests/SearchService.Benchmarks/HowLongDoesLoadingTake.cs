using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using SearchService.Entities;

namespace SearchService.Benchmarks;

/// <summary>
/// How long does a program wait for its first article? A cold start each time; the limit for model and lexicon is 300 ms.
/// </summary>
[SimpleJob(RunStrategy.ColdStart, launchCount: 5, iterationCount: 1)]
public class HowLongDoesLoadingTake
{
    [Benchmark(Baseline = true)]
    public object ModelAndLexicon() => EntityExtractor.LoadTagger();

    [Benchmark]
    public object AllWithGazetteer() => EntityExtractor.Load();
}
