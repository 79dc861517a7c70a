using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Lucene.Net.Search;
using SearchService.Indexing.Compiling;
using SearchService.Indexing.Matching;
using SearchService.Indexing.Words.Fields;

namespace SearchService.UnitTests.Search.Plain;

public sealed class RowProperties
{
    [Property(MaxTest = 30)]
    public Property Rows_of_words_are_found_as_the_engine_finds_phrases() => Prop.ForAll(
        Gen.Choose(0, 1_000_000).ToArbitrary(),
        seed =>
        {
            var random = new Random(seed);
            using var index = SampleIndex.With(RandomStories.Make(seed, random.Next(1, 90)));
            index.Append(RandomStories.Make(seed + 1, random.Next(1, 40)).Select(story => story with { Id = $"more-{story.Id}" }));

            // Some of the first are replaced: their old documents are passed over.
            index.Append(RandomStories.Make(seed + 2, random.Next(1, 5)));
            index.Refresh();
            using var lease = index.Source.Lease();
            var snapshot = lease!.Snapshot;
            return Enumerable.Range(0, 30).All(_ =>
            {
                var words = Enumerable.Range(0, random.Next(2, 4))
                    .Select(_ => (IReadOnlyList<string>)RandomStories.Some(random, random.Next(1, 4))).ToList();
                List<int> offsets = [0];
                offsets.AddRange(words.Skip(1).Select(_ => offsets[^1] + random.Next(0, 3)));
                var field = random.Next(2) == 0 ? IndexFields.Text : IndexFields.Title;
                var row = new RowFilter(new TermLookup(snapshot.Reader), field, words, offsets);
                return Found(snapshot.Searcher, new ConstantScoreQuery(row)).SequenceEqual(
                    Found(snapshot.Searcher, field.Row(words, offsets)));
            }).ToProperty();
        });

    private static List<int> Found(IndexSearcher searcher, Query query)
    {
        using var all = new MatchCollector([], Timeout.InfiniteTimeSpan, CancellationToken.None);
        all.Search(searcher, query);
        return [.. all.Found.Documents];
    }
}
