using System.Text;
using Lucene.Net.Index;
using SearchService.Indexing.Matching.Likeness;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Words.Fields;
using SearchService.Indexing.Words.Weights;

namespace SearchService.Indexing.Matching.Ranking;

/// <summary>
/// In how many articles each word stands, by the hash that profiles hold of it: some 16 bytes for each word of the archive. A later state
/// takes over what an earlier one counted, reads the words of the segments alone in which the two differ, and shares with it all pages of
/// the table that have none of these.
/// </summary>
internal sealed class TermFrequencies : IWordFrequencies
{
    private const int FewestPlaces = 1 << 10;

    /// <summary>What words of so many articles and fewer tell apart is worked out once a state: a logarithm takes long.</summary>
    private const int MostKept = 1 << 14;

    private readonly double[] _idf;

    /// <summary>Of each word its hash and one, and in the lower half its articles; 0 in a place that is free.</summary>
    private Pages<long> _words;
    private int _places;
    private int _used;

    private TermFrequencies(Snapshot snapshot)
    {
        (_words, _places) = (new Pages<long>(FewestPlaces), FewestPlaces);
        Articles = IndexFields.Ranked.Articles(snapshot.Reader);
        foreach (var leaf in snapshot.Reader.Leaves)
        {
            Add(leaf.AtomicReader, 1);
        }

        _idf = Idf(Articles);
    }

    private TermFrequencies(Snapshot snapshot, Snapshot earlier, TermFrequencies counted)
    {
        (_words, _places, _used) = (counted._words.Next(), counted._places, counted._used);
        Articles = IndexFields.Ranked.Articles(snapshot.Reader);
        foreach (var leaf in snapshot.LeavesBeside(earlier))
        {
            Add(leaf, 1);
        }

        foreach (var leaf in earlier.LeavesBeside(snapshot))
        {
            Add(leaf, -1);
        }

        _idf = Idf(Articles);
    }

    /// <summary>All articles.</summary>
    public long Articles { get; }

    public static TermFrequencies Of(Snapshot snapshot) => snapshot.Of(
        static snapshot => new TermFrequencies(snapshot),
        static (snapshot, earlier, counted) => new TermFrequencies(snapshot, earlier, counted));

    public int Of(int hash) => (int)_words[PlaceOf(_words, _places, hash)];

    /// <summary>How much a word tells apart.</summary>
    public double IdfOf(int hash) =>
        Of(hash) is var articles && (uint)articles < (uint)_idf.Length ? _idf[articles] : ArticleSimilarity.Idf(articles, Articles);

    private static double[] Idf(long articles)
    {
        var idf = new double[Math.Min(articles + 1, MostKept)];
        for (var with = 0; with < idf.Length; with++)
        {
            idf[with] = ArticleSimilarity.Idf(with, articles);
        }

        return idf;
    }

    private void Add(AtomicReader segment, int sign)
    {
        if (IndexFields.Ranked.TermsOf(segment) is not { } terms)
        {
            return;
        }

        var characters = new char[256];
        for (var each = terms.GetEnumerator(); each.MoveNext();)
        {
            var term = each.Term;
            if (term.Length > characters.Length)
            {
                Array.Resize(ref characters, term.Length);
            }

            var length = Encoding.UTF8.GetChars(term.Bytes.AsSpan(term.Offset, term.Length), characters);
            Add(ArticleProfile.HashOf(characters.AsSpan(0, length)), sign * each.DocFreq);
        }
    }

    private void Add(int hash, int articles)
    {
        var place = PlaceOf(_words, _places, hash);
        if (_words[place] == 0)
        {
            if (++_used > _places / 2)
            {
                Grow();
                place = PlaceOf(_words, _places, hash);
            }

            _words.At(place) = (long)(hash + 1) << 32;
        }

        _words.At(place) += articles;
    }

    private void Grow()
    {
        var (larger, places) = (new Pages<long>(_places * 2), _places * 2);
        for (var place = 0; place < _places; place++)
        {
            if (_words[place] is not 0 and var word)
            {
                larger.At(PlaceOf(larger, places, (int)(word >> 32) - 1)) = word;
            }
        }

        (_words, _places) = (larger, places);
    }

    /// <summary>Where a hash stands, or would: from a place that it is spread to, on to the first free one.</summary>
    private static int PlaceOf(Pages<long> words, int places, int hash)
    {
        var last = places - 1;
        for (var place = (int)((uint)hash * 2_654_435_769u >> 4) & last; ; place = place + 1 & last)
        {
            if (words[place] is var word && (word == 0 || word >> 32 == hash + 1))
            {
                return place;
            }
        }
    }
}
