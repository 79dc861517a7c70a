namespace SearchService.Api.Hosting.Transport;

/// <summary>What HTTP offers on every path: HEAD, packed answers, and pages of other sites where they are allowed.</summary>
internal static class HttpTransport
{
    public static void AddHttpTransport(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);
        builder.AddPackedAnswers();
        builder.AddOtherSites();
    }

    /// <summary>Call it before all others: routing comes with it, which has to see a HEAD as the GET that it stands for.</summary>
    public static void UseHttpTransport(this WebApplication app)
    {
        app.UseHeadRequests();
        app.UseResponseCompression();
        app.UseEscapedPercents();
        app.UseRouting();
    }
}
