using SearchService.Archive.Copies;
using SearchService.Articles;
using SearchService.Indexing.Storage.Generations;
using SearchService.Indexing.Storage.Ledger;
using SearchService.Indexing.Storage.Writing;
using SearchService.Testing;
using Xunit;

namespace SearchService.UnitTests.Archive.Copies;

/// <summary>
/// A run of any size holds a bounded number of articles in memory and asks the index for the others: it finds the same copies.
/// </summary>
public sealed class CopyMemoryTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1, false)]
    [InlineData(7, false)]
    [InlineData(1_000, false)]
    [InlineData(1, true)]
    [InlineData(7, true)]
    public void The_same_copies_are_found_however_few_articles_are_held_in_memory(int mostInMemory, bool inFolder)
    {
        var stories = BaseStories.All().Take(30).Select(story => string.Join("\n\n", story)).ToList();
        var articles = stories.Concat(stories.Select(story => "By our correspondent\n\n" + story)).ToList();
        Assert.Equal(Groups(articles, mostInMemory: 1_000_000), Groups(articles, mostInMemory, inFolder));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_was_taken_out_of_the_index_is_no_source_of_copies(bool inFolder)
    {
        var story = string.Join("\n\n", BaseStories.All()[0]);
        using var writer = Writer();
        using var finder = new CopyFinder(null, Own(writer, inFolder), mostInMemory: 1);
        Add(finder, writer, "first", story);
        Add(finder, writer, "other", string.Join("\n\n", BaseStories.All()[1]));
        writer.Remove(new ArticleId("first"));
        finder.Remove(new ArticleId("first"));
        Assert.Null(Add(finder, writer, "second", story));
        Assert.Equal(new ArticleId("second"), Add(finder, writer, "third", story));
    }

    [Fact]
    public void An_article_that_was_written_again_counts_as_it_is_now()
    {
        var (story, other, third) = (Base(0), Base(1), Base(2));
        using var writer = Writer();
        using var finder = new CopyFinder(null, Own(writer, inFolder: true), mostInMemory: 1);
        Add(finder, writer, "first", story);
        Add(finder, writer, "second", other);
        finder.Remove(new ArticleId("first"));
        Add(finder, writer, "first", third);
        Add(finder, writer, "next", Base(3));
        Assert.Null(Add(finder, writer, "a", story));
        Assert.Equal(new ArticleId("first"), Add(finder, writer, "b", third));
    }

    [Fact]
    public void The_folder_is_gone_with_the_run_and_what_a_killed_run_left_with_the_next()
    {
        Directory.CreateDirectory(_folder["index/sketches-left"]);
        using (var writer = Writer())
        using (var finder = new CopyFinder(null, Own(writer, inFolder: true), mostInMemory: 1))
        {
            Add(finder, writer, "first", Base(0));
            Add(finder, writer, "second", Base(1));
            Assert.NotEqual("sketches-left", Path.GetFileName(Assert.Single(Folders())));
        }

        Assert.Empty(Folders());

        string[] Folders() => Directory.GetDirectories(_folder["index"], "sketches-*");
    }

    private static string Base(int number) => string.Join("\n\n", BaseStories.All()[number]);

    private OwnSketches Own(GenerationWriter writer, bool inFolder) =>
        inFolder ? OwnSketches.InFolder(_folder["index"]) : OwnSketches.InLedger(writer.Ledger);

    private List<ArticleId?> Groups(List<string> articles, int mostInMemory, bool inFolder = false)
    {
        using var writer = Writer();
        using var finder = new CopyFinder(null, Own(writer, inFolder), mostInMemory);
        return [.. articles.Select((text, i) => Add(finder, writer, $"a{i}", text))];
    }

    private GenerationWriter Writer() => GenerationWriter.Open(new IndexFolder(_folder["index"]).Create(DateTimeOffset.UnixEpoch));

    private static ArticleId? Add(CopyFinder finder, GenerationWriter writer, string id, string text)
    {
        var sketch = TextSketch.Of(text);
        var group = finder.Add(new ArticleId(id), sketch).Group;
        writer.Add(new IndexedArticle
        {
            Id = new ArticleId(id),
            Article = new Article { Text = text },
            Entities = ArticleEntities.None,
            File = new FileKey("/archive", id),
            Entry = id,
            Hash = id,
            EntitiesVersion = "1",
            Versions = [],
            CopyOf = group,
            Sketch = sketch.ToBytes(),
        });
        return group;
    }
}
