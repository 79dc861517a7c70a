using Microsoft.AspNetCore.Authorization;
using SearchService.Archive.Settings;
using SearchService.Stores.Keys;

namespace SearchService.Api.Hosting.Access;

/// <summary>Marks what needs a key of this kind.</summary>
internal sealed record NeededKey(KeyKind Kind)
{
    /// <summary>The name of the rule that asks for a key of a kind.</summary>
    public static string RuleOf(KeyKind kind) => $"key: {kind}";

    /// <summary>A rule for each kind; what has none of its own needs one that may read, where the settings say so.</summary>
    public static void AddRules(AuthorizationOptions rules, ArchiveSettings settings)
    {
        foreach (var kind in Enum.GetValues<KeyKind>())
        {
            rules.AddPolicy(RuleOf(kind), rule => rule.RequireAssertion(asked => asked.User.May(kind)));
        }

        if (settings.Read == ReadAccess.Key)
        {
            // Where there is no endpoint, there is nothing to read: files of the pages, and paths that lead nowhere.
            rules.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAssertion(
                asked => asked.User.May(KeyKind.Read) || asked.Resource is HttpContext http && http.GetEndpoint() is null).Build();
        }
    }
}
