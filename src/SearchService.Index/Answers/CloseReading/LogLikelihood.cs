namespace SearchService.Indexing.Answers.CloseReading;

/// <summary>
/// How far two frequencies are from what chance makes of one (Dunning, Accurate methods for the statistics of surprise and coincidence,
/// 1993): twice the sum of O ln(O / E) over the four cells of the table.
/// </summary>
internal static class LogLikelihood
{
    /// <param name="count">How often the word stands here.</param>
    /// <param name="here">Words here.</param>
    /// <param name="everywhere">How often the word stands in all, here too.</param>
    /// <param name="all">Words in all, here too.</param>
    /// <returns>0 or more; 10.83 is passed by chance once in a thousand times, 3.84 once in twenty.</returns>
    public static double Of(long count, long here, long everywhere, long all)
    {
        var (share, elsewhere) = (everywhere / (double)all, all - here);
        return Math.Max(0, 2 * (
            Cell(count, here * share) + Cell(here - count, here * (1 - share))
            + Cell(everywhere - count, elsewhere * share) + Cell(elsewhere - (everywhere - count), elsewhere * (1 - share))));
    }

    private static double Cell(long observed, double expected) => observed <= 0 ? 0 : observed * Math.Log(observed / expected);
}
