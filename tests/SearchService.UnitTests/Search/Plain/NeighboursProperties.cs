using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Lucene.Net.Index;
using SearchService.Indexing.Matching.Ranking;
using SearchService.Indexing.Words.Fields;
using SearchService.Indexing.Words.Weights;

namespace SearchService.UnitTests.Search.Plain;

public sealed class NeighboursProperties
{
    [Property(MaxTest = 20)]
    public Property Scores_are_those_of_the_plain_way() => Prop.ForAll(
        Gen.Choose(0, 1_000_000).ToArbitrary(),
        seed =>
        {
            var random = new Random(seed);
            using var index = SampleIndex.With(RandomStories.Make(seed, random.Next(1, 130)));
            for (var more = random.Next(3); more > 0; more--)
            {
                // What was counted of the earlier state is gone on with.
                index.Search("ferry");
                index.Append(RandomStories.Make(seed + more, random.Next(1, 10)).Select(story => story with { Id = $"{more}{story.Id}" }));
                index.Refresh();
            }

            using var lease = index.Source.Lease();
            var (snapshot, reader) = (lease!.Snapshot, lease.Snapshot.Reader);
            var articles = ArticlesByHash(reader);
            var frequencies = TermFrequencies.Of(snapshot);
            var (fast, plain) = (Candidates(seed, reader.MaxDoc), Candidates(seed, reader.MaxDoc));
            Reranker.LendScores(fast, reader, frequencies);
            new PlainNeighbours(reader, hash => articles.GetValueOrDefault(hash), IndexFields.Ranked.Articles(reader)).Apply(plain);
            return (articles.All(word => frequencies.Of(word.Key) == word.Value)
                && fast.Zip(plain).All(each => Math.Abs(each.First.Score - each.Second.Score) < 1e-12)).ToProperty();
        });

    private static List<Candidate> Candidates(int seed, int documents)
    {
        var random = new Random(seed);
        return
        [
            .. Enumerable.Range(0, documents).Select(i => new Candidate(i, i, random.NextSingle() * 20))
                .OrderByDescending(candidate => candidate.First),
        ];
    }

    private static Dictionary<int, int> ArticlesByHash(IndexReader reader)
    {
        Dictionary<int, int> articles = [];
        for (var terms = IndexFields.Ranked.TermsOf(reader)!.GetEnumerator(); terms.MoveNext();)
        {
            var hash = ArticleProfile.HashOf(terms.Term.Utf8ToString());
            articles[hash] = articles.GetValueOrDefault(hash) + terms.DocFreq;
        }

        return articles;
    }
}
