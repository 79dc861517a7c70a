using Microsoft.Extensions.Caching.Memory;
using SearchService.Archive;
using SearchService.Queries;
using SearchService.Queries.Language;

namespace SearchService.Api.Endpoints;

/// <summary>
/// Answers of <c>/search</c> by the state of the index and the request as it was typed: who asks the same of the same state gets the same
/// bytes. All are dropped when queries move on to another state. Safe for use by many threads at once.
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

    /// <summary>
    /// The state that an answer is looked up in and kept for; null where an answer to this request is not kept: one that goes on in an
    /// earlier state, or depends on a file that may change.
    /// </summary>
    public string? StateFor(SearchRequest request)
    {
        if (request.Cursor is not null || request.Synonyms || served.State is not { } state)
        {
            return null;
        }

        lock (_moving)
        {
            if (_state != state)
            {
                _answers.Clear();
                _state = state;
            }
        }

        return state;
    }

    /// <summary>The answer that was given before; null where there is none.</summary>
    public KeptAnswer? Find(string state, string typed)
    {
        if (_answers.Get<KeptAnswer>((state, typed)) is not { } answer)
        {
            return null;
        }

        if (answer.HasCursor)
        {
            served.Walk(state);
        }

        return answer;
    }

    /// <summary>Keeps an answer that says all: not one that was cut short for lack of time.</summary>
    /// <param name="state">Read before the search began: an answer of a later state is never taken for one of an earlier.</param>
    /// <param name="typed">The request as it was typed.</param>
    /// <param name="result">What the answer says.</param>
    /// <param name="json">The answer.</param>
    public void Keep(string state, string typed, SearchResult result, byte[] json)
    {
        var isCut = result.Query.Warnings.Any(warning => warning.Code == QueryWarningCode.TimeLimit.Name);
        if (!isCut && json.Length <= LargestAnswer && served.State == state)
        {
            _answers.Set((state, typed), new KeptAnswer(json, result.Next is not null), new MemoryCacheEntryOptions
            {
                Size = json.Length + typed.Length * sizeof(char),
            });
        }
    }

    public void Dispose() => _answers.Dispose();
}

/// <param name="Json">As it was sent.</param>
/// <param name="HasCursor">Whoever gets it may go on from it.</param>
internal sealed record KeptAnswer(byte[] Json, bool HasCursor);
