using SearchService.OpenSearch.Generations;
using SearchService.Stores.Keys;
using SearchService.Stores.Watchlists;

namespace SearchService.OpenSearch.Made;

/// <summary>The keys of the archive.</summary>
internal sealed record KeptKeys(IReadOnlyList<KeptKey> Keys);

/// <summary>A key, of which only the hash is kept.</summary>
internal sealed record KeptKey(
    string Name, byte[] Hash, DateTimeOffset Created, KeyKind Kind, IReadOnlyList<string>? Sources, bool Embargoed)
{
    public static KeptKey Of(ApiKey key) =>
        new(key.Name, key.Hash, key.Created ?? DateTimeOffset.UnixEpoch, key.Kind, key.Sources, key.Embargoed);

    public ApiKey ToKey() => new(Name, Hash, Created, Kind) { Sources = Sources, Embargoed = Embargoed };
}

/// <summary>That what was made before the archive came into the cluster was taken over.</summary>
/// <param name="At">When what was made before was taken over.</param>
internal sealed record KeptMove(DateTimeOffset At);

/// <summary>Sources that only some keys may read in full.</summary>
internal sealed record KeptSources(IReadOnlyList<string> Sources);

/// <summary>Which service has the turn to send.</summary>
/// <param name="Service">Drawn anew by each service at its start.</param>
/// <param name="Holder">Its process.</param>
internal sealed record TurnHolder(string Service, LockHolder Holder);

/// <summary>What a post with a key was answered, so that it can be sent again.</summary>
internal sealed record KeptPost(string Id, byte[] Body, string Answer, DateTimeOffset At);

/// <summary>A webhook, and what it was sent.</summary>
internal sealed record KeptWebhook(Webhook Webhook, IReadOnlyList<SentArticle> Sent);

/// <summary>An article that a webhook was told of.</summary>
internal sealed record SentArticle(string Article, DateTimeOffset Seen);

/// <summary>What people decided about names.</summary>
/// <param name="Lines">As they would stand in the file.</param>
internal sealed record KeptCorrections(IReadOnlyList<string> Lines);

/// <summary>The keys by which cookies are sealed.</summary>
internal sealed record KeptSeals(IReadOnlyList<string> Seals);
