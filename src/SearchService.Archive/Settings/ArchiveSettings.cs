using System.Net;
using SearchService.Stores.Keys;

namespace SearchService.Archive.Settings;

/// <summary>The settings of both programs, read and checked.</summary>
public sealed record ArchiveSettings
{
    /// <summary>What <see cref="GoneLimit"/> is where nothing is set.</summary>
    internal const int UsualGoneLimit = 10;

    /// <summary>The folder in that of the index that holds what cookies of signing in are sealed with.</summary>
    public const string SessionsName = "sessions";

    /// <summary>The folder of the index, absolute.</summary>
    public required string Index { get; init; }

    /// <summary>The folders of article files, absolute.</summary>
    public required IReadOnlyList<string> Folders { get; init; }

    /// <summary>The folder of what people curate beside the archive, absolute.</summary>
    public required string Curated { get; init; }

    /// <summary>The percentage of a folder's known files that may be gone at once without being asked for.</summary>
    public int GoneLimit { get; init; } = UsualGoneLimit;

    /// <summary>The cluster that holds the articles; null where the folder of the index does.</summary>
    public ClusterSettings? Cluster { get; init; }

    /// <summary>Where the service listens, separated by <c>;</c>.</summary>
    public required string Urls { get; init; }

    /// <summary>The zone of times that a file gives without an offset.</summary>
    public required TimeZoneInfo TimeZone { get; init; }

    /// <summary>The keys that open what writes.</summary>
    public IReadOnlyList<ApiKey> ApiKeys { get; init; } = [];

    /// <summary>Who may write while no key is configured.</summary>
    public KeylessWriting Keyless { get; init; }

    /// <summary>Sources that only keys made for them read in full.</summary>
    public IReadOnlyList<string> Restricted { get; init; } = [];

    /// <summary>Who may read.</summary>
    public ReadAccess Read { get; init; }

    /// <summary>The addresses of reverse proxies, whose word on who asks is taken.</summary>
    public IReadOnlyList<IPNetwork> Proxies { get; init; } = [];

    /// <summary>The origins of sites whose pages may read over HTTP (RFC 6454), or <c>*</c> for all.</summary>
    public IReadOnlyList<string> Origins { get; init; } = [];

    /// <summary>Whether the service follows its folders by itself.</summary>
    public bool Watch { get; init; }

    /// <summary>Where webhooks may lead.</summary>
    public WebhookTargets Webhooks { get; init; }

    /// <summary>How the service writes its log.</summary>
    public LogForm Log { get; init; }

    /// <summary>Requests a minute that one address may make; 0 is no limit.</summary>
    public int RateLimit { get; init; }
}

/// <summary>Where webhooks may lead.</summary>
public enum WebhookTargets
{
    /// <summary>To addresses of the public internet.</summary>
    Public,

    /// <summary>Also to this machine and its network.</summary>
    Any,
}

/// <summary>The form of a log.</summary>
public enum LogForm
{
    /// <summary>A line for a person.</summary>
    Text,

    /// <summary>A JSON object a line.</summary>
    Json,
}

/// <summary>Who may read over HTTP.</summary>
public enum ReadAccess
{
    /// <summary>Whoever reaches the service.</summary>
    Open,

    /// <summary>Those who have a key.</summary>
    Key,
}

/// <summary>Who may write over HTTP while no key is configured.</summary>
public enum KeylessWriting
{
    /// <summary>Programs on the service's own machine.</summary>
    Loopback,

    /// <summary>Nobody.</summary>
    None,
}
