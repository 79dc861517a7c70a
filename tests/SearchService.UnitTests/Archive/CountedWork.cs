using System.Diagnostics.Metrics;
using SearchService.Indexing.Storage.Engine;

namespace SearchService.UnitTests.Archive;

/// <summary>What is looked at in the indexes of this process from now on; for tests that run alone.</summary>
internal sealed class CountedWork : IDisposable
{
    private readonly MeterListener _listener = new();
    private long _matches;
    private long _unpacked;

    public CountedWork()
    {
        _listener.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == IndexWork.MeterName)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, count, _, _) => Interlocked.Add(
            ref instrument.Name == IndexWork.Matches ? ref _matches : ref _unpacked, count));
        _listener.Start();
    }

    public (long Matches, long Unpacked) SoFar => (Interlocked.Read(ref _matches), Interlocked.Read(ref _unpacked));

    public void Dispose() => _listener.Dispose();
}
