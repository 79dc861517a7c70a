using System.Text.RegularExpressions;
using SearchService.Articles;
using SearchService.Entities.Places;
using SearchService.Entities.Tagging;

namespace SearchService.Entities.People;

/// <summary>
/// Lists and documents print the family name first, in capitals: "PUTIN, Vladimir", "DE GAULLE, Charles". Where the tagger sees the given
/// name, both are one person. A dateline ("PARIS, Anna said") begins with a place, and is left alone.
/// </summary>
internal sealed partial class FamilyNameFirst(Gazetteer gazetteer)
{
    /// <summary>A place with some 60,000 inhabitants or more heads a dateline.</summary>
    private const int Prominent = 110;

    /// <param name="parts">The texts that the names stand in.</param>
    /// <param name="names">In the order of the text, part by part; joined in place.</param>
    public void Join(ArticleTexts parts, List<TaggedName> names)
    {
        for (var part = 0; part < parts.Texts.Count; part++)
        {
            var text = parts.Texts[part];
            if (!HasCapitalsBeforeComma(text))
            {
                continue;
            }

            foreach (var match in Family().EnumerateMatches(text))
            {
                var family = new TextSpan(match.Index, text.IndexOf(',', match.Index));
                var (number, behind) = (part, match.Index + match.Length);
                var given = names.FindIndex(name => name.Part == number && name.Kind == EntityKind.Person
                    && name.Span.Start == behind && IsGiven(name.Span.Of(text)));
                if (given >= 0 && !gazetteer.IsKnownName(family.Of(text), Prominent))
                {
                    var whole = new TextSpan(family.Start, names[given].Span.End);
                    names[given] = names[given] with { Span = whole };
                    var joined = names[given];
                    names.RemoveAll(name => name.Part == number && name != joined && name.Span.Overlaps(whole));
                }
            }
        }
    }

    /// <summary>What every match of <see cref="Family"/> has; found sooner.</summary>
    private static bool HasCapitalsBeforeComma(string text)
    {
        for (var at = text.IndexOf(','); at >= 0; at = text.IndexOf(',', at + 1))
        {
            if (at > 1 && IsCapital(text[at - 1]) && IsCapital(text[at - 2]))
            {
                return true;
            }
        }

        return false;

        static bool IsCapital(char letter) => char.IsUpper(letter) || letter is '\'' or '’' or '-';
    }

    /// <summary>
    /// "PUTIN, Vladimir" as "Vladimir Putin", "Жириновский В.В." as "В.В. Жириновский", "Иванов Иван Иванович" as "Иван Иванович Иванов";
    /// other names as they are.
    /// </summary>
    public static string InOrder(string name)
    {
        if (name.Contains(',', StringComparison.Ordinal))
        {
            return name.Split(',', StringSplitOptions.TrimEntries) is [{ Length: > 0 } family, { Length: > 0 } given]
                && !Suffix().IsMatch(given)
                ? $"{given} {NameText.Shown(family)}"
                : name;
        }

        return name.Length > 0 && name[0] is >= '\u0400' and <= '\u04FF' && name.AsSpan(1).ContainsAny('.', 'ч', 'н')
            && BehindFamily().Match(name) is { Success: true } match
            ? $"{match.Groups["given"].Value} {match.Groups["family"].Value}"
            : name;
    }

    /// <summary>One given name, perhaps with initials or a father's name behind it.</summary>
    private static bool IsGiven(ReadOnlySpan<char> name) => !NameText.IsShouted(name.ToString()) && Given().IsMatch(name);

    // It begins at the start of a run of capitals and hyphens alone: from each hyphen of a long run the search would be quadratic.
    [GeneratedRegex(@"(?<![\p{L}\p{N}'’-])\p{Lu}[\p{Lu}'’-]+(?: \p{Lu}[\p{Lu}'’-]+){0,2}, ")]
    private static partial Regex Family();

    [GeneratedRegex(@"^(?:[JjSs][Rr]\.?|I{2,3}|IV|Ph\.?D\.?|M\.?D\.?|Esq\.?)$")]
    private static partial Regex Suffix();

    /// <summary>Russian and Ukrainian: initials behind a family name, or a given and a father's name in any case.</summary>
    [GeneratedRegex(
        @"^(?<family>[\p{L}'’-]{2,}) (?<given>\p{Lu}\.(?: ?\p{Lu}\.)?|"
        + @"[\p{L}'’-]{2,} \p{L}+(?:вич(?:а|у|ем|е|еві)?|ьич(?:а|у|ём|ом|е)?|[вч]н(?:а|ы|е|у|ой|и|і|ою)))$")]
    private static partial Regex BehindFamily();

    [GeneratedRegex(@"^[\p{L}'’-]+(?: (?:\p{Lu}\.|\p{L}+(?:vich|vna|вич|вна)))*$")]
    private static partial Regex Given();
}
