using System.Buffers;

namespace SearchService.Archive.Copies;

/// <summary>The words of a text as hashes (FNV-1a), letter case aside.</summary>
/// <param name="All">Every word, in order.</param>
/// <param name="Numbers">Its numbers, whatever points and commas they are printed with.</param>
/// <param name="Names">
/// Words with a capital that open no sentence. German nouns count as names; scripts without capitals have none.
/// </param>
internal readonly record struct TextWords(List<uint> All, List<uint> Numbers, List<uint> Names)
{
    private const uint Prime = 16777619;
    private const uint Basis = 2166136261;
    private static readonly SearchValues<char> OpensSentence = SearchValues.Create(".!?:;…。！？\n\r•*|\"“”«»„‘()[]");

    public static TextWords In(ReadOnlySpan<char> text)
    {
        var words = new TextWords(new List<uint>(text.Length / 6), [], []);
        var opening = true;
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                opening |= OpensSentence.Contains(text[at++]);
                continue;
            }

            var length = LengthOfWord(text[at..]);
            words.Add(text.Slice(at, length), opening);
            at += length;
            opening = false;
            if (char.IsDigit(text[at - 1]))
            {
                at += words.AddNumber(text, at - length, length);
            }
        }

        return words;
    }

    private static int LengthOfWord(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsLetterOrDigit(text[length]))
        {
            length++;
        }

        return length;
    }

    private void Add(ReadOnlySpan<char> word, bool opensSentence)
    {
        var hash = Hash(word, Basis);
        All.Add(hash);
        if (!opensSentence && char.IsUpper(word[0]) && word.Length > 1)
        {
            Names.Add(Math.Max(1, hash));
        }
    }

    /// <summary>Notes the number that ends with this word, and the words of its further groups: <c>1,288.5</c>.</summary>
    /// <returns>How many characters the further groups take.</returns>
    private int AddNumber(ReadOnlySpan<char> text, int start, int length)
    {
        var hash = Hash(text.Slice(start, length), Basis);
        var at = start + length;
        while (at + 1 < text.Length && text[at] is '.' or ',' or ':' or '/' && char.IsDigit(text[at + 1]))
        {
            var group = LengthOfWord(text[(at + 1)..]);
            All.Add(Hash(text.Slice(at + 1, group), Basis));
            hash = Hash(text.Slice(at + 1, group), hash);
            at += group + 1;
        }

        Numbers.Add(Math.Max(1, hash));
        return at - start - length;
    }

    private static uint Hash(ReadOnlySpan<char> word, uint hash)
    {
        foreach (var letter in word)
        {
            hash = (hash ^ char.ToLowerInvariant(letter)) * Prime;
        }

        return hash;
    }
}
