namespace SearchService.Queries;

/// <summary>Reads what was found word by word. Safe for use by many threads at once.</summary>
public interface ICloseReader
{
    /// <summary>Each place where a query matches, with the words before and behind it: a page of them, in the order asked for.</summary>
    Concordance Concordance(ConcordanceRequest request, CancellationToken cancellation = default);

    /// <summary>
    /// All lines of a concordance, article by article, each as it is found; order, offset and size of the request do not count.
    /// </summary>
    IEnumerable<ConcordanceLine> Lines(ConcordanceRequest request, CancellationToken cancellation = default);

    /// <summary>How often words occur in the articles of each year or month.</summary>
    WordsOverTime Words(WordsRequest request, CancellationToken cancellation = default);

    /// <summary>Words that occur near the matches of a query more often than elsewhere.</summary>
    Collocates Collocates(CollocatesRequest request, CancellationToken cancellation = default);
}
