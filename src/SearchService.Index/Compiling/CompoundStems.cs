using Lucene.Net.Index;
using Lucene.Net.Util;
using SearchService.Indexing.Words.Analysis;
using SearchService.Indexing.Words.Fields;

namespace SearchService.Indexing.Compiling;

/// <summary>
/// The compounds of an archive that a word is part of: "Wahl" is found in Bundestagswahl and Wahlkampf, in the languages that write
/// compounds as one word. The list of words is the archive's own: a compound is one whose other part stands there by itself, or is long
/// enough to be none of the language's short prefixes and endings.
/// </summary>
internal sealed class CompoundStems(IndexReader reader)
{
    /// <summary>Shorter stems are parts of too many words that are none of their compounds.</summary>
    private const int ShortestPart = 4;

    private const int ShortestKnown = 3;
    private const int ShortestUnknown = 4;
    private const int MostFound = 256;

    private static readonly string[] Links = ["", "s", "es", "n", "en", "er", "e"];

    /// <summary>Prefixes and endings that make other words, no compounds.</summary>
    private static readonly HashSet<string> Affixes =
    [
        "uber", "unter", "nach", "durch", "hinter", "wider", "zuruck", "gegen", "wieder", "miss", "fort",
        "onder", "over", "ondersch", "inter", "super",
        "end", "heit", "keit", "schaft", "lich", "isch", "ung", "chen", "lein", "sche", "igen", "ieren", "iert", "lijk",
        "heid", "skap", "ande", "else", "elser",
        "ning", "ing", "lig", "ligt", "aren", "erna", "arna",
    ];

    /// <summary>The marked stems of compounds of a language that hold a marked stem.</summary>
    public IEnumerable<string> Of(TextAnalyzer language, string marked)
    {
        var start = language.Language.Length + 1;
        var part = marked[start..];
        if (!language.Joins || part.Length < ShortestPart || Affixes.Contains(part) || !part.All(char.IsLetter))
        {
            return [];
        }

        var prefix = marked[..start];
        var tails = Beginning(IndexFields.Tails, prefix + StemMarker.Reversed(part))
            .Select(term => prefix + StemMarker.Reversed(term[start..]))
            .Where(compound => IsPart(prefix, compound[start..^part.Length], isHead: true));
        var heads = Beginning(IndexFields.Ranked, marked).Where(compound => IsPart(prefix, compound[marked.Length..], isHead: false));
        return tails.Concat(heads).Take(MostFound);
    }

    private bool IsPart(string prefix, string rest, bool isHead)
    {
        if (Affixes.Contains(rest))
        {
            return false;
        }

        if (rest.Length >= ShortestUnknown && rest.Any(letter => "aeiouy".Contains(letter, StringComparison.Ordinal)))
        {
            return true;
        }

        return Links.Any(link => rest.Length - link.Length >= ShortestKnown
            && (isHead ? rest.EndsWith(link, StringComparison.Ordinal) : rest.StartsWith(link, StringComparison.Ordinal))
            && IndexFields.Ranked.ArticlesWith(reader, prefix + (isHead ? rest[..^link.Length] : rest[link.Length..])) > 0);
    }

    /// <summary>Longer terms of a field that begin so.</summary>
    private IEnumerable<string> Beginning(IndexField field, string prefix)
    {
        if (field.TermsOf(reader) is not { } all)
        {
            yield break;
        }

        var start = new BytesRef(prefix);
        var terms = all.GetEnumerator();
        for (var more = terms.SeekCeil(start) != TermsEnum.SeekStatus.END; more
            && StringHelper.StartsWith(terms.Term, start); more = terms.MoveNext())
        {
            if (terms.Term.Length > start.Length)
            {
                yield return terms.Term.Utf8ToString();
            }
        }
    }
}
