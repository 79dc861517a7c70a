using System.Globalization;

namespace SearchService.Readers.Tables;

/// <summary>
/// A day as spreadsheets count it, where a column lost its format: days since 30 December 1899, the time of day behind the point.
/// </summary>
internal static class SerialDay
{
    /// <summary>Five digits from 1927 to 2099: a year, or a day that is written without signs, has fewer or more.</summary>
    private const double First = 10_000;

    private const double Last = 73_050;

    /// <summary>The day as ISO 8601 writes it, with its time where there is one; null where the cell is no such number.</summary>
    public static string? Read(string cell)
    {
        if (!double.TryParse(cell.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var days)
            || days is < First or > Last)
        {
            return null;
        }

        var moment = DateTime.FromOADate(Math.Round(days * 86_400) / 86_400);
        return moment.AddMilliseconds(500) is var rounded && rounded.TimeOfDay < TimeSpan.FromSeconds(1)
            ? rounded.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : rounded.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
    }
}
