using System.Globalization;
using Microsoft.Extensions.Configuration;
using SearchService.Archive.Keys;

namespace SearchService.Archive.Settings;

/// <summary>Turns what was typed into what is meant, in one step; nothing below sees a raw setting.</summary>
public static class SettingsReader
{
    private const int MaxRateLimit = 1_000_000;

    /// <summary>
    /// The settings from <c>appsettings.json</c> beside the program, then environment variables, then the overrides of the
    /// command line. Relative folders are taken from the current folder.
    /// </summary>
    /// <exception cref="SettingsException">One or more settings are wrong; the message names each.</exception>
    public static ArchiveSettings Read(IEnumerable<KeyValuePair<string, string?>>? overrides = null)
    {
        var configuration = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddEnvironmentVariables()
            .AddInMemoryCollection(overrides ?? [])
            .Build();
        return Read(configuration);
    }

    /// <exception cref="SettingsException">One or more settings are wrong; the message names each.</exception>
    public static ArchiveSettings Read(IConfiguration configuration)
    {
        var faults = new List<string>();
        var folders = Folders(Value(configuration, Setting.Archive), faults);
        var settings = new ArchiveSettings
        {
            Index = Folder(Setting.Index, Value(configuration, Setting.Index), faults),
            Folders = folders,
            Curated = Value(configuration, Setting.Curated) is { Length: > 0 } curated
                ? Folder(Setting.Curated, curated, faults)
                : Path.Combine(folders.Count > 0 ? folders[0] : Environment.CurrentDirectory, ".search"),
            Urls = Urls(Value(configuration, Setting.Urls), faults),
            TimeZone = Zone(Value(configuration, Setting.TimeZone), faults),
            ApiKeys = Keys(Value(configuration, Setting.ApiKeys), faults),
            RateLimit = Limit(Value(configuration, Setting.RateLimit), faults),
        };
        var engine = Value(configuration, Setting.Engine);
        if (engine != Setting.Engine.Default)
        {
            faults.Add($"{Setting.Engine.Name} is '{engine}': expected '{Setting.Engine.Default}'.");
        }

        return faults.Count == 0 ? settings : throw new SettingsException(faults);
    }

    private static string Value(IConfiguration configuration, Setting setting) =>
        configuration[setting.Name] is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : setting.Default;

    private static string Folder(Setting setting, string value, List<string> faults)
    {
        try
        {
            var path = Path.GetFullPath(value);
            if (File.Exists(path))
            {
                faults.Add($"{setting.Name} is '{value}': expected a folder, found a file.");
            }

            return path;
        }
        catch (Exception wrong) when (wrong is ArgumentException or NotSupportedException or PathTooLongException)
        {
            faults.Add($"{setting.Name} is '{value}': that is no path ({wrong.Message})");
            return "";
        }
    }

    private static List<string> Folders(string value, List<string> faults)
    {
        var folders = value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(folder => Folder(Setting.Archive, folder, faults)).Distinct().ToList();
        if (folders.Count == 0)
        {
            faults.Add($"{Setting.Archive.Name} is '{value}': expected one or more folders separated by ';'.");
        }

        return folders;
    }

    private static string Urls(string value, List<string> faults)
    {
        foreach (var url in value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // '+' and '*' stand for every address, which no URI allows as a host.
            var readable = url.Replace("://+", "://any", StringComparison.Ordinal).Replace("://*", "://any", StringComparison.Ordinal);
            if (!Uri.TryCreate(readable, UriKind.Absolute, out var parsed) || parsed.Scheme is not ("http" or "https"))
            {
                faults.Add($"{Setting.Urls.Name} holds '{url}': expected an address such as http://localhost:8080.");
            }
        }

        return value;
    }

    private static TimeZoneInfo Zone(string value, List<string> faults)
    {
        if (TimeZoneInfo.TryFindSystemTimeZoneById(value, out var zone))
        {
            return zone;
        }

        faults.Add($"{Setting.TimeZone.Name} is '{value}': expected the name of a time zone, such as UTC or Europe/Paris.");
        return TimeZoneInfo.Utc;
    }

    /// <summary>A key that is wrong is named by its place, since faults end up in logs.</summary>
    private static List<ApiKey> Keys(string value, List<string> faults)
    {
        var keys = new List<ApiKey>();
        foreach (var secret in value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var name = $"{Setting.ApiKeys.Name}[{(keys.Count + 1).ToString(CultureInfo.InvariantCulture)}]";
            keys.Add(new ApiKey(name, ApiKey.HashOf(secret), null));
            if (secret.Length < ApiKey.MinLength || !secret.All(character => character is > ' ' and <= '~'))
            {
                faults.Add($"{name} has {secret.Length} characters: expected at least {ApiKey.MinLength}, printable ASCII without spaces, such as 'openssl rand -hex 32' gives.");
            }
        }

        return keys;
    }

    private static int Limit(string value, List<string> faults)
    {
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit <= MaxRateLimit)
        {
            return limit;
        }

        faults.Add($"{Setting.RateLimit.Name} is '{value}': expected requests a minute, 1 to {MaxRateLimit}, or 0 for no limit.");
        return 0;
    }
}

/// <summary>Settings that stop the start.</summary>
public sealed class SettingsException(IReadOnlyList<string> faults) : Exception(string.Join(Environment.NewLine, faults))
{
    public IReadOnlyList<string> Faults { get; } = faults;
}
