using System.Net.Http.Headers;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace SearchService.Api.Hosting.Access;

/// <summary>
/// A key as a password (Basic, RFC 7617), whatever the user is called: programs that read feeds know no other way. A browser sends it along
/// with every request, also one that another site had it send, so that it opens reading alone.
/// </summary>
internal static class BasicCredentials
{
    public const string Scheme = "Basic";

    /// <summary>The key; null where none came so, or the request is to change something.</summary>
    public static string? KeyIn(HttpRequest request)
    {
        if (!(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            || !AuthenticationHeaderValue.TryParse(request.Headers[HeaderNames.Authorization], out var sent)
            || !Scheme.Equals(sent.Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var bytes = new byte[sent.Parameter?.Length ?? 0];
        if (!Convert.TryFromBase64String(sent.Parameter ?? "", bytes, out var length))
        {
            return null;
        }

        var pair = Encoding.UTF8.GetString(bytes, 0, length);
        return pair.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon && pair[(colon + 1)..].Trim() is { Length: > 0 } key
            ? key : null;
    }
}

/// <summary>Marks a feed.</summary>
internal sealed class FeedReading
{
    public static readonly FeedReading Instance = new();
}
