using System.Text;

namespace SearchService.Indexing.Words.Analysis;

/// <summary>The spellings under which one word is found.</summary>
/// <param name="Words">Folded, the usual one first; all stand at the word's position.</param>
/// <param name="Stems">Marked with their language; what ranking counts.</param>
internal sealed record WordForms(IReadOnlyList<string> Words, IReadOnlyList<string> Stems)
{
    /// <summary>Articles and prepositions that Romance languages write in front of an apostrophe.</summary>
    private static readonly HashSet<string> Elided =
    [
        "l", "d", "c", "j", "m", "n", "s", "t", "qu", "jusqu", "quoiqu", "lorsqu", "puisqu", "un",
        "all", "dall", "dell", "nell", "sull", "coll",
        "pell", "gl", "agl", "dagl", "degl", "negl", "sugl", "v", "quest", "quell", "sant",
    ];

    /// <summary>The written forms of a word, in lower case and with their accents, the usual one first.</summary>
    /// <param name="letters">The word as it stands in the composed text.</param>
    /// <param name="language">Decides only what an apostrophe parts.</param>
    public static List<string> Written(ReadOnlySpan<char> letters, string language)
    {
        var first = IndexOfApostrophe(letters);
        if (first < 0)
        {
            return [Lower(letters, language)];
        }

        var joined = Lower(WithoutApostrophes(letters), language);
        var last = letters.Length - 1;
        while (!WordBreaker.IsApostrophe(letters[last]))
        {
            last--;
        }

        var head = Lower(letters[..first], language);
        if (letters[(last + 1)..] is "s" or "S" && last > 0)
        {
            return [Lower(WithoutApostrophes(letters[..last]), language), joined];
        }

        if (Elided.Contains(head) && letters.Length - first > 2)
        {
            return [Lower(WithoutApostrophes(letters[(first + 1)..]), language), joined];
        }

        // Istanbul'da: Turkish parts its endings from names.
        return language == "tr" && first > 1 ? [head, joined] : [joined];
    }

    /// <summary>The word behind an article or preposition that an apostrophe parts from it: "l'e" of "l'e-mail" is "e".</summary>
    public static ReadOnlySpan<char> WithoutElision(ReadOnlySpan<char> letters)
    {
        var mark = IndexOfApostrophe(letters);
        return mark > 0 && mark + 1 < letters.Length && Elided.Contains(Lower(letters[..mark], "")) ? letters[(mark + 1)..] : letters;
    }

    private static int IndexOfApostrophe(ReadOnlySpan<char> letters)
    {
        for (var i = 0; i < letters.Length; i++)
        {
            if (WordBreaker.IsApostrophe(letters[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static string WithoutApostrophes(ReadOnlySpan<char> letters)
    {
        var plain = new StringBuilder(letters.Length);
        foreach (var c in letters)
        {
            if (!WordBreaker.IsApostrophe(c))
            {
                plain.Append(c);
            }
        }

        return plain.ToString();
    }

    private static string Lower(ReadOnlySpan<char> letters, string language)
    {
        Span<char> lower = letters.Length <= WordBreaker.LongestWord ? stackalloc char[letters.Length] : new char[letters.Length];
        letters.ToLowerInvariant(lower);
        for (var i = 0; i < lower.Length; i++)
        {
            lower[i] = letters[i] switch
            {
                'İ' => 'i',
                'I' when language is "tr" => 'ı',
                'ς' => 'σ',
                _ => lower[i],
            };
        }

        return lower.ToString();
    }
}
