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
/// How much processor time does a page of hits take that are articles of 12 MiB each? They are made of 5,000 invented words, as
/// frequent as words are (Zipf), without a full stop, with a person named every thousand words.
/// </summary>
internal static class LongArticles
{
    private const int Length = 12 * 1024 * 1024;
    private const int Rounds = 5;

    private static readonly string[] Queries =
        [Word(1), $"{Word(1)} {Word(2)} {Word(3)}", Word(4_000), "wb*", $"\"{Word(1)} {Word(2)}\"", "person:*a*", "Ann"];

    public static void Run(int articles)
    {
        var path = Directory.CreateTempSubdirectory("long-articles-").FullName;
        try
        {
            var folder = new IndexFolder(path);
            var generation = folder.Create(DateTimeOffset.UnixEpoch);
            using (var writer = GenerationWriter.Open(generation))
            {
                for (var i = 0; i < articles; i++)
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
                var times = Enumerable.Range(0, Rounds + 1).Select(_ => Milliseconds(searcher, query, articles)).Skip(1).Order().ToList();
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{query,-12} {times[Rounds / 2],6:0} ms of processor time"));
            }
        }
        finally
        {
            Directory.Delete(path, recursive: true);
        }
    }

    private static double Milliseconds(ArticleSearcher searcher, string query, int articles)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var found = searcher.Search(new SearchRequest { Query = query, Size = articles });
        process.Refresh();
        return found.Hits.Count == articles
            ? (process.TotalProcessorTime - before).TotalMilliseconds
            : throw new InvalidOperationException($"{query} found {found.Hits.Count} articles.");
    }

    /// <summary>A word of small letters for a number.</summary>
    private static string Word(int number)
    {
        var word = new StringBuilder("w");
        for (; number > 0; number /= 26)
        {
            word.Append((char)('a' + (number % 26)));
        }

        return word.ToString();
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

            text.Append(Word((int)Math.Pow(5_000, random.NextDouble()))).Append(' ');
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
