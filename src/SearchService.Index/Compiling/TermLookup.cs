using Lucene.Net.Index;
using Lucene.Net.Util;
using SearchService.Indexing.Words.Fields;

namespace SearchService.Indexing.Compiling;

/// <summary>
/// Looks terms up for one query: each once, and of each segment and field with what the first was looked up with. To open that anew takes
/// kilobytes for each segment, and a query asks for dozens of terms. For one thread.
/// </summary>
/// <param name="reader">What the terms are looked up in.</param>
/// <param name="opened">
/// A lookup of another query in the same reader, which this one shares what it opened with; what it found, queries may weigh anew.
/// </param>
internal sealed class TermLookup(IndexReader reader, TermLookup? opened = null) : IWordList
{
    private readonly Dictionary<(IndexField Field, string Term), TermContext> _found = [];
    private readonly Dictionary<(IndexField Field, string Letters), bool> _begun = [];
    private readonly Dictionary<IndexField, TermsEnum?[]> _open = opened?._open ?? [];
    private readonly BytesRef _term = new();

    /// <summary>How many articles have a term, those that were replaced or removed and not yet merged away among them.</summary>
    public int ArticlesWith(IndexField field, string term) => Of(field, term).DocFreq;

    public bool Holds(string term) => IndexFields.Body.Any(field => ArticlesWith(field, term) > 0);

    public bool AnyGoesOn(string beginning) => IndexFields.Body.Any(field => AnyGoesOn(field, beginning));

    /// <summary>Where the segments have a term; the query for it need not look it up again.</summary>
    public TermContext Of(IndexField field, string term)
    {
        if (!_found.TryGetValue((field, term), out var found))
        {
            _found[(field, term)] = found = Find(field, term);
        }

        return found;
    }

    /// <summary>Where a term stands in the articles of a segment; null where it stands nowhere.</summary>
    /// <param name="leaf">The number of the segment.</param>
    /// <param name="accepted">Articles that are there; null for all.</param>
    public DocsAndPositionsEnum? PositionsIn(int leaf, IndexField field, string term, IBits? accepted)
    {
        if (Of(field, term).Get(leaf) is not { } state || Open(field)[leaf] is not { } terms)
        {
            return null;
        }

        _term.CopyChars(term);
        terms.SeekExact(_term, state);
        return terms.DocsAndPositions(accepted, null, DocsAndPositionsFlags.NONE);
    }

    /// <summary>Whether any term of a field goes on from some letters.</summary>
    public bool AnyGoesOn(IndexField field, string letters)
    {
        if (!_begun.TryGetValue((field, letters), out var any))
        {
            _term.CopyChars(letters);
            any = _begun[(field, letters)] = Array.Exists(Open(field), terms => terms is not null
                && terms.SeekCeil(_term) != TermsEnum.SeekStatus.END && StringHelper.StartsWith(terms.Term, _term));
        }

        return any;
    }

    private TermsEnum?[] Open(IndexField field)
    {
        if (!_open.TryGetValue(field, out var open))
        {
            _open[field] = open = [.. reader.Leaves.Select(leaf => field.TermsOf(leaf.AtomicReader)?.GetEnumerator())];
        }

        return open;
    }

    private TermContext Find(IndexField field, string term)
    {
        var open = Open(field);
        var found = new TermContext(reader.Context);
        _term.CopyChars(term);
        for (var leaf = 0; leaf < open.Length; leaf++)
        {
            if (open[leaf] is { } terms && terms.SeekExact(_term))
            {
                found.Register(terms.GetTermState(), leaf, terms.DocFreq, terms.TotalTermFreq);
            }
        }

        return found;
    }
}
