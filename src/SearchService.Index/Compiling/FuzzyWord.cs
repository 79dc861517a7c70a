using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using Lucene.Net.Util.Automaton;
using SearchService.Indexing.Words.Fields;

namespace SearchService.Indexing.Compiling;

/// <summary>
/// The words that differ from one in some letters (Schulz and Mihov 2002). What finds them is made once, for all fields: to make it took
/// a tenth of a query for a rare word, and it was made for each field and each smaller distance.
/// </summary>
/// <param name="word">As it stands in the index.</param>
/// <param name="edits">Letters to change, add, leave out or exchange: 1 or 2.</param>
internal sealed class FuzzyWord(string word, int edits)
{
    /// <summary>Words as short as the letters to change are told apart one by one: "ab" is no misprint of "xyz".</summary>
    private readonly CompiledAutomaton? _near = word.Length > edits * 2 && !word.Any(char.IsSurrogate)
        ? new CompiledAutomaton(new LevenshteinAutomata(word, true).ToAutomaton(edits), true, false)
        : null;

    /// <summary>Those of a field, in its order.</summary>
    public TermsEnum In(Terms terms, IndexField field) => _near is null
        ? new FuzzyTermsEnum(terms, new AttributeSource(), field.Has(word), edits, prefixLength: 0, transpositions: true)
        : terms.Intersect(_near, null);
}
