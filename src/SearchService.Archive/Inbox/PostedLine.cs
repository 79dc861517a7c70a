using System.Text.Json;
using SearchService.Articles;

namespace SearchService.Archive.Inbox;

/// <summary>What can be told of a line of the inbox without reading it as an article.</summary>
internal static class PostedLine
{
    /// <summary>An id of the greatest length, every character of it escaped, and what stands around it.</summary>
    private const int LongestControl = 6 * ArticleId.MaxLength + 100;

    /// <summary>The id of a line that was written here: it stands first. Null for a line of another hand.</summary>
    public static ArticleId? IdOf(ReadOnlySpan<byte> line)
    {
        try
        {
            var json = new Utf8JsonReader(line);
            return json.Read() && json.TokenType == JsonTokenType.StartObject
                && json.Read() && json.TokenType == JsonTokenType.PropertyName && json.ValueTextEquals("id"u8)
                && json.Read() && json.TokenType == JsonTokenType.String
                ? new ArticleId(json.GetString()!)
                : null;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>
    /// Whether the line is a withdrawal or a restoration of an earlier version, which are kept in a file of their own now.
    /// </summary>
    public static bool IsControl(ReadOnlyMemory<byte> line) => line.Length < LongestControl && EarlierWithdrawal(line) is not null;

    /// <summary>
    /// The withdrawal or restoration that earlier versions wrote between articles: an object of exactly two fields, of which none is a
    /// text. Null for anything else.
    /// </summary>
    public static Withdrawal? EarlierWithdrawal(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || root.GetPropertyCount() != 2 || !root.TryGetProperty("at", out var at)
                || !at.TryGetDateTimeOffset(out var moment))
            {
                return null;
            }

            return IdIn(root, Withdrawal.Withdraw) is { } withdrawn ? new Withdrawal(Withdrawal.Withdraw, withdrawn, moment)
                : IdIn(root, Withdrawal.Restore) is { } restored ? new Withdrawal(Withdrawal.Restore, restored, moment)
                : null;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static ArticleId? IdIn(JsonElement line, string action) =>
        line.TryGetProperty(action, out var id) && id.ValueKind == JsonValueKind.String ? new ArticleId(id.GetString()!) : null;
}
