using System.Collections.Frozen;
using SearchService.Articles;

namespace SearchService.Entities.People;

/// <summary>Forms of address and roles that stand before a name and are no part of it.</summary>
internal static class Titles
{
    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
        (
            "mr mrs ms miss mx dr gen sen rep gov col lt capt prof sgt maj adm cmdr rev hon messrs mme president minister premier "
            + "chancellor senator "
        + "congressman congresswoman governor general colonel captain major sergeant admiral professor doctor secretary chairman "
        + "chairwoman "
        + "ambassador judge justice mayor spokesman spokeswoman coach leader prime foreign vice deputy chief former then "
        + "herr frau kanzler kanzlerin bundeskanzler bundeskanzlerin präsident präsidentin ministerpräsident monsieur madame "
        + "président présidente "
        + "ministre señor señora presidente presidenta ministro ministra " + Tagging.WorldTitles.Trimmed).Split(' ').Distinct(),
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The span without titles before the name and without a possessive or stray mark after it; never empty.</summary>
    public static TextSpan Trim(string text, TextSpan span)
    {
        var start = span.Start;
        while (true)
        {
            var rest = text.AsSpan(start, span.End - start);
            var space = rest.IndexOfAny(' ', '\u00A0');
            if (space <= 0 || !Lookup.Contains(rest[..space].TrimEnd('.')))
            {
                break;
            }

            start += space + 1;
            while (start < span.End - 1 && char.IsWhiteSpace(text[start]))
            {
                start++;
            }
        }

        var end = span.End;
        if (end - start > 2 && text[end - 1] is 's' or 'S' && text[end - 2] is '\'' or '’')
        {
            end -= 2;
        }

        return new TextSpan(start, end);
    }
}
