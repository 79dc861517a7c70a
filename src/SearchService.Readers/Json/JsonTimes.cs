using System.Globalization;
using System.Text.Json;
using SearchService.Articles;
using SearchService.Readers.Dates;
using SearchService.Readers.Text.Lines;

namespace SearchService.Readers.Json;

/// <summary>Times in JSON: printed, counted since 1970 in any unit, or wrapped as MongoDB exports them (<c>{"$date": …}</c>).</summary>
internal static class JsonTimes
{
    private const int FirstYear = 1400;
    private const int LastYear = 2200;

    /// <summary>Within a day of 1970: a counter that was never set.</summary>
    private const double LeastSeconds = 86_400;

    public static PublicationTime? Read(JsonElement value, DateStyle style) => value.ValueKind switch
    {
        JsonValueKind.Number => Number(value.GetRawText()),
        JsonValueKind.String => Number(value.GetString()!.Trim()) ?? NetDate(value.GetString()!)
            ?? PrintedTime.Read(value.GetString(), style)
            ?? PublicationLine.Read(value.GetString()!, style)?.Published,
        JsonValueKind.Object => Wrapped(value, style),
        JsonValueKind.Array when value.GetArrayLength() is >= 3 and <= 9 && value.EnumerateArray().All(IsWhole) =>
            Parts(value[0].GetInt32(), value[1].GetInt32(), value[2].GetInt32()),
        JsonValueKind.Array when value.GetArrayLength() > 0 => Read(value[0], style),
        _ => null,
    };

    private static bool IsWhole(JsonElement value) => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _);

    /// <summary>A day in numbers of its own, as Java's and Python's programs write it.</summary>
    private static PublicationTime? Parts(int year, int month, int day) =>
        year is >= FirstYear and <= LastYear && PrintedDate.IsDate(year, month, day)
            ? new PublicationTime(new PartialDate(year, month, day))
            : null;

    /// <summary>How .NET's older programs write a moment: <c>/Date(1694507400000+0900)/</c>, the offset for show alone.</summary>
    private static PublicationTime? NetDate(string text) =>
        text.StartsWith("/Date(", StringComparison.Ordinal) && text.IndexOfAny([')', '+', '-'], 7) is > 0 and var end
            && double.TryParse(text.AsSpan(6, end - 6), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var milliseconds)
            ? FromSeconds(milliseconds / 1000)
            : null;

    private static PublicationTime? Wrapped(JsonElement value, DateStyle style)
    {
        if (value.TryGetProperty("year", out var year) && value.TryGetProperty("month", out var month)
            && value.TryGetProperty("day", out var day) && IsWhole(year) && IsWhole(month) && IsWhole(day))
        {
            return Parts(year.GetInt32(), month.GetInt32(), day.GetInt32());
        }

        foreach (var field in value.EnumerateObject())
        {
            switch (field.Name)
            {
                // MongoDB counts in milliseconds, whatever the length.
                case "$date" when Counted(field.Value) is { } milliseconds:
                    return FromSeconds(milliseconds / 1000.0);
                case "date-parts" when field.Value.ValueKind == JsonValueKind.Array && field.Value.GetArrayLength() > 0:
                    return DateParts(field.Value[0]);
                case "$date" or "date" or "value" or "iso" or "datetime" or "rendered" or "time" or "timestampValue" or "stringValue"
                    or "raw" or "literal":
                    return Read(field.Value, style);
                case "$numberLong" or "$numberInt" or "$numberDouble" when field.Value.ValueKind == JsonValueKind.String:
                    return Number(field.Value.GetString()!);
                case "seconds" or "_seconds" when field.Value.ValueKind == JsonValueKind.Number:
                    return FromSeconds(field.Value.GetDouble());
            }
        }

        return null;
    }

    /// <summary>Year, month and day as far as they are known (CSL-JSON, Crossref).</summary>
    private static PublicationTime? DateParts(JsonElement parts)
    {
        if (parts.ValueKind != JsonValueKind.Array || parts.GetArrayLength() is 0 or > 3)
        {
            return null;
        }

        List<int?> numbers = [.. parts.EnumerateArray().Select(Whole)];
        if (numbers.Contains(null))
        {
            return null;
        }

        int? month = numbers.Count > 1 ? numbers[1] : null;
        int? day = numbers.Count > 2 ? numbers[2] : null;
        return numbers[0] is >= FirstYear and <= LastYear and var year && PrintedDate.IsDate(year, month, day)
            ? new PublicationTime(new PartialDate(year, month, day))
            : null;
    }

    /// <summary>Some programs write the parts as text.</summary>
    private static int? Whole(JsonElement part) =>
        part.ValueKind == JsonValueKind.Number && part.TryGetInt32(out var number) ? number
        : part.ValueKind == JsonValueKind.String
            && int.TryParse(part.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var written) ? written
        : null;

    private static double? Counted(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number ? value.GetDouble()
        : value.ValueKind == JsonValueKind.Object && value.TryGetProperty("$numberLong", out var number)
            && double.TryParse(number.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var counted) ? counted
        : null;

    /// <summary>
    /// Digits alone. A year (1987), a month (198709), a day (19870912) and a clock behind it are dates where they can be; everything else
    /// counts since 1970, in seconds, milli-, micro- or nanoseconds by its size.
    /// </summary>
    private static PublicationTime? Number(string text)
    {
        if (text.Length is 4 or 6 or 8 or 12 or 14 && text.All(char.IsAsciiDigit) && PrintedDigits(text) is { } printed)
        {
            return printed;
        }

        if (!double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
            CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            return null;
        }

        return Math.Abs(number) switch
        {
            < LeastSeconds => null,
            < 1e11 => FromSeconds(number),
            < 1e14 => FromSeconds(number / 1e3),
            < 1e17 => FromSeconds(number / 1e6),
            _ => FromSeconds(number / 1e9),
        };
    }

    private static PublicationTime? PrintedDigits(string digits)
    {
        int Part(int start, int length) => int.Parse(digits.AsSpan(start, length), CultureInfo.InvariantCulture);
        var date = new PartialDate(Part(0, 4), digits.Length > 4 ? Part(4, 2) : null, digits.Length > 6 ? Part(6, 2) : null);
        return date.Year is >= FirstYear and <= LastYear && PrintedDate.IsDate(date.Year, date.Month, date.Day)
            ? digits.Length > 8
                ? Part(8, 2) < 24 && Part(10, 2) < 60 && (digits.Length == 12 || Part(12, 2) < 60)
                    ? new PublicationTime(date, new TimeOnly(Part(8, 2), Part(10, 2), digits.Length == 14 ? Part(12, 2) : 0)) : null
                : new PublicationTime(date)
            : null;
    }

    private static PublicationTime? FromSeconds(double seconds)
    {
        var first = new DateTime(FirstYear, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        var last = new DateTime(LastYear, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        return seconds >= (first - DateTime.UnixEpoch).TotalSeconds && seconds < (last - DateTime.UnixEpoch).TotalSeconds
            ? PublicationTime.From(DateTimeOffset.UnixEpoch.AddSeconds(Math.Floor(seconds)))
            : null;
    }
}
