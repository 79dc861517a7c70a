using Microsoft.Extensions.Caching.Memory;
using SearchService.Api.Hosting.Transport;
using SearchService.Archive;
using SearchService.Queries;

namespace SearchService.Api.Endpoints;

/// <summary>
/// Answers of <c>/search</c> and of the search page by the state of the index as whoever asks may see it, and the address as it was typed:
/// who asks the same of the same state with the same rights gets the same bytes. All are dropped when queries move on to another state.
/// Safe for use by many threads at once.
/// </summary>
internal sealed class KeptAnswers(ServedState served) : IDisposable
{
    /// <summary>Of all answers together; those that were not asked for longest go first.</summary>
    public const int MostBytes = 32 << 20;

    /// <summary>A larger answer is a walk through the archive rather than a page that is shown again and again.</summary>
    private const int LargestAnswer = 1 << 20;

    private readonly MemoryCache _answers = new(new MemoryCacheOptions { SizeLimit = MostBytes });
    private readonly Lock _moving = new();
    private string? _state;

    /// <summary>The state that an answer is looked up in and kept for; null while there is no index.</summary>
    public string? State
    {
        get
        {
            if (served.State is not { } state)
            {
                return null;
            }

            var newest = served.Newest;
            lock (_moving)
            {
                if (_state != newest)
                {
                    _answers.Clear();
                    _state = newest;
                }
            }

            return state;
        }
    }

    /// <summary>The address of a request as it was typed.</summary>
    public static string Asked(HttpRequest http) => http.Path.Value + http.QueryString.Value;

    /// <summary>The answer that was given before; null where there is none.</summary>
    public KeptAnswer? Find(string? state, string asked)
    {
        if (state is null || _answers.Get<KeptAnswer>((state, asked)) is not { } answer)
        {
            return null;
        }

        if (answer.HasCursor)
        {
            served.Walk(state);
        }

        return answer;
    }

    /// <summary>
    /// Keeps an answer, unless it is one of <see cref="AnswersOfMoment"/>.
    /// </summary>
    /// <param name="state">Read before the search began: an answer of a later state is never taken for one of an earlier.</param>
    /// <param name="http">What was asked.</param>
    /// <param name="result">What the answer says.</param>
    /// <param name="body">The answer.</param>
    public void Keep(string? state, HttpRequest http, SearchResult result, byte[] body)
    {
        var isOfMoment = AnswersOfMoment.IsAsked(http) || AnswersOfMoment.IsCutShort(http.HttpContext);
        var asked = Asked(http);
        if (state is not null && !isOfMoment && body.Length <= LargestAnswer && served.State == state)
        {
            _answers.Set((state, asked), new KeptAnswer(body, result.Next is not null), new MemoryCacheEntryOptions
            {
                Size = body.Length + asked.Length * sizeof(char),
            });
        }
    }

    public void Dispose() => _answers.Dispose();
}

/// <param name="Body">As it was sent.</param>
/// <param name="HasCursor">Whoever gets it may go on from it.</param>
internal sealed record KeptAnswer(byte[] Body, bool HasCursor);
