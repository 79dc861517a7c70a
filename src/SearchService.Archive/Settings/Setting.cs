using SearchService.OpenSearch.Writing;

namespace SearchService.Archive.Settings;

/// <summary>A setting: documentation, <c>--help</c> and validation are made from this list.</summary>
/// <param name="Name">The environment variable, and the key in <c>appsettings.json</c>.</param>
/// <param name="Default">What holds when nothing is set.</param>
/// <param name="Description">A sentence for a person.</param>
public sealed record Setting(string Name, string Default, string Description)
{
    public static readonly Setting Index = new("SEARCH_INDEX", "index-data", "The folder of the index.");
    public static readonly Setting Archive = new("SEARCH_ARCHIVE", "seeds", "Folders of article files, separated by ';'.");
    public static readonly Setting Curated = new(
        "SEARCH_CURATED", "", "The folder of corrections.tsv and synonyms.txt; by default .search in the first archive folder.");
    public static readonly Setting Urls = new("SEARCH_URLS", "http://localhost:8080", "Where the service listens, separated by ';'.");
    public static readonly Setting TimeZone = new(
        "SEARCH_TIMEZONE", "UTC", "The time zone of times that a file gives without an offset, by its IANA name.");
    public static readonly Setting Engine = new(
        "SEARCH_ENGINE", "embedded", "The search engine: embedded, in the folder of the index; opensearch, a cluster.");

    public static readonly Setting EngineUrl = new(
        "SEARCH_ENGINE_URL", "",
        "The address of the OpenSearch cluster: of a node or of a load balancer, such as https://search.example:9200.");

    public static readonly Setting EngineUser = new("SEARCH_ENGINE_USER", "", "The user name for the cluster.");
    public static readonly Setting EnginePassword = new("SEARCH_ENGINE_PASSWORD", "", "That user's password.");

    public static readonly Setting EngineCertificate = new(
        "SEARCH_ENGINE_CERTIFICATE", "", "A PEM file with the client certificate for the cluster, and its key.");

    public static readonly Setting EngineAuthorities = new(
        "SEARCH_ENGINE_AUTHORITIES", "",
        "A PEM file with the authorities that may have signed the cluster's certificate; by default those that the machine trusts.");

    public static readonly Setting EngineArchive = new(
        "SEARCH_ENGINE_ARCHIVE", "articles", "The archive's name in the cluster: a-z, 0-9 and _.");

    public static readonly Setting EngineShards = new(
        "SEARCH_ENGINE_SHARDS", $"{ClusterLayout.UsualShards}",
        "The number of shards of a new generation in the cluster; one holds about ten million articles.");

    public static readonly Setting EngineReplicas = new(
        "SEARCH_ENGINE_REPLICAS", $"{ClusterLayout.UsualReplicas}",
        "The number of replicas of each shard; fewer if the cluster does not have enough nodes.");

    public static readonly Setting ApiKeys = new(
        "SEARCH_API_KEYS", "",
        "API keys that allow everything, separated by ';', each of 16 printable characters or more. 'keys add' creates further ones.");

    public static readonly Setting Read = new(
        "SEARCH_READ", "",
        "Who may read over HTTP: open, everybody who can reach the service; key, those who have a key. By default open if it listens "
        + "only on loopback addresses, otherwise key.");

    public static readonly Setting Proxies = new(
        "SEARCH_PROXIES", "",
        "Addresses or networks of reverse proxies that are not on this machine, such as 10.0.0.7 or 10.0.0.0/8, separated by ';': the "
        + "service believes what they say about the visitor (X-Forwarded-For, X-Forwarded-Proto).");

    public static readonly Setting Keyless = new(
        "SEARCH_KEYLESS", "loopback",
        "Who may write over HTTP while there is no key: loopback, only programs on this machine; none, nobody.");
    public static readonly Setting RateLimit = new(
        "SEARCH_RATE_LIMIT", "0",
        $"Requests a minute that one address may make over HTTP, 1 to {SettingValues.MaxRateLimit}; 0 is no limit. "
        + "This machine itself is never limited.");

    public static readonly Setting Restricted = new(
        "SEARCH_RESTRICTED", "",
        "Sources that only keys made for them can read in full, separated by ';', each as articles name it. 'keys add --source' adds "
        + "further ones.");

    public static readonly Setting Gone = new(
        "SEARCH_GONE", $"{ArchiveSettings.UsualGoneLimit}%",
        "If more than this share of a folder's known files is gone at once, nothing is removed until --gone confirms it: 0% to 100%.");

    public static readonly Setting Cors = new(
        "SEARCH_CORS", "",
        "Sites whose pages may read over HTTP, such as https://desk.example, separated by ';'; * is every site. None by default.");

    public static readonly Setting Watch = new(
        "SEARCH_WATCH", "false", "true: the service watches its archive folders, and reads new and changed files by itself.");

    public static readonly Setting Webhooks = new(
        "SEARCH_WEBHOOKS", "public",
        "Where webhooks of watchlists may lead: public, to addresses of the public internet; any, also to this machine and its network.");

    public static readonly Setting Log = new(
        "SEARCH_LOG", "text", "The form of the service's log: text, lines for people; json, one JSON object per line.");

    /// <summary>Those that say nothing but with a cluster.</summary>
    public static IReadOnlyList<Setting> OfCluster { get; } =
    [
        EngineUrl, EngineUser, EnginePassword, EngineCertificate, EngineAuthorities, EngineArchive, EngineShards, EngineReplicas,
    ];

    public static IReadOnlyList<Setting> All { get; } = [Index, Archive, Curated, Urls, TimeZone,
        Engine, .. OfCluster, ApiKeys, Read, Keyless, Restricted, Proxies, RateLimit, Gone, Cors, Watch, Webhooks, Log];
}
