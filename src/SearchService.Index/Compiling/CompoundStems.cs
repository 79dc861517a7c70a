using Lucene.Net.Index;
using Lucene.Net.Util;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Words.Analysis;
using SearchService.Indexing.Words.Fields;

namespace SearchService.Indexing.Compiling;

/// <summary>
/// The compounds of an archive that a word is part of: "Wahl" is found in Bundestagswahl and Wahlkampf, in the languages that write
/// compounds as one word. The list of words is the archive's own: a compound is one whose other part stands there by itself, or is long
/// enough to be none of the language's short prefixes and endings.
/// </summary>
internal sealed class CompoundStems(Snapshot snapshot)
{
    /// <summary>Shorter stems are parts of too many words that are none of their compounds.</summary>
    private const int ShortestPart = 4;

    private const int ShortestKnown = 3;
    private const int ShortestUnknown = 4;
    private const int MostFound = 256;

    /// <summary>Beside a part in the middle both neighbours have to be of some length: "Auswahlverfahren" is no kind of "Wahl".</summary>
    private const int ShortestNeighbour = 4;

    private readonly IndexReader _reader = snapshot.Reader;

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

    /// <summary>The marked stems of compounds of a language that hold a marked stem, or the word itself.</summary>
    /// <param name="language">A language that joins words.</param>
    /// <param name="marked">The stem.</param>
    /// <param name="words">The word in its spellings: a stemmer cuts a word by itself otherwise than inside a compound.</param>
    public IEnumerable<string> Of(TextAnalyzer language, string marked, IReadOnlyList<string> words)
    {
        var start = language.Language.Length + 1;
        var part = marked[start..];
        if (!language.Joins)
        {
            return [];
        }

        var prefix = marked[..start];
        var inside = words.Append(part).Distinct().Where(MayBePart).SelectMany(each => Inside(language.Language, prefix, each));
        return (MayBePart(part) ? AtEnds(prefix, marked, part).Concat(inside) : inside).Distinct().Take(MostFound);
    }

    private static bool MayBePart(string part) => part.Length >= ShortestPart && !Affixes.Contains(part) && part.All(char.IsLetter);

    private IEnumerable<string> AtEnds(string prefix, string marked, string part)
    {
        var start = prefix.Length;
        var tails = Beginning(IndexFields.Tails, prefix + StemMarker.Reversed(part))
            .Select(term => prefix + StemMarker.Reversed(term[start..]))
            .Where(compound => IsPart(prefix, compound[start..^part.Length], isHead: true));
        var heads = Beginning(IndexFields.Ranked, marked).Where(compound => IsPart(prefix, compound[marked.Length..], isHead: false));
        return tails.Concat(heads);
    }

    /// <summary>Compounds that hold a part anywhere: all compounds of a segment are one text, which is read through.</summary>
    private IEnumerable<string> Inside(string language, string prefix, string part)
    {
        for (var leaf = 0; leaf < _reader.Leaves.Count; leaf++)
        {
            var all = CompoundList.Of(snapshot, leaf, language);
            for (var at = all.IndexOf(part, StringComparison.Ordinal); at >= 0;)
            {
                var (first, end) = (all.LastIndexOf(CompoundList.Between, at) + 1, all.IndexOf(CompoundList.Between, at));
                var (head, tail) = (all[first..at], all[(at + part.Length)..end]);
                var isLongEnough = head.Length == 0 || tail.Length == 0
                    || (head.Length >= ShortestNeighbour && tail.Length >= ShortestNeighbour);
                if (isLongEnough && (head.Length == 0 || IsPart(prefix, head, isHead: true))
                    && (tail.Length == 0 || IsPart(prefix, tail, isHead: false)))
                {
                    yield return prefix + all[first..end];
                }

                at = all.IndexOf(part, end, StringComparison.Ordinal);
            }
        }
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
            && IndexFields.Ranked.ArticlesWith(_reader, prefix + (isHead ? rest[..^link.Length] : rest[link.Length..])) > 0);
    }

    /// <summary>Longer terms of a field that begin so.</summary>
    private IEnumerable<string> Beginning(IndexField field, string prefix)
    {
        if (field.TermsOf(_reader) is not { } all)
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
