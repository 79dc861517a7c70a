namespace SearchService.UnitTests.Engines;

/// <summary>Every wait is over at once, and counted.</summary>
internal sealed class HurriedClock : TimeProvider
{
    private long _ticks;

    public TimeSpan Waited => TimeSpan.FromTicks(Interlocked.Read(ref _ticks));

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Read(ref _ticks);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Interlocked.Add(ref _ticks, dueTime > TimeSpan.Zero ? dueTime.Ticks : 0);
        return System.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
