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
            if (!char.IsUpper(text[tokens[i].Start]))
            {
                continue;
            }

            for (var count = Math.Min(MostWords, tokens.Length - i); count > 1; count--)
            {
                var last = tokens[i + count - 1];
                if (last.End - tokens[i].Start <= LongestPhrase && char.IsUpper(text[last.Start])
                    && gazetteer.IsKnownName(text[tokens[i].Start..last.End], SmallestInPhrase, language))
                {
                    marks[i] = PhraseStart;
                    marks.Slice(i + 1, count - 1).Fill(PhraseRest);
                    i += count - 1;
                    break;
                }
            }
        }
    }
}
