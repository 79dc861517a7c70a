using System.Collections.Frozen;

namespace SearchService.Readers.Dates;

/// <summary>Names of months as newspapers print them, in the languages that the archive knows well.</summary>
internal static class PrintedMonths
{
    private static readonly string[] ByMonth =
    [
        "january jan january januar jänner janvier janv enero ene gennaio gen janeiro januari января январь янв stycznia leden januar",
        "february feb febr februar feber février févr fév fevrier febrero febbraio febr fevereiro fev februari февраля февраль фев lutego",
        "march mar mars märz maerz mrz marzo março marco maart mrt марта март marca",
        "april apr avril avr abril abr aprile апреля апрель апр kwietnia",
        "may mai mayo maggio mag maio mei mag мая май maja maj",
        "june jun juni juin junio giugno giu junho июня июнь июн czerwca",
        "july jul juli juillet juil julio luglio lug julho июля июль июл lipca",
        "august aug août aout agosto ago augustus августа август авг sierpnia augusti",
        "september sep sept septembre septiembre setiembre settembre set setembro сентября сентябрь сен сент września",
        "october oct oktober okt octobre octubre ottobre ott outubro out октября октябрь окт października",
        "november nov novembre noviembre novembro ноября ноябрь ноя listopada",
        "december dec dezember dez décembre déc decembre diciembre dic dicembre dezembro декабря декабрь дек grudnia",
    ];

    private static readonly FrozenDictionary<string, int> Numbers = ByMonth
        .SelectMany((names, index) => names.Split(' ').Select(name => (name, number: index + 1)))
        .DistinctBy(month => month.name)
        .ToFrozenDictionary(month => month.name, month => month.number, StringComparer.OrdinalIgnoreCase);

    /// <summary>1 to 12, or null where the word names no month.</summary>
    public static int? NumberOf(string word) => Numbers.TryGetValue(word, out var number) ? number : null;
}
