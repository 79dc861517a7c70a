using System.Net;
using System.Net.Http.Headers;
using System.Security.Authentication;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SearchService.OpenSearch.Connection;

/// <summary>
/// Asks a cluster over HTTP. What goes wrong becomes a <see cref="ClusterException"/>. Where a connection ends under a request that does no
/// harm when it is sent twice, it is sent again at once: another node may answer. What was refused since a node is busy was not done, and
/// is sent again for a second or two. Safe for use by many threads at once.
/// </summary>
public sealed class ClusterClient : IDisposable
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    /// <summary>How often a request whose answer was lost is sent again: as often as nodes can end one after the other.</summary>
    private const int MostLost = 2;

    /// <summary>How often a request is sent again that was refused since a node is busy: later each time, 1.5 s in all.</summary>
    private const int MostRefused = 4;

    private readonly HttpClient _http;
    private readonly TimeProvider? _patience;

    private ClusterClient(ClusterClient other, TimeProvider patience) =>
        (Address, _http, _patience) = (other.Address, other._http, patience);

    /// <exception cref="ClusterException">A file of certificates cannot be read.</exception>
    public ClusterClient(ClusterAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        Address = address;
        var handler = new SocketsHttpHandler
        {
            // Packing the answers costs the nodes more than sending them: a cluster is near.
            AutomaticDecompression = DecompressionMethods.None,
            ConnectTimeout = address.Timeout,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            SslOptions = ClusterCertificates.Of(address),
        };
        _http = new HttpClient(handler)
        {
            BaseAddress = new Uri(address.Url.AbsoluteUri.TrimEnd('/') + "/"),
            Timeout = Timeout.InfiniteTimeSpan,
        };
        if (address.User is { } user)
        {
            _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
                "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{address.Password}")));
        }
    }

    public ClusterAddress Address { get; }

    /// <summary>Whether what is refused for now is asked again.</summary>
    internal bool IsPatient => _patience is not null;

    public void Dispose() => _http.Dispose();

    /// <summary>
    /// The same for a run that has begun: where the cluster is busy or a node is away, a request is sent again, later each time, until
    /// <see cref="ClusterAddress.Patience"/> is over. For requests that do no harm when they are sent twice; <c>_bulk</c> is left to
    /// whoever knows its lines.
    /// </summary>
    internal ClusterClient Patient(TimeProvider time) => new(this, time);

    /// <param name="method">Of the request.</param>
    /// <param name="path">Below the address, without a slash before it.</param>
    /// <param name="body">JSON; empty for none.</param>
    /// <param name="answer">What is read.</param>
    /// <param name="cancellation">Gives the request up.</param>
    /// <param name="faultOf">What an answer says that a part of the cluster did not do; null where there is nothing of the kind.</param>
    /// <exception cref="ClusterException">No answer came, or it is an error.</exception>
    internal async Task<T> AskAsync<T>(
        HttpMethod method, string path, ReadOnlyMemory<byte> body, JsonTypeInfo<T> answer, CancellationToken cancellation,
        Func<T, ClusterException?>? faultOf = null)
    {
        if (_patience is not { } time || IsBulk(path))
        {
            return await AskUntilHeardAsync(Once, method, path, cancellation).ConfigureAwait(false);
        }

        var (begun, wait) = (time.GetTimestamp(), FirstWait);
        while (true)
        {
            try
            {
                return await Once().ConfigureAwait(false);
            }
            catch (ClusterException passing) when (Refusals.MayPass(passing.Fault) && time.GetElapsedTime(begun) < Address.Patience)
            {
                await Task.Delay(wait * (0.5 + Random.Shared.NextDouble()), time, cancellation).ConfigureAwait(false);
                wait = wait * 2 < LongestWait ? wait * 2 : LongestWait;
            }
        }

        async Task<T> Once()
        {
            var read = await AskOnceAsync(method, path, body, answer, cancellation).ConfigureAwait(false);
            return faultOf?.Invoke(read) is { } fault ? throw fault : read;
        }
    }

    private static async Task<T> AskUntilHeardAsync<T>(Func<Task<T>> ask, HttpMethod method, string path, CancellationToken cancellation)
    {
        for (var (lost, refused) = (0, 0); ;)
        {
            try
            {
                return await ask().ConfigureAwait(false);
            }
            catch (ClusterException ended) when (ended.IsAnswerLost && lost < MostLost && IsHarmlessTwice(method, path))
            {
                await Task.Delay(FirstWait * ++lost, cancellation).ConfigureAwait(false);
            }
            catch (ClusterException busy) when (busy.Fault == ClusterFault.Busy && refused < MostRefused && !IsBulk(path))
            {
                var wait = FirstWait * (1 << refused++) * (0.5 + Random.Shared.NextDouble());
                await Task.Delay(wait, cancellation).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Whoever sends lines knows which of them were taken.</summary>
    private static bool IsBulk(string path) => path.StartsWith("_bulk", StringComparison.Ordinal);

    /// <summary>Whether it reads, or makes what is made once; not what depends on the version that is there.</summary>
    private static bool IsHarmlessTwice(HttpMethod method, string path) =>
        !IsBulk(path) && !path.Contains("op_type=", StringComparison.Ordinal)
        && !path.Contains("if_seq_no=", StringComparison.Ordinal) && method != HttpMethod.Delete;

    private async Task<T> AskOnceAsync<T>(
        HttpMethod method, string path, ReadOnlyMemory<byte> body, JsonTypeInfo<T> answer, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Address.Timeout);
        try
        {
            using var request = new HttpRequestMessage(method, path) { Content = Content(body, path) };
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token)
                .ConfigureAwait(false);
            await using var stream = await response.Content.ReadAsStreamAsync(patience.Token).ConfigureAwait(false);
            if (!response.IsSuccessStatusCode)
            {
                throw await RefusalAsync(response.StatusCode, stream, patience.Token).ConfigureAwait(false);
            }

            return await JsonSerializer.DeserializeAsync(stream, answer, patience.Token).ConfigureAwait(false)
                ?? throw Unreadable(null);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new ClusterException(ClusterFault.Timeout,
                $"The cluster at {Address.Url} did not answer within {Address.Timeout.TotalSeconds} seconds.");
        }
        catch (JsonException unreadable)
        {
            throw Unreadable(unreadable);
        }
        catch (Exception failed) when (failed is HttpRequestException or IOException)
        {
            throw Unanswered(failed);
        }
    }

    private static ReadOnlyMemoryContent? Content(ReadOnlyMemory<byte> body, string path)
    {
        if (body.IsEmpty)
        {
            return null;
        }

        var content = new ReadOnlyMemoryContent(body);
        var isLines = IsBulk(path) || path.StartsWith("_msearch", StringComparison.Ordinal);
        content.Headers.ContentType = new MediaTypeHeaderValue(isLines ? "application/x-ndjson" : "application/json");
        return content;
    }

    private ClusterException Unreadable(Exception? inner) => new(ClusterFault.Answer,
        $"The server at {Address.Url} did not answer as OpenSearch does: check whether this is the address of a cluster.", inner);

    private ClusterException Unanswered(Exception failed) =>
        failed is HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError }
            || failed.InnerException is AuthenticationException
            ? new ClusterException(ClusterFault.Certificate,
                $"No secure connection to the cluster at {Address.Url}: {Innermost(failed)} Check the certificate of the cluster, "
                + "the trusted authorities, and the client certificate.", failed)
            : new ClusterException(ClusterFault.Unreachable, $"No cluster answers at {Address.Url}: {Innermost(failed)}", failed)
            {
                IsAnswerLost = failed is not HttpRequestException
                {
                    HttpRequestError: HttpRequestError.ConnectionError
                    or HttpRequestError.NameResolutionError or HttpRequestError.ProxyTunnelError
                },
            };

    private static string Innermost(Exception failed)
    {
        while (failed.InnerException is { } inner)
        {
            failed = inner;
        }

        return failed.Message.TrimEnd('.') + ".";
    }

    private async Task<ClusterException> RefusalAsync(HttpStatusCode status, Stream stream, CancellationToken cancellation)
    {
        ErrorAnswer? answer = null;
        try
        {
            answer = await JsonSerializer.DeserializeAsync(stream, ClusterJson.Default.ErrorAnswer, cancellation).ConfigureAwait(false);
        }
        catch (JsonException)
        {
            // What stands before a cluster answers in words of its own; the status tells enough.
        }

        return Refusals.Of(Address, (int)status, answer?.Type, answer?.Reason);
    }
}
