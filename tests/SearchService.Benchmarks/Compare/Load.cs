using System.Diagnostics;
using System.Text;

namespace SearchService.Benchmarks.Compare;

/// <summary>Asks a list of questions over some connections at once, each as soon as the one before it is answered.</summary>
internal static class Load
{
    /// <summary>A client that keeps so many connections open.</summary>
    public static HttpClient Client(Uri address, int connections) => new(new SocketsHttpHandler { MaxConnectionsPerServer = connections })
    {
        BaseAddress = address,
        Timeout = TimeSpan.FromMinutes(2),
    };

    /// <param name="client">Asks.</param>
    /// <param name="connections">How many questions are open at once.</param>
    /// <param name="questions">Made when their turn comes.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="HttpRequestException">An answer was no success.</exception>
    public static async Task<LoadTimes> RunAsync(
        HttpClient client, int connections, IReadOnlyList<Func<HttpRequestMessage>> questions, CancellationToken cancellation)
    {
        var times = new double[questions.Count];
        var next = -1;
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Math.Min(connections, questions.Count)).Select(_ => Task.Run(AskAsync, cancellation)));
        return new LoadTimes(clock.Elapsed.TotalSeconds, times);

        async Task AskAsync()
        {
            for (int at; (at = Interlocked.Increment(ref next)) < questions.Count;)
            {
                var asked = Stopwatch.GetTimestamp();
                await AnswerAsync(client, questions[at](), cancellation);
                times[at] = Stopwatch.GetElapsedTime(asked).TotalMilliseconds;
            }
        }
    }

    /// <summary>The bytes of an answer, read to the end.</summary>
    /// <exception cref="HttpRequestException">It is no success.</exception>
    public static async Task<byte[]> AnswerAsync(HttpClient client, HttpRequestMessage question, CancellationToken cancellation)
    {
        using (question)
        {
            using var answer = await client.SendAsync(question, cancellation);
            var bytes = await answer.Content.ReadAsByteArrayAsync(cancellation);
            return answer.IsSuccessStatusCode
                ? bytes
                : throw new HttpRequestException($"{question.RequestUri}: {(int)answer.StatusCode} {Encoding.UTF8.GetString(bytes)}");
        }
    }
}

/// <param name="Seconds">From the first question to the last answer.</param>
/// <param name="Milliseconds">Of each question.</param>
internal sealed record LoadTimes(double Seconds, IReadOnlyList<double> Milliseconds)
{
    public double PerSecond => Milliseconds.Count / Seconds;

    /// <param name="part">Of the answers that came within this time, 0 to 1.</param>
    public double Quantile(double part) => Milliseconds.Order().ElementAt((int)Math.Min(Milliseconds.Count - 1, part * Milliseconds.Count));

    public static LoadTimes Sum(IReadOnlyCollection<LoadTimes> loads) =>
        new(loads.Sum(load => load.Seconds), [.. loads.SelectMany(load => load.Milliseconds)]);
}
