using System.Text.Json;
using SearchService.Articles;

namespace SearchService.Readers.Json;

/// <summary>
/// A story that its content system has not published: a draft is no article, and nobody has answered for it. WordPress names five states
/// before and behind the publication; others say <c>draft</c>, and ninjs <c>withheld</c> or <c>canceled</c>. Strapi leaves the moment of
/// the publication empty, Sanity writes it into the id, Jekyll and Drupal say <c>false</c>.
/// </summary>
internal static class UnpublishedStory
{
    private static readonly string[] States = ["status", "post_status", "state", "workflow_state", "workflowState", "publication_status"];
    private static readonly string[] Flags = ["draft", "is_draft", "isDraft"];
    private static readonly string[] Published = ["published", "is_published", "isPublished"];
    private static readonly string[] Moments = ["publishedAt", "published_at"];
    private static readonly string[] MadeAt = ["createdAt", "created_at", "updatedAt", "updated_at"];
    private static readonly string[] OfDrupal = ["drupal_internal__nid", "nid", "langcode", "promote", "sticky"];
    private static readonly string[] OfWordPress = ["auto-draft", "pending", "private", "future", "trash"];

    /// <summary>Why the story is not read, or null where it is published or says nothing of it.</summary>
    public static Rejection? Of(JsonElement story)
    {
        foreach (var name in States)
        {
            if (Text(story, name) is { } state && (IsDraft(state) || (IsPost(story) && OfWordPress.Contains(state))))
            {
                return Rejected(name, state);
            }
        }

        if (Text(story, "pubstatus") is "withheld" or "canceled")
        {
            return Rejected("pubstatus", Text(story, "pubstatus")!);
        }

        return Array.Find(Flags, name => Is(story, name, JsonValueKind.True, "true")) is { } set ? Rejected(set, "true")
            : Array.Find(Published, name => Is(story, name, JsonValueKind.False, "false")) is { } unset ? Rejected(unset, "false")
            : Is(story, "status", JsonValueKind.False, "false") && Array.Exists(OfDrupal, name => story.TryGetProperty(name, out _))
                ? Rejected("status", "false")
            : Array.Find(Moments, name => Has(story, name, JsonValueKind.Null)) is { } moment
                && Array.Exists(MadeAt, name => Has(story, name, JsonValueKind.String)) ? Rejected(moment, "null")
            : Text(story, "_id") is { } id && id.StartsWith("drafts.", StringComparison.Ordinal) ? Rejected("_id", id)
            : null;
    }

    /// <summary>Tables and quoted front matter write the word and not the value.</summary>
    private static bool Is(JsonElement story, string name, JsonValueKind kind, string word) => story.TryGetProperty(name, out var flag)
        && (flag.ValueKind == kind || (flag.ValueKind == JsonValueKind.String
            && string.Equals(flag.GetString(), word, StringComparison.OrdinalIgnoreCase)));

    private static bool Has(JsonElement story, string name, JsonValueKind kind) =>
        story.TryGetProperty(name, out var value) && value.ValueKind == kind;

    private static bool IsDraft(string state) => string.Equals(state, "draft", StringComparison.OrdinalIgnoreCase);

    /// <summary>In WordPress's answers title and text are wrapped; in its tables the state has a name of its own.</summary>
    private static bool IsPost(JsonElement story) => story.TryGetProperty("post_status", out _)
        || (story.TryGetProperty("title", out var title) && title.ValueKind == JsonValueKind.Object
            && title.TryGetProperty("rendered", out _));

    private static string? Text(JsonElement story, string name) =>
        story.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>Why a story is not read whose field has a value of such a meaning.</summary>
    public static Rejection Rejected(string field, string value) => new(
        RejectionCode.NoArticle,
        $"The field {field} is {value}: the story is not published. To have it read, remove the field.");
}
