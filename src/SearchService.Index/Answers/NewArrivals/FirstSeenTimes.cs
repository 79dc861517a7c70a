using Lucene.Net.Index;
using SearchService.Indexing.Matching;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Words.Fields;

namespace SearchService.Indexing.Answers.NewArrivals;

/// <summary>When each article of an index was first seen, in UTC ticks. Safe for use by many threads at once.</summary>
internal sealed class FirstSeenTimes
{
    private readonly long[] _articles;
    private readonly Dictionary<int, long> _stories = [];
    private readonly CopyGroups _copies;

    private FirstSeenTimes(IndexReader reader, CopyGroups copies)
    {
        _copies = copies;
        _articles = new long[reader.MaxDoc];
        foreach (var leaf in reader.Leaves)
        {
            var values = IndexFields.FirstSeen.ValuesOf(leaf.AtomicReader);
            for (var document = 0; values is not null && document < leaf.AtomicReader.MaxDoc; document++)
            {
                _articles[leaf.DocBase + document] = values.Get(document);
            }
        }

        for (var document = 0; document < _articles.Length; document++)
        {
            if (copies.GroupOf(document) is >= 0 and var group)
            {
                _stories[group] = Math.Min(_articles[document], _stories.GetValueOrDefault(group, long.MaxValue));
            }
        }
    }

    public static FirstSeenTimes Of(Snapshot snapshot) =>
        snapshot.Of(static snapshot => new FirstSeenTimes(snapshot.Reader, CopyGroups.Of(snapshot)));

    public long Of(int document) => _articles[document];

    /// <summary>When the first of an article's copies was seen.</summary>
    public long OfStory(int document) => _copies.GroupOf(document) is >= 0 and var group ? _stories[group] : _articles[document];
}
