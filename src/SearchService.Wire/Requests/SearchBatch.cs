using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using SearchService.Queries;
using SearchService.Wire.Json;

namespace SearchService.Wire.Requests;

/// <summary>Many queries at once: each line is an object of the parameters of a search, <c>{"q": "ferry", "size": 3}</c>.</summary>
public static class SearchBatch
{
    /// <summary>
    /// How long the queries of one batch may take together; the line at which it is over and those after it are answered by an error.
    /// </summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private static RequestError TooLong =>
        new(ErrorCode.BatchTooLong, $"The queries up to this one took {Longest.TotalSeconds:0} seconds: send the rest as another batch.");

    /// <summary>The JSON of a result, or of an error, for each line in order; empty lines are passed over.</summary>
    /// <param name="lines">NDJSON in UTF-8.</param>
    /// <param name="articles">Answers.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellation">Ends the batch where it is.</param>
    public static async IAsyncEnumerable<byte[]> AnswerAsync(
        Stream lines, IArticleSearcher articles, TimeProvider time, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(time);
        var number = 0;
        var started = time.GetTimestamp();
        await using var each = JsonLines.ReadAsync(lines, cancellation).GetAsyncEnumerator(cancellation);
        while (true)
        {
            number++;
            byte[]? fault = null;
            try
            {
                if (!await each.MoveNextAsync().ConfigureAwait(false))
                {
                    yield break;
                }
            }
            catch (Exception broken) when (broken is InvalidDataException or IOException)
            {
                // The answer has begun: what is wrong with the body can be said in a line alone.
                fault = Failed([Broken(broken)], number);
            }

            if (fault is not null)
            {
                yield return fault;
                yield break;
            }

            if (!each.Current.AsSpan().Trim(" \t\r"u8).IsEmpty)
            {
                var left = Longest - time.GetElapsedTime(started);
                yield return left > TimeSpan.Zero ? Answer(each.Current, number, articles, left, cancellation) : Failed([TooLong], number);
            }
        }
    }

    private static RequestError Broken(Exception broken) => broken is InvalidDataException
        ? RequestError.BodyNotUnpacked
        : new RequestError(ErrorCode.BodyTooLarge, $"The rest of the body was not read: {broken.Message}");

    private static byte[] Answer(byte[] line, int number, IArticleSearcher articles, TimeSpan left, CancellationToken cancellation)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(left);
        var request = SearchBody.Read(line, out var errors);
        if (errors.Count > 0)
        {
            return Failed(errors, number);
        }

        try
        {
            var started = Stopwatch.GetTimestamp();
            var response = SearchResponse.From(articles.Search(request, limited.Token), Stopwatch.GetElapsedTime(started));
            return JsonSerializer.SerializeToUtf8Bytes(response, WireJson.Readable.SearchResponse);
        }
        catch (SearchException refused)
        {
            return Failed([RequestError.From(refused)], number);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Failed([TooLong], number);
        }
    }

    private static byte[] Failed(IReadOnlyList<RequestError> errors, int line)
    {
        var error = new QueryError(errors[0].Code.Name, string.Join(' ', errors.Select(error => error.Detail)), line, errors[0].Parameter);
        return JsonSerializer.SerializeToUtf8Bytes(new FailedQuery(error), WireJson.Readable.FailedQuery);
    }
}
