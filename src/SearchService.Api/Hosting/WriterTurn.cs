using SearchService.Archive.Ingestion;

namespace SearchService.Api.Hosting;

/// <summary>The service's turn to write to the index, which one process at a time may do.</summary>
internal sealed partial class WriterTurn(TimeProvider time, ILogger log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Runs something that writes; where another process holds the lock, it is tried again every two seconds.</summary>
    public async Task<T> TakeAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellation)
    {
        using var retry = new PeriodicTimer(Patience, time);
        while (true)
        {
            try
            {
                return await work(cancellation);
            }
            catch (IngestionException busy) when (busy.Fault == IngestionFault.AnotherWriter)
            {
                LogBusy();
                await retry.WaitForNextTickAsync(cancellation);
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "Another process is writing to the index; this one is waiting for its turn.")]
    private partial void LogBusy();
}
