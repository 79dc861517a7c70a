namespace SearchService.Queries.Language;

/// <summary>How many words a query may still have.</summary>
internal sealed class WordAllowance(QueryLimits limits, QueryCursor cursor, QueryWarnings warnings)
{
    private int _taken;

    /// <summary>As many of some words as are left, the first ones; a warning, and nothing left to read, where these are not all.</summary>
    public int TakeUpTo(int words, int position)
    {
        var left = Math.Max(0, Math.Min(words, limits.Words - _taken));
        Take(words, position);
        return left;
    }

    /// <summary>False, with a warning and nothing left to read, where the query has more words than the limit.</summary>
    public bool Take(int words, int position)
    {
        _taken += words;
        if (_taken <= limits.Words)
        {
            return true;
        }

        warnings.AddOnce(QueryWarningCode.TooManyWords, position,
            $"The query holds more than {limits.Words} words, a pattern or near spelling counting as {limits.PatternWords}; the "
            + "rest was left out.");
        cursor.ToEnd();
        return false;
    }
}
