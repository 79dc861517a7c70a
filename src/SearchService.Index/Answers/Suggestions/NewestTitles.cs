using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using SearchService.Indexing.Matching;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Storage.Stored;
using SearchService.Indexing.Words.Analysis;
using SearchService.Indexing.Words.Fields;
using SearchService.Queries;

namespace SearchService.Indexing.Answers.Suggestions;

/// <summary>
/// The newest titles in which a word begins as what was typed, as a search for such words finds them, but without its total and its
/// scores. The articles of each word are walked as the segments hold them, and nothing is kept but the newest.
/// </summary>
internal sealed class NewestTitles
{
    /// <summary>Of so many articles for each title that is asked for, most are copies of others or have the same title.</summary>
    private const int Spare = 8;

    private static readonly HashSet<string> Stored = [IndexFields.StoredArticle.Name];

    private readonly Snapshot _snapshot;
    private readonly DocumentIds _ids;
    private readonly PriorityQueue<int, (long Published, int Document)> _newest;
    private readonly HashSet<int> _taken = [];
    private readonly int _room;

    private NewestTitles(Snapshot snapshot, int room)
    {
        (_snapshot, _room, _ids) = (snapshot, room, new DocumentIds(snapshot.Reader));
        _newest = new PriorityQueue<int, (long Published, int Document)>(Comparer<(long Published, int Document)>.Create(
            (x, y) => x.Published != y.Published ? x.Published.CompareTo(y.Published) : _ids.Compare(y.Document, x.Document)));
    }

    /// <summary>Newest first, of equal ones the first by id; without titles that came before.</summary>
    /// <param name="snapshot">The state of the index.</param>
    /// <param name="beginning">The beginning of a word, as the index holds words.</param>
    /// <param name="count">How many articles are looked at, copies once.</param>
    /// <returns>The titles; null where there are so many copies that only a search tells.</returns>
    public static IReadOnlyList<string>? Of(Snapshot snapshot, string beginning, int count)
    {
        var newest = new NewestTitles(snapshot, count * Spare);
        for (var leaf = 0; leaf < snapshot.Reader.Leaves.Count; leaf++)
        {
            newest.Walk(leaf, new BytesRef(beginning));
        }

        return newest.Titles(count);
    }

    private void Walk(int leaf, BytesRef beginning)
    {
        var (segment, start) = (_snapshot.Reader.Leaves[leaf].AtomicReader, _snapshot.Reader.Leaves[leaf].DocBase);
        if (IndexFields.Title.TermsOf(segment) is not { } words)
        {
            return;
        }

        var published = PublicationMoments.Of(_snapshot, leaf);
        var terms = words.GetEnumerator();
        DocsEnum? articles = null;
        var status = terms.SeekCeil(beginning);
        while (status != TermsEnum.SeekStatus.END && StringHelper.StartsWith(terms.Term, beginning))
        {
            if (StemMarker.PassOver(terms) is { } behind)
            {
                status = behind;
                continue;
            }

            articles = terms.Docs(segment.LiveDocs, articles, DocsFlags.NONE);
            for (var article = articles.NextDoc(); article != DocIdSetIterator.NO_MORE_DOCS; article = articles.NextDoc())
            {
                Add(start + article, published.At(article));
            }

            status = terms.MoveNext() ? TermsEnum.SeekStatus.FOUND : TermsEnum.SeekStatus.END;
        }
    }

    private void Add(int document, long published)
    {
        if (_newest.Count == _room && _newest.TryPeek(out _, out var least) && published < least.Published)
        {
            return;
        }

        if (!_taken.Add(document))
        {
            return;
        }

        _newest.Enqueue(document, (published, document));
        if (_newest.Count > _room)
        {
            _taken.Remove(_newest.Dequeue());
        }
    }

    private List<string>? Titles(int count)
    {
        var (isCut, groups) = (_newest.Count == _room, CopyGroups.Folded(_snapshot, CopyMode.Fold));
        List<int> documents = [];
        while (_newest.TryDequeue(out var document, out _))
        {
            documents.Add(document);
        }

        documents.Reverse();
        HashSet<int> seen = [];
        var hits = documents.Where(document => groups?.GroupOf(document) is not (>= 0 and var group) || seen.Add(group))
            .Take(count).ToList();
        return isCut && hits.Count < count ? null
            : [.. hits.Select(TitleOf).OfType<string>().Distinct()];
    }

    private string? TitleOf(int document) => StoredArticles.ArticleOf(_snapshot.Searcher.Doc(document, Stored)).Title;
}
