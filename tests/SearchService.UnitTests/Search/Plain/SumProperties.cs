using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using SearchService.Indexing.Compiling;
using SearchService.Indexing.Matching;

namespace SearchService.UnitTests.Search.Plain;

/// <summary>Any of several queries, and what one finds scored by others, are found and scored as the engine's own query has them.</summary>
public sealed class SumProperties
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;
    private const string Field = "word";
    private const int Vocabulary = 12;

    [Property(MaxTest = 10)]
    public Property Scores_of_many_articles_are_added_up_as_the_engine_does() => Prop.ForAll(
        Gen.Choose(0, 1_000_000).ToArbitrary(),
        seed =>
        {
            var random = new Random(seed);
            using var folder = new RAMDirectory();
            Write(folder, random);
            using var reader = DirectoryReader.Open(folder);
            var searcher = new IndexSearcher(reader);
            return Enumerable.Range(0, 20).All(_ =>
            {
                Query[] clauses = [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => Clause(random))];
                return Same(searcher, new AnyQuery(), new BooleanQuery(disableCoord: true), Occur.SHOULD, clauses)
                    && Same(searcher, new ScoredQuery(), new BooleanQuery(disableCoord: true), Occur.MUST, clauses)
                    && Same(searcher, Filtered(new AnyQuery()), Filtered(new BooleanQuery(disableCoord: true)), Occur.SHOULD, clauses);
            }).ToProperty();
        });

    /// <summary>More articles than are added up at a time; most words are rare, and stand only here and there.</summary>
    private static void Write(RAMDirectory folder, Random random)
    {
        using var analyzer = new WhitespaceAnalyzer(Version);
        using var writer = new IndexWriter(folder, new IndexWriterConfig(Version, analyzer) { MergePolicy = NoMergePolicy.COMPOUND_FILES });
        for (var segment = random.Next(1, 4); segment > 0; segment--)
        {
            var gap = random.Next(1, 400);
            for (var article = random.Next(1, 9_000); article > 0; article--)
            {
                var words = random.Next(gap) == 0 ? random.Next(1, 5) : 0;
                writer.AddDocument([new TextField(
                    Field, string.Join(' ', Enumerable.Range(0, words).Select(_ => Word(random))), Lucene.Net.Documents.Field.Store.NO)]);
            }

            writer.Commit();
        }
    }

    private static Query Clause(Random random) => random.Next(4) switch
    {
        0 => new AnyQuery { { Term(random), Occur.SHOULD }, { Term(random), Occur.SHOULD } },
        1 => new ConstantScoreQuery(Term(random)) { Boost = random.Next(3) },
        _ => Term(random),
    };

    private static TermQuery Term(Random random) => new(new Term(Field, Word(random))) { Boost = random.Next(1, 4) };

    private static string Word(Random random) => $"w{random.Next(Vocabulary)}";

    private static BooleanQuery Filtered(BooleanQuery query)
    {
        query.Boost = 2;
        return query;
    }

    private static bool Same(IndexSearcher searcher, BooleanQuery fast, BooleanQuery plain, Occur first, Query[] clauses)
    {
        for (var i = 0; i < clauses.Length; i++)
        {
            var occur = i == 0 ? first : Occur.SHOULD;
            fast.Add(clauses[i], occur);
            plain.Add((Query)clauses[i].Clone(), occur);
        }

        Query[] queries = [fast, plain];
        return queries.Select(query => Found(searcher, query)).Distinct().Count() == 1
            && queries.Select(query => Found(searcher, QueryParts.Filtered(query, [new TermQuery(new Term(Field, "w1"))])))
                .Distinct().Count() == 1;
    }

    private static string Found(IndexSearcher searcher, Query query)
    {
        using var all = new MatchCollector([], Timeout.InfiniteTimeSpan, CancellationToken.None);
        all.Search(searcher, query);
        return string.Join(' ', all.Found.Documents.ToArray().Zip(all.Found.Scores.ToArray()));
    }
}
