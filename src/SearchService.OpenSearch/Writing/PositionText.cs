using System.Text;
using SearchService.Indexing.Words.Analysis;

namespace SearchService.OpenSearch.Writing;

/// <summary>
/// The words of a text as one string that the cluster takes apart at spaces and bars: positions parted by a space, what stands at one
/// position by a bar. So every term is one of ours, and stands where ours does.
/// </summary>
internal static class PositionText
{
    private const char BetweenPositions = ' ';
    private const char BesideTerm = '|';

    /// <summary>
    /// As often as two letters may differ in a fuzzy word, and once more: what stands for a whole word or a name is then never near a word.
    /// </summary>
    private const int Repeats = 3;

    /// <summary>Words, their other spellings, whole words and markers, each at its position; no stems.</summary>
    public static string WordsOf(AnalyzedText text)
    {
        var positions = new StringBuilder();
        var step = 0;
        foreach (var token in text.Tokens)
        {
            step += token.Step;
            if (IsStem(token.Term))
            {
                continue;
            }

            positions.Append(step > 0 && positions.Length > 0 ? BetweenPositions : BesideTerm).Append(TermOf(token.Term));
            step = 0;
        }

        return positions.Length > 0 && positions[0] == BesideTerm ? positions.ToString(1, positions.Length - 1) : positions.ToString();
    }

    /// <summary>What ranking counts, in order.</summary>
    public static string RankedOf(AnalyzedText text)
    {
        var terms = new StringBuilder();
        text.ForEachRanked(term => terms.Append(terms.Length > 0 ? " " : "").Append(term));
        return terms.ToString();
    }

    /// <summary>Each stem once.</summary>
    public static string StemsOf(IEnumerable<AnalyzedText> texts) =>
        string.Join(BetweenPositions, texts.SelectMany(text => text.Tokens.Select(token => token.Term)).Where(IsStem).Distinct());

    /// <summary>A word, a whole word or a marker as the cluster holds it.</summary>
    public static string TermOf(string term)
    {
        var mark = term.AsSpan().IndexOfAny(StemMarker.Separator, StemMarker.WholeSeparator);
        return mark < 0 ? term : string.Concat(term.AsSpan(0, mark), new string(term[mark], Repeats), term.AsSpan(mark + 1));
    }

    /// <summary>Behind its language and the separator stands the stem; behind the separator of a marker stands nothing.</summary>
    private static bool IsStem(string term) =>
        term.IndexOf(StemMarker.Separator, StringComparison.Ordinal) is >= 0 and var at && at < term.Length - 1;
}
