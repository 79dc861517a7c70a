using Lucene.Net.Index;
using Lucene.Net.Search;
using SearchService.Indexing.Words.Analysis;
using SearchService.Indexing.Words.Fields;
using SearchService.Indexing.Words.Marks;
using SearchService.Queries.Language;

namespace SearchService.Indexing.Compiling;

/// <summary>
/// Patterns whose asterisk stands behind a mark, or before one: <c>eu-*</c> is a compound that begins with the part "eu", not any word that
/// does ("Euro"), and <c>*-led</c> one that ends with "led". The whole of a compound stands in the index where its first part does.
/// </summary>
/// <param name="reader">Of the index.</param>
/// <param name="split">Splits a part of a pattern into words.</param>
internal sealed class CompoundPatterns(IndexReader reader, Func<string, List<TokenizedWord>> split)
{
    /// <summary>What an article counts for that holds one: as for any pattern.</summary>
    private const float Score = 0.5f;

    /// <summary>What a pattern finds; null where it is none of these.</summary>
    public CompiledPart? Build(string pattern, QueryField? field)
    {
        var begins = Parts(pattern, isBeginning: true);
        if ((begins ?? Parts(pattern, isBeginning: false)) is not { } parts)
        {
            return null;
        }

        var folded = WordBreaker.WithoutSpelling(TermExpansion.Folded(pattern));
        List<CompiledPart> found = [];
        foreach (var part in BodyFields.Of(field))
        {
            foreach (var wholes in Wholes(part, folded).GroupBy(whole => whole[^1] - '0').Where(wholes => wholes.Key >= parts.Count))
            {
                var row = begins is not null
                    ? new WordRow([.. parts, [.. wholes]], [.. Enumerable.Range(0, parts.Count), 0])
                    : new WordRow([[.. wholes], .. parts], [0, .. Enumerable.Range(wholes.Key - parts.Count, parts.Count)]);
                found.Add(new CompiledPart(QueryParts.Row(part, row.Words, row.Offsets))
                {
                    Patterns = [new PhrasePattern(MarkScopes.Of(field), Score, row.Words, row.Offsets, null)],
                });
            }
        }

        return found.Count == 0
            ? new CompiledPart(QueryParts.Nothing())
            : CompiledPart.Joined(found, queries => new ConstantScoreQuery(QueryParts.Any(queries)) { Boost = Score });
    }

    /// <summary>The parts before the mark of <c>eu-*</c>, or behind that of <c>*-led</c>; null for another pattern.</summary>
    private List<IReadOnlyList<string>>? Parts(string pattern, bool isBeginning)
    {
        if (pattern.Length < 3 || (isBeginning ? pattern[^1] : pattern[0]) != '*'
            || !WordBreaker.IsSilent(isBeginning ? pattern[^2] : pattern[1]))
        {
            return null;
        }

        var rest = isBeginning ? pattern[..^2] : pattern[2..];
        var words = rest.AsSpan().IndexOfAny('*', '?') < 0 ? split(rest) : [];
        return words.Count > 0 && words.TrueForAll(word => !word.IsCharacter) ? words.ConvertAll(word => word.Words) : null;
    }

    private IEnumerable<string> Wholes(BodyField field, string pattern) =>
        TermExpansion.Matching(reader, field, pattern).Words.Where(word => word.Length > 2 && word[^2] == StemMarker.WholeSeparator);
}
