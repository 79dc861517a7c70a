using Microsoft.Extensions.Configuration;
using SearchService.OpenSearch.Connection;
using SearchService.OpenSearch.Writing;

namespace SearchService.Archive.Settings;

/// <summary>The cluster that holds an archive.</summary>
/// <param name="Address">Where it answers, and as whom it is asked.</param>
/// <param name="Layout">How a new generation is spread over it.</param>
public sealed record ClusterSettings(ClusterAddress Address, ClusterLayout Layout)
{
    private const int MostShards = 1_000;
    private const int MostReplicas = 10;
    private const int LongestName = 60;

    /// <summary>The values of <see cref="Setting.Engine"/>.</summary>
    private static readonly string[] Engines = [Setting.Engine.Default, "opensearch"];

    /// <summary>What the settings of the engine mean; null for the embedded one.</summary>
    internal static ClusterSettings? Read(IConfiguration configuration, List<string> faults)
    {
        var isCluster = SettingValues.OneOf(Setting.Engine, Value(Setting.Engine), faults, Engines) == 1;
        if (!isCluster)
        {
            faults.AddRange(Setting.OfCluster.Where(setting => Value(setting) != setting.Default).Select(setting =>
                $"{setting.Name} is set, but {Setting.Engine.Name} is not {Engines[1]}: set that too, or remove this."));
            return null;
        }

        return new ClusterSettings(
            new ClusterAddress(Url(Value(Setting.EngineUrl), faults))
            {
                User = Text(Setting.EngineUser),
                Password = Text(Setting.EnginePassword),
                ClientCertificate = FileOf(Setting.EngineCertificate),
                Authorities = FileOf(Setting.EngineAuthorities),
                Archive = Name(Value(Setting.EngineArchive), faults),
            },
            new ClusterLayout(
                Number(Setting.EngineShards, 1, MostShards), Number(Setting.EngineReplicas, 0, MostReplicas)));

        string Value(Setting setting) =>
            configuration[setting.Name] is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : setting.Default;

        string? Text(Setting setting) => Value(setting) is { Length: > 0 } value ? value : null;

        string? FileOf(Setting setting)
        {
            if (Text(setting) is not { } path)
            {
                return null;
            }

            if (!File.Exists(path))
            {
                faults.Add($"{setting.Name} is '{path}': there is no such file.");
            }

            return Path.GetFullPath(path);
        }

        int Number(Setting setting, int least, int most)
        {
            if (int.TryParse(Value(setting), System.Globalization.NumberStyles.None,
                    System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            {
                return number;
            }

            faults.Add($"{setting.Name} is '{Value(setting)}': expected a number, {least} to {most}.");
            return least;
        }
    }

    private static Uri Url(string value, List<string> faults)
    {
        if (Uri.TryCreate(value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url is { UserInfo: "", Query: "" })
        {
            return url;
        }

        // The address may hold a password, and faults end up in logs.
        faults.Add(value.Length == 0
            ? $"{Setting.EngineUrl.Name} is not set: expected the address of the cluster, such as https://search.example:9200."
            : $"{Setting.EngineUrl.Name} is not the address of a cluster: expected one such as https://search.example:9200, without "
                + $"user and password, which are {Setting.EngineUser.Name} and {Setting.EnginePassword.Name}.");
        return new Uri("http://localhost:9200");
    }

    /// <summary>Names of indexes are lower case; a hyphen stands between the archive's name and what tells a generation.</summary>
    private static string Name(string value, List<string> faults)
    {
        if (value.Length > LongestName || !char.IsAsciiLetterLower(value[0])
            || !value.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_'))
        {
            faults.Add($"{Setting.EngineArchive.Name} is '{value}': expected a name of a-z, 0-9 and _, which begins with a letter and has "
                + $"at most {LongestName} characters.");
        }

        return value;
    }
}
