using System.Text.Json;
using SearchService.Articles;

namespace SearchService.Readers.Json;

/// <summary>A message of a channel as Telegram exports it: its text is one string, or a list of strings and of marked pieces.</summary>
internal static class TelegramMessage
{
    private static readonly string[] Own = ["date_unixtime", "from_id", "actor"];

    public static bool Is(JsonElement message) => message.ValueKind == JsonValueKind.Object
        && message.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String
        && type.GetString() is "message" or "service"
        && Array.Exists(Own, name => message.TryGetProperty(name, out _));

    /// <summary>Why a message is no article: it says that the channel was founded or renamed, or that somebody joined.</summary>
    public static Rejection? NoArticle(JsonElement message) =>
        Is(message) && message.GetProperty("type").GetString() == "service"
            ? new Rejection(
                RejectionCode.NoArticle, "The message only tells what happened to the channel (type \"service\"). There is nothing to do.")
            : null;

    /// <summary>The text, with what its pieces say in their places; null where it is no such list.</summary>
    public static string? TextOf(JsonElement text) =>
        text.ValueKind == JsonValueKind.Array && text.EnumerateArray().All(piece => Piece(piece) is not null)
            ? string.Concat(text.EnumerateArray().Select(Piece)).Trim()
            : null;

    /// <summary>A channel signs as what it is, a member of a group by name.</summary>
    public static string SenderField(JsonElement message) =>
        message.TryGetProperty("from_id", out var id) && id.ValueKind == JsonValueKind.String
        && id.GetString()!.StartsWith("channel", StringComparison.Ordinal) ? "source" : "author";

    private static string? Piece(JsonElement piece) =>
        piece.ValueKind == JsonValueKind.String ? piece.GetString()
        : piece.ValueKind == JsonValueKind.Object && piece.TryGetProperty("type", out _) && piece.TryGetProperty("text", out var text)
            && text.ValueKind == JsonValueKind.String ? text.GetString()
        : null;
}
