using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.HttpOverrides;
using SearchService.Api.Endpoints;
using SearchService.Archive.Settings;
using SearchService.Wire.Requests;

namespace SearchService.Api.Hosting.Access;

/// <summary>Who may read and write, and how often one address may ask.</summary>
internal static class AccessRules
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public static void AddAccessRules(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ReadingRights>();
        builder.Services.AddSingleton<KeylessAccess>();
        builder.Services.AddSingleton<FirstKey>();
        builder.AddSession(builder.Services.AddAuthentication(KeyAuthentication.Name)
            .AddScheme<AuthenticationSchemeOptions, KeyAuthentication>(KeyAuthentication.Name, null));
        builder.Services.AddAuthorization();
        builder.Services.AddOptions<AuthorizationOptions>().Configure<ArchiveSettings>(NeededKey.AddRules);
        builder.Services.AddOptions<ForwardedHeadersOptions>().Configure<ArchiveSettings>(TrustProxies);
        builder.Services.AddRateLimiter(_ => { });
        builder.Services.AddOptions<Microsoft.AspNetCore.RateLimiting.RateLimiterOptions>()
            .Configure<ArchiveSettings>((limiter, settings) =>
        {
            limiter.GlobalLimiter = settings.RateLimit == 0 ? null : PartitionedRateLimiter.Create<HttpContext,
                string>(context => Limit(context, settings.RateLimit));
            limiter.OnRejected = (rejected, _) => new ValueTask(RefuseAsync(rejected.HttpContext, rejected.Lease, settings.RateLimit));
        });
    }

    public static void UseAccessRules(this WebApplication app)
    {
        app.Services.GetRequiredService<FirstKey>().MakeWhereNeeded();
        app.UseForwardedHeaders();
        app.UseRateLimiter();
        app.Use(app.Services.GetRequiredService<KeylessAccess>().GuardAsync);
        app.UseAuthentication();
        app.UseAuthorization();
    }

    /// <summary>
    /// Takes the word of proxies on this machine, and of those that the settings name, on who asks and whether over TLS; of a chain, as
    /// far as it is known. The host that a proxy names is not taken.
    /// </summary>
    private static void TrustProxies(ForwardedHeadersOptions forwarded, ArchiveSettings settings)
    {
        forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        forwarded.ForwardLimit = null;
        foreach (var proxy in settings.Proxies)
        {
            forwarded.KnownIPNetworks.Add(proxy);
        }
    }

    /// <summary>A bucket that holds a minute's worth and fills evenly: a burst is served, and what asks too much is slowed down.</summary>
    private static RateLimitPartition<string> Limit(HttpContext context, int perMinute) => Caller.IsThisMachine(context)
        ? RateLimitPartition.GetNoLimiter("")
        : RateLimitPartition.GetTokenBucketLimiter(Caller.Group(context), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = perMinute,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = Minute / perMinute,
        });

    private static Task RefuseAsync(HttpContext context, RateLimitLease lease, int perMinute)
    {
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Minute / perMinute;
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return Problems.Of(new RequestError(
            ErrorCode.RateLimited,
            $"One address may make {perMinute} requests a minute ({Setting.RateLimit.Name}): try again in {seconds} s."))
                .ExecuteAsync(context);
    }
}
