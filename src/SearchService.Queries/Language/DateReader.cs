namespace SearchService.Queries.Language;

/// <summary>Reads the value of a field of dates: a date, a range of dates, in quotes or without.</summary>
internal sealed class DateReader(QueryCursor cursor, WordAllowance allowance, QueryWarnings warnings)
{
    /// <returns>Null, with a warning and nothing passed over, where no date stands here; null as well where the query is too
    /// long.</returns>
    public DateNode? Read(DateField field)
    {
        var start = cursor.At;
        var quoted = cursor.IsQuote && cursor.TryQuoted(out var inner) ? inner : null;
        var run = quoted is null ? cursor.DateRun() : quoted;
        if (!TryDates(run, out var bounds, out var reversed))
        {
            cursor.At = start;
            warnings.Add(
                QueryWarningCode.InvalidDate,
                start,
                $"`{run}` is not a date: expected YYYY, YYYY-MM, YYYY-MM-DD or a range such as 2019..2021; it was read as words.");
            return null;
        }

        if (reversed)
        {
            warnings.Add(QueryWarningCode.ReversedRange, start, $"`{run}` ends before it starts; read as {bounds}.");
        }

        cursor.At += quoted is null ? run.Length : 0;
        return allowance.Take(1, start) ? new DateNode(field, bounds) : null;
    }

    /// <summary>A date at the end of a sentence carries its full stop.</summary>
    private static bool TryDates(ReadOnlySpan<char> run, out DateBounds bounds, out bool reversed) =>
        DateBounds.TryParse(run, out bounds, out reversed) || DateBounds.TryParse(run.TrimEnd(",;.!?"), out bounds, out reversed);
}
