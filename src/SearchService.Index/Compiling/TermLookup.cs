using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using SearchService.Indexing.Words.Fields;

namespace SearchService.Indexing.Compiling;

/// <summary>
/// Looks terms up for one query: each once, and of each segment and field with what the first was looked up with. To open that anew takes
/// kilobytes for each segment, and a query asks for dozens of terms. For one thread.
/// </summary>
/// <param name="reader">What the terms are looked up in.</param>
/// <param name="opened">
/// Opened for another query in the same reader, and shared with it; what that found, queries may weigh anew. Null where there is nothing.
/// </param>
internal sealed class TermLookup(IndexReader reader, OpenedTerms? opened = null) : IWordList
{
    private readonly Dictionary<(IndexField Field, string Term), TermContext> _found = [];
    private readonly Dictionary<(IndexField Field, string Letters), bool> _begun = [];
    private readonly OpenedTerms _open = opened ?? new OpenedTerms(reader);
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
    public DocsAndPositionsEnum? PositionsIn(int leaf, IndexField field, string term, IBits? accepted) =>
        StandingOn(leaf, field, term) is { } terms ? _open.PlacesOf(field, leaf, terms, accepted) : null;

    /// <summary>The articles of a segment that hold a term; null where none does.</summary>
    /// <inheritdoc cref="PositionsIn"/>
    public DocsEnum? PostingsIn(int leaf, IndexField field, string term, IBits? accepted) =>
        StandingOn(leaf, field, term) is { } terms ? _open.PostingsOf(field, leaf, terms, accepted) : null;

    /// <inheritdoc cref="OpenedTerms.StatisticsOf"/>
    public CollectionStatistics StatisticsOf(IndexField field, IndexSearcher searcher) => _open.StatisticsOf(field, searcher);

    /// <summary>Whether any term of a field goes on from some letters.</summary>
    public bool AnyGoesOn(IndexField field, string letters)
    {
        if (!_begun.TryGetValue((field, letters), out var any))
        {
            _term.CopyChars(letters);
            any = _begun[(field, letters)] = Array.Exists(_open.Of(field), terms => terms is not null
                && terms.SeekCeil(_term) != TermsEnum.SeekStatus.END && StringHelper.StartsWith(terms.Term, _term));
        }

        return any;
    }

    private TermsEnum? StandingOn(int leaf, IndexField field, string term)
    {
        if (Of(field, term).Get(leaf) is not { } state || _open.Of(field)[leaf] is not { } terms)
        {
            return null;
        }

        _term.CopyChars(term);
        terms.SeekExact(_term, state);
        return terms;
    }

    private TermContext Find(IndexField field, string term)
    {
        var open = _open.Of(field);
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
