using System.Diagnostics;

namespace SearchService.Testing;

/// <summary>
/// The one way in which tests wait. Every wait has an end, after which it fails and says what it waited for and what it saw
/// last, so that no test hangs.
/// </summary>
public static class Wait
{
    /// <summary>Far longer than anything takes on a busy machine.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    /// <summary>
    /// What is looked at changes by itself: a look costs little, and asking more often would only take the time away from it.
    /// </summary>
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(20);

    /// <summary>Looks again and again until what is seen is what is awaited.</summary>
    /// <param name="awaited">What is awaited, for the message: "the article p1 is found".</param>
    /// <param name="look">Gives what there is now.</param>
    /// <param name="isIt">Whether that is it.</param>
    /// <param name="patience">How long to wait; four minutes where it is not given.</param>
    /// <exception cref="TimeoutException">It did not come; the message says what was seen last.</exception>
    public static async Task<T> ForAsync<T>(string awaited, Func<Task<T>> look, Func<T, bool> isIt, TimeSpan? patience = null)
    {
        var (clock, end) = (Stopwatch.StartNew(), patience ?? Patience);
        using var looks = new PeriodicTimer(BetweenLooks);
        while (true)
        {
            var seen = await look();
            if (isIt(seen))
            {
                return seen;
            }

            if (clock.Elapsed > end)
            {
                throw new TimeoutException($"{end.TotalSeconds} s passed, and this did not come: {awaited}. Seen last: {Told(seen)}");
            }

            await looks.WaitForNextTickAsync();
        }
    }

    /// <summary>Waits for something that ends by itself.</summary>
    /// <param name="awaited">What is awaited, for the message.</param>
    /// <param name="coming">What ends.</param>
    /// <param name="soFar">What there is to tell where it does not end, such as a log.</param>
    /// <exception cref="TimeoutException">It did not end.</exception>
    public static async Task<T> ForAsync<T>(string awaited, Task<T> coming, Func<string>? soFar = null)
    {
        await ForAsync(awaited, (Task)coming, soFar);
        return await coming;
    }

    /// <inheritdoc cref="ForAsync{T}(string, Task{T}, Func{string})"/>
    public static async Task ForAsync(string awaited, Task coming, Func<string>? soFar = null)
    {
        try
        {
            await coming.WaitAsync(Patience);
        }
        catch (TimeoutException) when (!coming.IsCompleted)
        {
            throw new TimeoutException($"{Patience.TotalSeconds} s passed, and this did not come: {awaited}. {soFar?.Invoke()}");
        }
    }

    private static string Told<T>(T seen) => seen switch
    {
        null => "nothing",
        string text => text,
        System.Collections.IEnumerable many => $"[{string.Join(", ", many.Cast<object>())}]",
        _ => seen.ToString()!,
    };
}
