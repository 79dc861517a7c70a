using Lucene.Net.Index;
using Lucene.Net.Util;

namespace SearchService.Indexing.Words.Analysis;

/// <summary>
/// Sets stems and whole words apart from words: a stem has its language and a separator in front, so that an exact phrase can never match a
/// stem, nor a French stem an English word; a whole word has the number of its parts behind it.
/// </summary>
internal static class StemMarker
{
    /// <summary>Parts the language from the stem; never inside a word.</summary>
    public const char Separator = '\u0001';

    /// <summary>Parts a whole word from the number of its parts; never inside a word.</summary>
    public const char WholeSeparator = '\u0002';

    /// <summary>Stands for the language of stems that are characters of scripts without spaces: the same in every language.</summary>
    public const string Characters = "cjk";

    /// <summary>The term of a stem as it stands in the index.</summary>
    public static string Term(string language, string stem) => language + Separator + stem;

    /// <summary>The term of a whole word as it stands in the index, beside the first of its parts.</summary>
    public static string Whole(string word, int parts) => word + WholeSeparator + (char)('0' + parts);

    /// <summary>
    /// Where terms stand at a stem, goes on behind all stems of its language at once: they stand together, behind its name and the
    /// separator.
    /// </summary>
    /// <returns>What <see cref="TermsEnum.SeekCeil(BytesRef)"/> says; null at a term that is no stem, where nothing moves.</returns>
    public static TermsEnum.SeekStatus? PassOver(TermsEnum terms)
    {
        var term = terms.Term.Bytes.AsSpan(terms.Term.Offset, terms.Term.Length);
        return term.IndexOf((byte)Separator) is >= 0 and var separator
            ? terms.SeekCeil(new BytesRef([.. term[..separator], Separator + 1]))
            : null;
    }

    /// <summary>A stem from its end to its beginning, so that those with one ending stand together.</summary>
    public static string Reversed(string stem) => string.Create(stem.Length, stem, static (letters, from) =>
    {
        from.CopyTo(letters);
        letters.Reverse();
    });
}
