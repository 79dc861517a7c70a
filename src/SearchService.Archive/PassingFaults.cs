using SearchService.Queries;

namespace SearchService.Archive;

/// <summary>
/// Asks an engine again while it is busy or a part of it is away: for a run, which would lose hours of work for one answer. A request that
/// people wait for fails at once.
/// </summary>
public static class PassingFaults
{
    /// <summary>How long a run waits.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>What <paramref name="ask"/> gives, once it gives anything.</summary>
    /// <exception cref="EngineException">The engine cannot do it, and stayed so for five minutes where that may pass.</exception>
    public static T Outlast<T>(TimeProvider time, Func<T> ask)
    {
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(ask);
        for (var begun = time.GetTimestamp(); ;)
        {
            try
            {
                return ask();
            }
            catch (EngineException passing) when (passing.MayPass && time.GetElapsedTime(begun) < Patience)
            {
                Task.Delay(Pause, time).GetAwaiter().GetResult();
            }
        }
    }
}
