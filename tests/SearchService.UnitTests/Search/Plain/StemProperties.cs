using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Lucene.Net.Search;
using SearchService.Indexing.Compiling;
using SearchService.Indexing.Matching;
using SearchService.Indexing.Searching;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Words.Fields;
using SearchService.Queries;

namespace SearchService.UnitTests.Search.Plain;

/// <summary>What goes on with what earlier queries opened finds and scores the same as what opens everything anew.</summary>
public sealed class StemProperties
{
    [Property(MaxTest = 30)]
    public Property Stems_are_found_and_scored_as_the_engine_does() => Prop.ForAll(
        Gen.Choose(0, 1_000_000).ToArbitrary(),
        seed =>
        {
            var random = new Random(seed);
            using var index = Grown(random, seed);
            using var lease = index.Source.Lease();
            var snapshot = lease!.Snapshot;
            return Enumerable.Range(0, 30).All(_ =>
            {
                var spare = SpareTerms.Of(snapshot);
                var opened = spare.Take();
                var lookup = new TermLookup(snapshot.Reader, opened);
                var isAny = random.Next(2) == 0;
                var (plain, fast) = (new BooleanQuery(disableCoord: true), isAny ? new AnyQuery() : new BooleanQuery(disableCoord: true));
                foreach (var word in RandomStories.Some(random, random.Next(1, 5)))
                {
                    var stem = Stem(snapshot, random) ?? word;
                    var (articles, boost) = (random.Next(1, 200), random.Next(1, 4));
                    var occur = !isAny && random.Next(3) == 0 ? Occur.MUST : Occur.SHOULD;
                    plain.Add(new TermQuery(IndexFields.Ranked.Has(stem), articles) { Boost = boost }, occur);
                    fast.Add(new StemQuery(lookup, stem, articles) { Boost = boost }, occur);
                }

                var same = Found(snapshot.Searcher, fast).SequenceEqual(Found(snapshot.Searcher, plain));
                spare.Give(opened);
                return same;
            }).ToProperty();
        });

    [Property(MaxTest = 15)]
    public Property Queries_after_others_answer_as_in_an_index_opened_anew() => Prop.ForAll(
        Gen.Choose(0, 1_000_000).ToArbitrary(),
        seed =>
        {
            var random = new Random(seed);
            using var index = Grown(random, seed);
            var used = new ArticleSearcher(index.Source);
            return Enumerable.Range(0, 12).All(_ =>
            {
                var words = RandomStories.Some(random, random.Next(1, 5));
                var query = random.Next(4) switch
                {
                    0 => $"\"{string.Join(' ', words)}\"",
                    1 => string.Join(" OR ", words),
                    2 => words[0][..1] + "* OR " + string.Join(' ', words),
                    _ => string.Join(' ', words),
                };
                using var anew = new SnapshotSource(index.Folder);
                return Said(used, query) == Said(new ArticleSearcher(anew), query);
            }).ToProperty();
        });

    /// <summary>Several segments; some of the first articles are replaced, and their old documents are passed over.</summary>
    private static SampleIndex Grown(Random random, int seed)
    {
        var index = SampleIndex.With(RandomStories.Make(seed, random.Next(1, 90)));
        index.Append(RandomStories.Make(seed + 1, random.Next(1, 40)).Select(story => story with { Id = $"more-{story.Id}" }));
        index.Append(RandomStories.Make(seed + 2, random.Next(1, 5)));
        index.Refresh();
        return index;
    }

    /// <summary>A term of the field, now and then none.</summary>
    private static string? Stem(Snapshot snapshot, Random random)
    {
        if (random.Next(8) == 0 || IndexFields.Ranked.TermsOf(snapshot.Reader)?.GetEnumerator() is not { } terms)
        {
            return null;
        }

        for (var steps = random.Next(20); steps >= 0 && terms.MoveNext(); steps--)
        {
            if (steps == 0)
            {
                return terms.Term.Utf8ToString();
            }
        }

        return null;
    }

    private static List<(int Document, float Score)> Found(IndexSearcher searcher, Query query)
    {
        using var all = new MatchCollector([], Timeout.InfiniteTimeSpan, CancellationToken.None);
        all.Search(searcher, query);
        return [.. all.Found.Documents.ToArray().Zip(all.Found.Scores.ToArray())];
    }

    private static string Said(ArticleSearcher searcher, string query)
    {
        var result = searcher.Search(new SearchRequest { Query = query });
        return string.Join('\n',
        [
            $"{query}: {result.Total} {result.Articles} {result.PartialTotal} {result.DidYouMean}",
            .. result.Hits.Select(hit => FormattableString.Invariant(
                $"{hit.Id} {hit.Score} {hit.MarkedTitle} {string.Join('|', hit.Snippets)}")),
            .. result.Facets.Select(facet => $"{facet.Field}: {string.Join(", ", facet.Values)}"),
        ]);
    }
}
