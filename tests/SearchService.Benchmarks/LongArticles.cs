using System.Diagnostics;
using System.Globalization;
using System.Text;
using SearchService.Articles;
using SearchService.Indexing.Searching;
using SearchService.Indexing.Storage.Generations;
using SearchService.Indexing.Storage.Ledger;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Storage.Writing;
using SearchService.Queries;

namespace SearchService.Benchmarks;

/// <summary>
/// How much processor time does a page of ten hits take that are articles of 12 MiB each? They are made of 5,000 invented words, as
/// frequent as words are (Zipf), without a full stop, with a person named every thousand words.
/// </summary>
internal static class LongArticles
{
    private const int Articles = 10;
    private const int Length = 12 * 1024 * 1024;
    private const int Rounds = 5;

    private static readonly string[] Queries = ["w1", "w1 w2 w3", "w4000", "w1*", "\"w1 w2\"", "person:*a*", "Ann"];

    public static void Run()
    {
        var path = Directory.CreateTempSubdirectory("long-articles-").FullName;
        try
        {
            var folder = new IndexFolder(path);
            var generation = folder.Create(DateTimeOffset.UnixEpoch);
            using (var writer = GenerationWriter.Open(generation))
            {
                for (var i = 0; i < Articles; i++)
                {
                    writer.Add(Article(i));
                }

                writer.Commit();
            }

            folder.Activate(generation);
            using var source = new SnapshotSource(folder, null);
            var searcher = new ArticleSearcher(source);
            foreach (var query in Queries)
            {
                var times = Enumerable.Range(0, Rounds + 1).Select(_ => Milliseconds(searcher, query)).Skip(1).Order().ToList();
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{query,-12} {times[Rounds / 2],6:0} ms of processor time"));
            }
        }
        finally
        {
            Directory.Delete(path, recursive: true);
        }
    }

    private static double Milliseconds(ArticleSearcher searcher, string query)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var found = searcher.Search(new SearchRequest { Query = query, Size = Articles });
        process.Refresh();
        return found.Hits.Count == Articles
            ? (process.TotalProcessorTime - before).TotalMilliseconds
            : throw new InvalidOperationException($"{query} found {found.Hits.Count} articles.");
    }

    private static IndexedArticle Article(int number)
    {
        var random = new Random(number);
        var text = new StringBuilder(Length + 64);
        var mentions = new List<Mention>();
        for (var words = 0; text.Length < Length; words++)
        {
            if (words % 1_000 == 999)
            {
                mentions.Add(new Mention(new TextSpan(text.Length, text.Length + 7), "Ann Lee", ArticlePart.Text));
                text.Append("Ann Lee ");
            }

            text.Append('w').Append((int)Math.Pow(5_000, random.NextDouble())).Append(' ');
        }

        var id = number.ToString(CultureInfo.InvariantCulture);
        return new IndexedArticle
        {
            Id = new ArticleId(id),
            Article = new Article { Title = $"Story {id}", Text = text.ToString() },
            Entities = new ArticleEntities([new Person("Ann Lee", mentions)], [], []),
            File = new FileKey("/long", id + ".txt"),
            Entry = id + ".txt",
            Hash = id,
            EntitiesVersion = "benchmark",
            Versions = [new ArticleVersion("", DateTimeOffset.UnixEpoch)],
        };
    }
}
