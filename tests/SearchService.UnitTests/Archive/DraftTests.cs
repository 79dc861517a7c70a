using SearchService.Articles;
using SearchService.Indexing.Searching;
using SearchService.Indexing.Storage.Generations;
using SearchService.Indexing.Storage.Ledger;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Storage.Writing;
using SearchService.Queries;
using SearchService.Testing;
using SearchService.UnitTests.Archive.Copies;
using Xunit;

namespace SearchService.UnitTests.Archive;

/// <summary>An article whose words were split beforehand stands in the index as one whose words are split when it is written.</summary>
public sealed class DraftTests : IDisposable
{
    private static readonly string[] Queries =
    [
        "the", "minister OR council", "\"of the\"", "title:story", "[person] said", "\"[place] [person]\"", "person:\"Ann Lee\"", "w*",
        "council -minister", "source:gazette", "date:2019", "caption",
    ];

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_worked_out_beforehand_stands_in_the_index_in_the_same_way()
    {
        var (before, after) = (Answers("before", withDrafts: true), Answers("after", withDrafts: false));
        Assert.Equal(after, before);
        Assert.Contains(after, answer => answer.Hits.Length > 0);
    }

    [Fact]
    public void A_draft_serves_once()
    {
        var article = new Article { Text = "Once." };
        var draft = ArticleDraft.Of(article, ArticleEntities.None);
        using var writer = Writer("once");
        writer.Add(Indexed(0, article, ArticleEntities.None, draft));
        Assert.Throws<InvalidOperationException>(() => writer.Add(Indexed(1, article, ArticleEntities.None, draft)));
    }

    private List<(string Query, string Hits)> Answers(string name, bool withDrafts)
    {
        var stories = BaseStories.All().Take(40).ToList();
        using (var writer = Writer(name))
        {
            for (var i = 0; i < stories.Count; i++)
            {
                var article = new Article
                {
                    Title = $"A story of Ann Lee, number {i}",
                    Text = "Ann Lee said in Oslo: " + string.Join("\n\n", stories[i]),
                    Captions = ["A caption", "Another one"],
                    Source = "The Gazette",
                    Language = i % 3 == 0 ? "de" : "en",
                    Published = new PublicationTime(new PartialDate(2015 + i % 8, 3, 1 + i % 28)),
                };
                var entities = new ArticleEntities(
                    [new Person("Ann Lee", [Mention(0, 7, ArticlePart.Text), Mention(11, 7, ArticlePart.Title)])],
                    [new Place("Oslo", "NO", new GeoPoint(59.9, 10.7), [Mention(16, 4, ArticlePart.Text)])],
                    []);
                writer.Add(Indexed(i, article, entities, withDrafts ? ArticleDraft.Of(article, entities) : null));
            }

            writer.Commit();
            new IndexFolder(_folder[name]).Activate(writer.Generation);
        }

        using var source = new SnapshotSource(new IndexFolder(_folder[name]), null);
        var searcher = new ArticleSearcher(source);
        return
        [
            .. Queries.Select(query => (query, string.Join('\n', searcher.Search(new SearchRequest { Query = query, Size = 50 }).Hits
                .Select(hit => $"{hit.Id} {hit.Score:R} {string.Join('|', hit.Snippets)}")))),
        ];
    }

    private GenerationWriter Writer(string name) => GenerationWriter.Open(new IndexFolder(_folder[name]).Create(DateTimeOffset.UnixEpoch));

    private static Mention Mention(int start, int length, ArticlePart part) => new(new TextSpan(start, start + length), "Ann Lee", part);

    private static IndexedArticle Indexed(int number, Article article, ArticleEntities entities, ArticleDraft? draft) => new()
    {
        Id = new ArticleId($"a{number:00}"),
        Article = article,
        Entities = entities,
        Draft = draft,
        File = new FileKey("/archive", $"a{number}"),
        Entry = $"a{number}",
        Hash = $"h{number}",
        EntitiesVersion = "1",
        Versions = [],
    };
}
