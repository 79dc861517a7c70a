using SearchService.Entities.Dates.Words;

namespace SearchService.Entities.Dates.Rules;

/// <summary>"from May to July 2019", "Sept. 3-5, 2019": a date without a year has that of the date it is joined to.</summary>
internal static class BorrowedYears
{
    /// <summary>The year of a date that this one is joined to by "to", "and" or a dash, at most six tokens on; else null.</summary>
    public static int? After(in Passage p, int end)
    {
        if (!(p.IsDash(end) || p[end].Word is WordKind.To or WordKind.And or WordKind.Or or WordKind.Preposition || p.IsSymbol(end, '/')))
        {
            return null;
        }

        var at = p.After(end + 1, WordKind.The);
        var sawMonthOrDay = false;
        for (var steps = 0; steps < 5; steps++)
        {
            if (sawMonthOrDay && Numerals.TryYear(p, p.AfterComma(at), out var year, out _))
            {
                return year;
            }

            if (p[at].Word is WordKind.Month or WordKind.ShortMonth)
            {
                at = p[at].Word == WordKind.ShortMonth ? p.AfterStop(at + 1) : at + 1;
            }
            else if (Numerals.TryDay(p, at, out _, out var dayEnd))
            {
                at = dayEnd;
            }
            else
            {
                return null;
            }

            sawMonthOrDay = true;
        }

        return null;
    }
}
