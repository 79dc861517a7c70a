namespace SearchService.Articles.Calendars;

/// <summary>Months as Roman numerals in capitals: <c>24 IV 2022</c>, as Polish and Hungarian papers print them.</summary>
public static class RomanMonths
{
    private static readonly string[] Numerals = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

    /// <summary>1 to 12, or null where it is no such numeral.</summary>
    public static int? Of(string numeral) => Array.IndexOf(Numerals, numeral) is >= 0 and var at ? at + 1 : null;
}
