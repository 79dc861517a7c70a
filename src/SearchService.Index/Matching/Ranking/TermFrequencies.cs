using System.Runtime.InteropServices;
using System.Text;
using Lucene.Net.Index;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Words.Fields;
using SearchService.Indexing.Words.Weights;

namespace SearchService.Indexing.Matching.Ranking;

/// <summary>In how many articles each word stands, by the hash that profiles hold of it.</summary>
internal sealed class TermFrequencies
{
    private readonly Dictionary<int, int> _articles = [];

    private TermFrequencies(IndexReader reader)
    {
        Articles = IndexFields.Ranked.Articles(reader);
        var characters = new char[256];
        foreach (var leaf in reader.Leaves)
        {
            if (IndexFields.Ranked.TermsOf(leaf.AtomicReader) is not { } terms)
            {
                continue;
            }

            for (var each = terms.GetEnumerator(); each.MoveNext();)
            {
                var term = each.Term;
                if (term.Length > characters.Length)
                {
                    Array.Resize(ref characters, term.Length);
                }

                var length = Encoding.UTF8.GetChars(term.Bytes.AsSpan(term.Offset, term.Length), characters);
                var hash = ArticleProfile.HashOf(characters.AsSpan(0, length));
                CollectionsMarshal.GetValueRefOrAddDefault(_articles, hash, out _) += each.DocFreq;
            }
        }
    }

    /// <summary>All articles.</summary>
    public long Articles { get; }

    public static TermFrequencies Of(Snapshot snapshot) => snapshot.Of(static snapshot => new TermFrequencies(snapshot.Reader));

    public int Of(int hash) => _articles.GetValueOrDefault(hash);
}
