using SearchService.Archive.Settings;

namespace SearchService.Api.Hosting;

/// <summary>How the log is written: each line with its date and time in UTC, for a person or as JSON.</summary>
internal static class ServiceLog
{
    public static void AddServiceLog(this WebApplicationBuilder builder, LogForm form)
    {
        builder.Logging.ClearProviders();
        if (form == LogForm.Json)
        {
            builder.Logging.AddJsonConsole(console =>
            {
                console.UseUtcTimestamp = true;
                console.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
            });
            return;
        }

        builder.Logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss'Z' ";
        });
    }
}
