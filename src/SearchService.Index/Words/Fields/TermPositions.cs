using Lucene.Net.Index;
using Lucene.Net.Util;

namespace SearchService.Indexing.Words.Fields;

/// <summary>
/// Reads where terms stand in the articles of one segment, one term after the other: what the first was read with serves the next. To open
/// it for each term takes kilobytes. For one thread.
/// </summary>
internal sealed class TermPositions(Terms? terms)
{
    private readonly TermsEnum? _terms = terms?.GetEnumerator();
    private readonly BytesRef _term = new();
    private DocsAndPositionsEnum? _positions;

    /// <summary>Where a term stands, deleted articles among them; null where it stands nowhere. Valid until the next term.</summary>
    public DocsAndPositionsEnum? Of(string term)
    {
        _term.CopyChars(term);
        return _terms?.SeekExact(_term) == true
            ? _positions = _terms.DocsAndPositions(null, _positions, DocsAndPositionsFlags.NONE)
            : null;
    }
}
