using SearchService.Entities.Dates.Words;

namespace SearchService.Entities.Dates.Rules;

/// <summary>Tells the names of months from verbs and names of people.</summary>
internal static class BareMonths
{
    /// <summary>The name of a month, written with a capital.</summary>
    public static bool IsOne(in Passage p, int i) => p[i].Word is WordKind.Month or WordKind.ShortMonth && p[i].Casing != Casing.Lower;

    /// <summary>
    /// A month without day and year. "May", "March", "April", "June" and "August" are also verbs, names and an adjective: these need a
    /// word that introduces a time, or nothing beside them that makes them a name.
    /// </summary>
    public static bool MayStandAlone(in Passage p, int i)
    {
        if (IsParade(p, i))
        {
            return false;
        }

        var isName = IsPartOfName(p, i);
        if (IsHyphenated(p, i) || p[i - 1].Word is WordKind.Month or WordKind.ShortMonth)
        {
            return true;
        }

        if (IsIntroduced(p, i) && !(isName && p[i - 1].Word is WordKind.And or WordKind.To or WordKind.For))
        {
            return true;
        }

        return p[i].Value switch
        {
            3 or 5 => !isName && !p.StartsSentence(i) && p[i - 1].Kind == TokenKind.Word && p[i].Casing == Casing.Capital,
            4 or 6 or 8 => !isName,
            _ => true,
        };
    }

    // "the March on Rome", "March for peace"
    private static bool IsParade(in Passage p, int i) =>
        p[i].Value == 3 && p[i + 1].Word is WordKind.On or WordKind.For
        && (!IsIntroduced(p, i) || p[i - 1].Word is WordKind.The or WordKind.A);

    // "mid-March"
    private static bool IsHyphenated(in Passage p, int i) =>
        p.IsDash(i - 1) && p.IsGlued(i) && p[i - 2].Word is WordKind.Mid or WordKind.Late or WordKind.Early or WordKind.Edge;

    // "Theresa May", "April Jones"
    private static bool IsPartOfName(in Passage p, int i) =>
        p[i - 1] is { Kind: TokenKind.Word, Casing: not Casing.Lower, Word: WordKind.None }
        || p[i + 1] is { Kind: TokenKind.Word, Casing: Casing.Capital, Word: WordKind.None, Gap: Gap.Space };

    /// <summary>A word before it introduces a time, as "in", "last" or "early".</summary>
    public static bool IsIntroduced(in Passage p, int i) => p[i - 1].Word is
        WordKind.In or WordKind.By or WordKind.Preposition or WordKind.Of or WordKind.Between
        or WordKind.For or WordKind.This or WordKind.Last
        or WordKind.Next or WordKind.Early or WordKind.Late or WordKind.Mid or WordKind.The or WordKind.A or WordKind.And or WordKind.To
        or WordKind.Before or WordKind.After or WordKind.On or WordKind.Past or WordKind.Ended;
}
