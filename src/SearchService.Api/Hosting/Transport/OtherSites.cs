using Microsoft.AspNetCore.Cors.Infrastructure;
using SearchService.Archive.Settings;

namespace SearchService.Api.Hosting.Transport;

/// <summary>Lets pages of the sites that <c>SEARCH_CORS</c> names read answers (Cross-Origin Resource Sharing); none by default.</summary>
internal static class OtherSites
{
    private static readonly TimeSpan AskedAgain = TimeSpan.FromHours(1);

    public static void AddOtherSites(this WebApplicationBuilder builder)
    {
        builder.Services.AddCors();
        builder.Services.AddOptions<CorsOptions>().Configure<ArchiveSettings>((cors, settings) => cors.AddDefaultPolicy(policy => policy
            .WithOrigins([.. settings.Origins])
            .AllowAnyHeader()
            .WithMethods(HttpMethods.Get, HttpMethods.Head, HttpMethods.Post, HttpMethods.Put, HttpMethods.Delete)
            .WithExposedHeaders("ETag", "Retry-After", "Location", "Allow")
            .SetPreflightMaxAge(AskedAgain)));
    }

    public static void UseOtherSites(this WebApplication app)
    {
        if (app.Services.GetRequiredService<ArchiveSettings>().Origins.Count > 0)
        {
            app.UseCors();
        }
    }
}
