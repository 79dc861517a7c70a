using SearchService.Entities.Places;
using SearchService.Entities.Tokens;

namespace SearchService.Entities.Tagging;

/// <summary>What lists of names say of words: the gazetteer, and first and last names of people. Safe for many threads at once.</summary>
internal sealed class NameListing(Gazetteer gazetteer, PersonNames people, OrdinaryWords words)
{
    /// <summary>In <see cref="MarkPhrases"/>: the first word of a place's name of several words, and the others.</summary>
    public const byte PhraseStart = 1;

    public const byte PhraseRest = 2;

    private const int LargePlace = 145;
    private const int Town = 110;
    private const int SmallestInPhrase = 95;
    private const int MostWords = 4;
    private const int LongestPhrase = 48;

    /// <summary>Only words with a capital stand in a list.</summary>
    public NameLists Of(ReadOnlySpan<char> word, string language)
    {
        if (word.Length < 2 || !char.IsUpper(word[0]))
        {
            return NameLists.None;
        }

        var lists = people.Contains(word) || IsBentPerson(word, language) ? NameLists.Person : NameLists.None;
        lists |= words.Contains(word, language) ? NameLists.Word : NameLists.None;
        var prominence = language == "en" ? PlainProminence(word) : gazetteer.Known.ProminenceOf(word, language);
        return lists | prominence switch
        {
            >= LargePlace => NameLists.LargePlace,
            >= Town => NameLists.Town,
            >= 0 => NameLists.SmallPlace,
            _ => NameLists.None,
        };
    }

    private int PlainProminence(ReadOnlySpan<char> word) => gazetteer.Find(word, "en") is [var place, ..] ? place.Prominence : -1;

    /// <summary>"Толстого", "Nowakiem": a name in another case than the first.</summary>
    private bool IsBentPerson(ReadOnlySpan<char> word, string language)
    {
        if (word.Length > PersonNames.Longest)
        {
            return false;
        }

        Span<NameForm> forms = stackalloc NameForm[NameEndings.Most];
        Span<char> form = stackalloc char[2 * PersonNames.Longest];
        foreach (var ending in forms[..NameEndings.FormsOf(word, language, forms)])
        {
            var length = ending.Write(word, form);
            if (length > 2 && people.Contains(form[..length]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Marks names of places of two to four words: "New York", "Rio de Janeiro".</summary>
    public void MarkPhrases(ReadOnlySpan<char> text, ReadOnlySpan<TextToken> tokens, string language, Span<byte> marks)
    {
        marks.Clear();
        for (var i = 0; i + 1 < tokens.Length; i++)
        {
            if (char.IsUpper(text[tokens[i].Start]) && PhraseAt(text, tokens[i..], language) is var count and > 1)
            {
                marks[i] = PhraseStart;
                marks.Slice(i + 1, count - 1).Fill(PhraseRest);
                i += count - 1;
            }
        }
    }

    /// <summary>Whether words side by side are the name of a well-known place, "NUEVA YORK": each alone may be a word.</summary>
    public bool IsTown(ReadOnlySpan<char> words, string language) =>
        words.Length <= LongestPhrase && gazetteer.IsKnownName(words, Town, language);

    /// <summary>How many tokens, from the first, are the name of a place; 0 where none or one is.</summary>
    private int PhraseAt(ReadOnlySpan<char> text, ReadOnlySpan<TextToken> tokens, string language)
    {
        var most = Math.Min(MostWords, tokens.Length);
        while (most > 1 && !MayEnd(text, tokens, most))
        {
            most--;
        }

        if (most < 2)
        {
            return 0;
        }

        Span<ulong> keys = stackalloc ulong[MostWords];
        var run = new PlaceKeyRun(text, tokens[0].Start);
        for (var i = 0; i < most; i++)
        {
            keys[i] = i == 0 || tokens[i].Start > tokens[i - 1].End
                ? run.Add(tokens[i].Start, tokens[i].End)
                : run.AddGlued(tokens[i].End);
        }

        for (var count = most; count > 1; count--)
        {
            if (MayEnd(text, tokens, count) && gazetteer.IsKnownName(
                keys[count - 1], text[tokens[0].Start..tokens[count - 1].End], SmallestInPhrase, language))
            {
                return count;
            }
        }

        return 0;
    }

    private static bool MayEnd(ReadOnlySpan<char> text, ReadOnlySpan<TextToken> tokens, int count) =>
        tokens[count - 1].End - tokens[0].Start <= LongestPhrase && char.IsUpper(text[tokens[count - 1].Start]);
}
