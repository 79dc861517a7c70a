using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using SearchService.Articles;
using SearchService.Readers.Html;

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
        IsSlack(message) && message.TextOf("subtype") is { } kind && Array.Exists(Events, kind.StartsWith)
            ? new Rejection(
                RejectionCode.NoArticle,
                $"The message only tells what happened to the channel (subtype \"{kind}\"). There is nothing to do.")
            : null;

    private static bool IsFacebook(JsonElement post) => post.ValueKind == JsonValueKind.Object
        && post.TryGetProperty("timestamp", out var time) && time.ValueKind == JsonValueKind.Number && Posts(post).Any();

    private static IEnumerable<string> Posts(JsonElement post) =>
        post.ItemsOf("data").Select(part => part.TextOf("post")).OfType<string>();

    private static IEnumerable<JsonField> Facebook(JsonElement post)
    {
        yield return JsonField.Made("text", string.Join("\n\n", Posts(post).Select(DoubleEncoding.OfBytes)));
        foreach (var field in post.EnumerateObject())
        {
            // "Ann Lee updated her status." is no headline.
            yield return field.NameEquals("title") && field.Value.ValueKind == JsonValueKind.String
                ? JsonField.Made("activity", DoubleEncoding.OfBytes(field.Value.GetString()!))
                : new JsonField(field.Name, field.Value);
        }
    }

    private static bool IsSlack(JsonElement message) => message.ValueKind == JsonValueKind.Object
        && message.TextOf("type") == "message" && message.TextOf("ts") is { } time && time.Contains('.', StringComparison.Ordinal);

    private static IEnumerable<JsonField> Slack(JsonElement message)
    {
        foreach (var field in message.EnumerateObject())
        {
            yield return field.NameEquals("text") && field.Value.ValueKind == JsonValueKind.String
                ? JsonField.Made("text", WebUtility.HtmlDecode(SlackMark().Replace(field.Value.GetString()!, Shown)))
                : new JsonField(field.Name, field.Value);
        }

        yield return new JsonField("published", message.GetProperty("ts"), IsMade: true);
        if (message.ObjectOf("user_profile")?.TextOf("real_name") is { } name)
        {
            yield return JsonField.Made("author", name);
        }
    }

    private static string Shown(Match mark) => mark.Groups["label"] is { Success: true } label ? label.Value
        : mark.Groups["kind"].Value.Length > 0 ? "" : mark.Groups["target"].Value;

    private static bool IsTweet(JsonElement post) => post.ValueKind == JsonValueKind.Object
        && post.TextOf("id_str") is not null && post.TryGetProperty("created_at", out _);

    private static IEnumerable<JsonField> Tweet(JsonElement tweet)
    {
        foreach (var field in tweet.EnumerateObject())
        {
            yield return Text(field) is { } text && field.Name is "full_text" or "text"
                ? JsonField.Made(field.Name, WebUtility.HtmlDecode(text))
                : new JsonField(field.Name, field.Value);
        }

        if (tweet.ObjectOf("extended_tweet")?.TextOf("full_text") is { } longer)
        {
            yield return JsonField.Made("text", WebUtility.HtmlDecode(longer));
        }

        if (tweet.ObjectOf("user")?.TextOf("name") is { } name)
        {
            yield return JsonField.Made("author", name);
        }
    }

    private static string? Text(JsonProperty field) =>
        field.Value.ValueKind == JsonValueKind.String ? field.Value.GetString() : null;

    /// <summary><c>&lt;https://…|the list&gt;</c>, <c>&lt;@U012&gt;</c>, <c>&lt;!here&gt;</c>.</summary>
    [GeneratedRegex(
        @"<(?<kind>[@#!]?)(?<target>[^<>|]{1,2000})(?:\|(?<label>[^<>]{1,2000}))?>", RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex SlackMark();
}
