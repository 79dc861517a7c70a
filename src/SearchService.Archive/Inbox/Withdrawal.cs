using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SearchService.Articles;

namespace SearchService.Archive.Inbox;

/// <summary>A line of <c>withdrawals.ndjson</c>: an article is withdrawn, or that is taken back.</summary>
/// <param name="Action"><c>withdraw</c> or <c>restore</c>.</param>
/// <param name="Id">The article.</param>
/// <param name="At">When.</param>
/// <param name="Folder">The archive folder that it came from; null for what was posted.</param>
/// <param name="Entry">The file in that folder, and the entry in it.</param>
/// <param name="File">The file's name alone.</param>
/// <param name="FileHash">SHA-256 of the file's bytes, so that the article is known again where the file was renamed.</param>
internal sealed record Withdrawal(
    string Action, ArticleId Id, DateTimeOffset At, string? Folder = null, string? Entry = null,
    string? File = null, string? FileHash = null)
{
    public const string Withdraw = "withdraw";
    public const string Restore = "restore";

    /// <summary>What of the entry follows the file's name.</summary>
    [JsonIgnore]
    public string Suffix => Entry is not null && File is not null
        && Entry.StartsWith(File, StringComparison.Ordinal) ? Entry[File.Length..] : "";
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Withdrawal))]
internal sealed partial class WithdrawalJson : JsonSerializerContext
{
    /// <summary>With letters of every script written as they are.</summary>
    public static WithdrawalJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
