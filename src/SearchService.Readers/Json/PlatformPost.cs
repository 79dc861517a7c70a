using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using SearchService.Articles;

namespace SearchService.Readers.Json;

/// <summary>
/// Posts and messages as platforms export them. Facebook lists what a post holds, and writes the bytes of UTF-8 as letters; Slack marks
/// addresses and counts its own time; Twitter names the writer apart.
/// </summary>
internal static partial class PlatformPost
{
    private static readonly string[] Events = ["channel_", "group_", "bot_", "pinned_item", "unpinned_item", "reminder_add"];

    /// <summary>Fields that are put together or changed, under names that are known; a field that they replace is left out.</summary>
    public static IEnumerable<JsonField>? Of(JsonElement post) =>
        IsFacebook(post) ? Facebook(post) : IsSlack(post) ? Slack(post) : IsTweet(post) ? Tweet(post) : null;

    /// <summary>Why a message is no article: it says that somebody joined, or that the channel was renamed.</summary>
    public static Rejection? NoArticle(JsonElement message) =>
        IsSlack(message) && Text(message, "subtype") is { } kind && Array.Exists(Events, kind.StartsWith)
            ? new Rejection(
                RejectionCode.NoArticle,
                $"The message only tells what happened to the channel (subtype \"{kind}\"). There is nothing to do.")
            : null;

    private static bool IsFacebook(JsonElement post) => post.ValueKind == JsonValueKind.Object
        && post.TryGetProperty("timestamp", out var time) && time.ValueKind == JsonValueKind.Number && Posts(post).Any();

    private static IEnumerable<string> Posts(JsonElement post) =>
        post.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Array
            ? data.EnumerateArray().Select(part => Text(part, "post")).OfType<string>()
            : [];

    private static IEnumerable<JsonField> Facebook(JsonElement post)
    {
        yield return Made("text", string.Join("\n\n", Posts(post).Select(Mended)));
        foreach (var field in post.EnumerateObject())
        {
            // "Ann Lee updated her status." is no headline.
            yield return field.NameEquals("title") && field.Value.ValueKind == JsonValueKind.String
                ? Made("activity", Mended(field.Value.GetString()!))
                : new JsonField(field.Name, field.Value);
        }
    }

    private static bool IsSlack(JsonElement message) => message.ValueKind == JsonValueKind.Object
        && Text(message, "type") == "message" && Text(message, "ts") is { } time && time.Contains('.', StringComparison.Ordinal);

    private static IEnumerable<JsonField> Slack(JsonElement message)
    {
        foreach (var field in message.EnumerateObject())
        {
            yield return field.NameEquals("text") && field.Value.ValueKind == JsonValueKind.String
                ? Made("text", WebUtility.HtmlDecode(SlackMark().Replace(field.Value.GetString()!, Shown)))
                : new JsonField(field.Name, field.Value);
        }

        yield return new JsonField("published", message.GetProperty("ts"), IsMade: true);
        if (message.TryGetProperty("user_profile", out var profile) && Text(profile, "real_name") is { } name)
        {
            yield return Made("author", name);
        }
    }

    private static string Shown(Match mark) => mark.Groups["label"] is { Success: true } label ? label.Value
        : mark.Groups["kind"].Value.Length > 0 ? "" : mark.Groups["target"].Value;

    private static bool IsTweet(JsonElement post) => post.ValueKind == JsonValueKind.Object
        && Text(post, "id_str") is not null && post.TryGetProperty("created_at", out _);

    private static IEnumerable<JsonField> Tweet(JsonElement tweet)
    {
        foreach (var field in tweet.EnumerateObject())
        {
            yield return Text(field) is { } text && field.Name is "full_text" or "text"
                ? Made(field.Name, WebUtility.HtmlDecode(text))
                : new JsonField(field.Name, field.Value);
        }

        if (tweet.TryGetProperty("extended_tweet", out var whole) && Text(whole, "full_text") is { } longer)
        {
            yield return Made("text", WebUtility.HtmlDecode(longer));
        }

        if (tweet.TryGetProperty("user", out var user) && Text(user, "name") is { } name)
        {
            yield return Made("author", name);
        }
    }

    /// <summary>Letters that are the bytes of UTF-8, put together; the text itself where they are not.</summary>
    private static string Mended(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u0080', '\u00FF') || text.AsSpan().ContainsAnyExceptInRange('\0', '\u00FF'))
        {
            return text;
        }

        try
        {
            return Charsets.Charset.StrictUtf8.GetString(Encoding.Latin1.GetBytes(text));
        }
        catch (DecoderFallbackException)
        {
            return text;
        }
    }

    private static JsonField Made(string name, string value) => new(name, JsonSerializer.SerializeToElement(value), IsMade: true);

    private static string? Text(JsonProperty field) =>
        field.Value.ValueKind == JsonValueKind.String ? field.Value.GetString() : null;

    private static string? Text(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var given) && given.ValueKind == JsonValueKind.String
            ? given.GetString() : null;

    /// <summary><c>&lt;https://…|the list&gt;</c>, <c>&lt;@U012&gt;</c>, <c>&lt;!here&gt;</c>.</summary>
    [GeneratedRegex(
        @"<(?<kind>[@#!]?)(?<target>[^<>|]{1,2000})(?:\|(?<label>[^<>]{1,2000}))?>", RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex SlackMark();
}
