using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;
using SearchService.Api.Hosting.Access;
using SearchService.Api.Pages.Keeping;
using SearchService.Archive;

namespace SearchService.Api.Hosting.Transport;

/// <summary>
/// An answer that follows from the state of the index and its address alone carries that state as its validator (<c>ETag</c>, weak), and
/// is not made again for a client that has it (<c>If-None-Match</c>, RFC 9110, section 13): 304. It may be kept, and is asked for anew.
/// </summary>
internal static class StateValidators
{
    private const int TagBytes = 10;

    /// <summary>Pages change with the program.</summary>
    private static readonly string Version =
        Assembly.GetExecutingAssembly().ManifestModule.ModuleVersionId.ToString("n");

    /// <summary>Nearly every request asks for that of the newest state.</summary>
    private static volatile StateTag? Latest;

    /// <summary>Marks endpoints whose answers follow from the state of the index and the address.</summary>
    public static TBuilder WithStateValidator<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder => endpoints.WithMetadata(FollowsFromState.Instance);

    public static void UseStateValidators(this WebApplication app)
    {
        var served = app.Services.GetRequiredService<ServedState>();
        var runs = app.Services.GetRequiredService<IndexRuns>();
        var time = app.Services.GetRequiredService<TimeProvider>();
        app.Use((context, next) =>
        {
            if (context.GetEndpoint()?.Metadata.GetMetadata<FollowsFromState>() is null
                || served.State is not { } state
                || (context.GetEndpoint()?.Metadata.GetMetadata<PersonPage>() is not null
                    && (runs.UnderWay is not null || KnownCollections.Any(context.Request)))
                || AnswersOfMoment.IsAsked(context.Request))
            {
                return next(context);
            }

            var tag = TagOf(state, time.GetUtcNow());
            if (context.Request.Headers.IfNoneMatch.Any(known => Names(known, tag)))
            {
                context.Response.StatusCode = StatusCodes.Status304NotModified;
                Add(context.Response.Headers, tag);
                return Task.CompletedTask;
            }

            context.Response.OnStarting(() =>
            {
                if (context.Response.StatusCode == StatusCodes.Status200OK && !AnswersOfMoment.IsCutShort(context))
                {
                    Add(context.Response.Headers, tag);
                    if (context.Request.Headers.IfNoneMatch.Contains("*"))
                    {
                        NotAgain(context);
                    }
                }

                return Task.CompletedTask;
            });
            return next(context);
        });
    }

    /// <summary>
    /// <c>If-None-Match: *</c> asks whether there is an answer at all, which is known once it begins; as to a HEAD, the server sends no
    /// content.
    /// </summary>
    private static void NotAgain(HttpContext context)
    {
        context.Request.Method = HttpMethods.Head;
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        context.Response.ContentLength = null;
        context.Response.ContentType = null;
    }

    /// <summary>Of one day, since pages say on which day an article was looked at.</summary>
    private static string TagOf(string state, DateTimeOffset now)
    {
        var day = DateOnly.FromDateTime(now.UtcDateTime);
        if (Latest is { } latest && latest.State == state && latest.Day == day)
        {
            return latest.Tag;
        }

        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{state}{Version}{day:yyyyMMdd}")));
        var tag = $"W/\"{Convert.ToHexStringLower(hash.AsSpan(0, TagBytes))}\"";
        Latest = new StateTag(state, day, tag);
        return tag;
    }

    private static bool Names(string? known, string tag) =>
        EntityTagHeaderValue.TryParseList([known ?? ""], out var tags) && tags.Any(each => each.ToString() == tag);

    private static void Add(IHeaderDictionary headers, string tag) =>
        (headers.ETag, headers.CacheControl) = (tag, "private, no-cache");

    private sealed record StateTag(string State, DateOnly Day, string Tag);

    private sealed class FollowsFromState
    {
        public static readonly FollowsFromState Instance = new();
    }
}
