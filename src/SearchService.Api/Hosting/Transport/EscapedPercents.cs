using Microsoft.AspNetCore.Http.Features;

namespace SearchService.Api.Hosting.Transport;

/// <summary>
/// The server leaves an escaped slash in a path as it is and decodes an escaped percent sign, so that a slash and the characters "%2F"
/// become the same. Here an escaped percent sign stays escaped, too: whoever decodes a segment knows which of both it was.
/// </summary>
internal static class EscapedPercents
{
    private const string Percent = "%25";

    /// <summary>Call it before routing.</summary>
    public static void UseEscapedPercents(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.Features.Get<IHttpRequestFeature>()?.RawTarget is { } target && target.Contains(Percent, StringComparison.Ordinal))
        {
            var exact = string.Join(Percent, target.Split('?')[0].Split(Percent).Select(Decoded));
            var known = exact.Replace(Percent, "%", StringComparison.Ordinal);
            if (known.Equals(context.Request.Path.Value, StringComparison.OrdinalIgnoreCase))
            {
                // Taken from a text it would be decoded once more.
                context.Request.Path = new PathString(exact);
            }
        }

        return next(context);
    });

    /// <summary>The characters of a part of a path; a slash that is escaped stays so.</summary>
    private static string Decoded(string part) => string.Join(
        "%2F", part.Replace("%2f", "%2F", StringComparison.Ordinal).Split("%2F").Select(Uri.UnescapeDataString));
}
