using System.Security.Cryptography;
using SearchService.Archive.Copies;
using SearchService.Articles;
using SearchService.Indexing.Storage.Engine;
using SearchService.Indexing.Storage.Generations;
using SearchService.Indexing.Storage.Ledger;
using SearchService.Indexing.Storage.Writing;
using SearchService.Testing;
using Xunit;

namespace SearchService.UnitTests.Archive;

/// <summary>Large segments that short runs leave are merged when nobody writes, which can be stopped at any time.</summary>
public sealed class TidyingTests : IDisposable
{
    /// <summary>More of one size than are left alone.</summary>
    private const int Segments = 18;

    /// <summary>Stored, and no word.</summary>
    private static readonly string Signs = string.Concat(Enumerable.Range('\u2190', 112).Select(sign => (char)sign));

    private readonly TempFolder _folder = new();
    private readonly IndexFolder _index;
    private readonly IndexGenerations _store;

    public TidyingTests()
    {
        _index = new IndexFolder(_folder["index"]);
        _store = new IndexGenerations(_index);
    }

    private int Written => Directory.GetFiles(_index.Current()!.FullPath, "*.si").Length;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Large_segments_wait_until_they_are_tidied_and_nothing_is_lost_when_that_is_stopped()
    {
        _index.Activate(_index.Create(DateTimeOffset.UnixEpoch));
        for (var i = 0; i < Segments; i++)
        {
            using var writer = _store.Write(_store.Current()!, MergeSize.Small);
            Add(writer, $"a{i}");
            writer.Settle();
        }

        Assert.Equal(Segments, Written);
        using (var stopped = new CancellationTokenSource())
        {
            stopped.Cancel();
            Assert.Throws<OperationCanceledException>(() => _store.Tidy(stopped.Token));
        }

        Assert.Equal(Segments, Held());
        Assert.Null(_store.Damage(CancellationToken.None));

        _store.Tidy(CancellationToken.None);
        Assert.InRange(Written, 1, Segments / 2);
        Assert.Equal(Segments, Held());
        Assert.Null(_store.Damage(CancellationToken.None));

        var tidied = Written;
        using (var writer = _store.Write(_store.Current()!, MergeSize.Small))
        {
            Add(writer, "small", signs: 100);
            writer.Settle();
        }

        _store.Tidy(CancellationToken.None);
        Assert.Equal(tidied + 1, Written);
    }

    private int Held()
    {
        using var ledger = _store.Ledger();
        return ledger!.ArticleCount;
    }

    /// <summary>An article that takes more than half of the largest segment that a short run merges: what is random cannot be packed.</summary>
    private static void Add(IGenerationWriter writer, string id, int signs = 1_500_000) => writer.Add(new IndexedArticle
    {
        Id = new ArticleId(id),
        Article = new Article { Text = "The ferry left. " + RandomNumberGenerator.GetString(Signs, signs) },
        Entities = ArticleEntities.None,
        File = new FileKey("/archive", id),
        Entry = id,
        Hash = id,
        EntitiesVersion = "1",
        Versions = [],
        CopyOf = null,
        Sketch = TextSketch.Of("The ferry left.").ToBytes(),
    });
}
