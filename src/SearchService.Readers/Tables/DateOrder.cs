using System.Text.RegularExpressions;
using SearchService.Readers.Json;

namespace SearchService.Readers.Tables;

/// <summary>
/// The order of numbers in the dates of a table: one date that can only be read in one way (<c>9/13/2023</c>) tells it for all of them,
/// since one program wrote them all.
/// </summary>
/// <param name="DayFirst">Whether the day comes first; null where the first rows leave it open or disagree.</param>
internal sealed partial record DateOrder(bool? DayFirst)
{
    public static DateOrder In(string head, char delimiter)
    {
        bool day = false, month = false;
        foreach (var cell in head.Split(delimiter, '\n').Select(cell => cell.Trim().Trim('"')))
        {
            if (cell.Length is >= 8 and <= 30 && Numbers().Match(cell) is { Success: true } date)
            {
                day |= Number(date, "first") is > 12 and <= 31;
                month |= Number(date, "second") is > 12 and <= 31;
            }
        }

        return new DateOrder(day == month ? null : day);
    }

    /// <summary>
    /// The cell, or where its column is a date and it is a spreadsheet's number or could be turned round, the day as ISO 8601 writes it.
    /// </summary>
    public string Clear(string column, string cell)
    {
        if (cell.Length > 30 || FieldNames.Find(column)?.Meaning is not (FieldMeaning.Published or FieldMeaning.Modified))
        {
            return cell;
        }

        if (SerialDay.Read(cell) is { } serial)
        {
            return serial;
        }

        if (DayFirst is not { } dayFirst || Numbers().Match(cell) is not { Success: true } date)
        {
            return cell;
        }

        var (day, month) = dayFirst ? (Number(date, "first"), Number(date, "second")) : (Number(date, "second"), Number(date, "first"));
        return FormattableString.Invariant($"{date.Groups["year"].Value}-{month:00}-{day:00}{date.Groups["rest"].Value}");
    }

    private static int Number(Match date, string name) =>
        int.Parse(date.Groups[name].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^\s*(?<first>[0-9]{1,2})[/\-](?<second>[0-9]{1,2})[/\-](?<year>[0-9]{4})(?<rest>(?:\s.*)?)$",
        RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex Numbers();
}
