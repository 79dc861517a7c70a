namespace SearchService.Api.Hosting;

/// <summary>Says in the log what was done with a database that was found damaged or missing while the service runs.</summary>
internal sealed partial class MendedDatabase(ILogger<MendedDatabase> logger)
{
    public void Tell(string said) => LogMended(said);

    [LoggerMessage(LogLevel.Warning, "{Said}")]
    private partial void LogMended(string said);
}
