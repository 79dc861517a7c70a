using Microsoft.Extensions.Configuration;
using SearchService.Files;

namespace SearchService.Archive.Settings;

/// <summary>Turns what was typed into what is meant, in one step; nothing below sees a raw setting.</summary>
public static class SettingsReader
{
    /// <summary>
    /// The settings from <c>appsettings.json</c> beside the program, then environment variables, then the overrides of the
    /// command line. Relative folders are taken from the current folder.
    /// </summary>
    /// <exception cref="SettingsException">One or more settings are wrong; the message names each.</exception>
    public static ArchiveSettings Read(IEnumerable<KeyValuePair<string, string?>>? overrides = null)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "appsettings.json");
        try
        {
            return Read(new ConfigurationBuilder()
                .AddJsonFile(file, optional: true)
                .AddEnvironmentVariables()
                .AddInMemoryCollection(overrides ?? [])
                .Build());
        }
        catch (InvalidDataException broken)
        {
            throw new SettingsException([$"{file} cannot be read: {broken.InnerException?.Message ?? broken.Message}"]);
        }
    }

    /// <exception cref="SettingsException">One or more settings are wrong; the message names each.</exception>
    public static ArchiveSettings Read(IConfiguration configuration)
    {
        var faults = new List<string>();
        var settings = Read(configuration, faults);
        return faults.Count == 0 ? settings : throw new SettingsException(faults);
    }

    /// <summary>The same for the service, which asks more: the archive folders are there, and the index can be written.</summary>
    /// <param name="configuration">Where the settings come from.</param>
    /// <param name="further">Faults that were found before.</param>
    /// <exception cref="SettingsException">One or more settings are wrong; the message names each.</exception>
    public static ArchiveSettings ReadForService(IConfiguration configuration, IEnumerable<string> further)
    {
        var faults = further.ToList();
        if (OpenFileLimit.Fault() is { } tooFew)
        {
            faults.Add(tooFew);
        }

        var settings = Read(configuration, faults);
        faults.AddRange(
            settings.Folders.Where(folder => folder.Length > 0 && !File.Exists(folder) && !Directory.Exists(folder)).Select(folder =>
            $"{Setting.Archive.Name} names {folder}, which does not exist: make the folder, or set {Setting.Archive.Name} to "
                + "the folders of your article files."));
        if (faults.Count == 0 && WriteProbe.Fault(settings.Index) is { } refused)
        {
            faults.Add(
                $"{Setting.Index.Name} is {settings.Index}, in which nothing can be written ({refused}): give the service the "
                + "right to write there, or name another folder.");
        }
        else if (faults.Count == 0 && WriteProbe.Closed(settings.Index) is var (path, reason))
        {
            faults.Add(
                $"{Setting.Index.Name} is {settings.Index}, and the service cannot read and write {path} ({reason}). It may belong to "
                + $"another user: give all of {settings.Index} to the user that runs the service.");
        }

        return faults.Count == 0 ? settings : throw new SettingsException(faults);
    }

    private static ArchiveSettings Read(IConfiguration configuration, List<string> faults)
    {
        var folders = SettingValues.Folders(Value(configuration, Setting.Archive), faults);
        var settings = new ArchiveSettings
        {
            Index = SettingValues.Folder(Setting.Index, Value(configuration, Setting.Index), faults),
            Folders = folders,
            Curated = Value(configuration, Setting.Curated) is { Length: > 0 } curated
                ? SettingValues.Folder(Setting.Curated, curated, faults)
                : Path.Combine(folders.Count > 0 ? folders[0] : Environment.CurrentDirectory, ".search"),
            Urls = SettingValues.Urls(Value(configuration, Setting.Urls), faults),
            TimeZone = SettingValues.Zone(Value(configuration, Setting.TimeZone), faults),
            ApiKeys = SettingValues.Keys(Value(configuration, Setting.ApiKeys), faults),
            Keyless = SettingValues.Keyless(Value(configuration, Setting.Keyless), faults),
            Read = AccessValues.Read(Value(configuration, Setting.Read), Value(configuration, Setting.Urls), faults),
            Restricted = [.. Value(configuration, Setting.Restricted)
                .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
            Proxies = AccessValues.Proxies(Value(configuration, Setting.Proxies), faults),
            RateLimit = SettingValues.Limit(Value(configuration, Setting.RateLimit), faults),
            Origins = SettingValues.Origins(Value(configuration, Setting.Cors), faults),
            Watch = SettingValues.OneOf(Setting.Watch, Value(configuration, Setting.Watch), faults, "false", "true") == 1,
            Webhooks = (WebhookTargets)SettingValues.OneOf(
                Setting.Webhooks, Value(configuration, Setting.Webhooks), faults, "public", "any"),
            Log = (LogForm)SettingValues.OneOf(Setting.Log, Value(configuration, Setting.Log), faults, "text", "json"),
            Cluster = ClusterSettings.Read(configuration, faults),
            GoneLimit = SettingValues.Percentage(Setting.Gone, Value(configuration, Setting.Gone), faults),
        };
        faults.AddRange(UnknownSettings.In(configuration));
        return settings;
    }

    private static string Value(IConfiguration configuration, Setting setting) =>
        configuration[setting.Name] is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : setting.Default;
}

/// <summary>Settings that stop the start.</summary>
public sealed class SettingsException(IReadOnlyList<string> faults) : Exception(string.Join(Environment.NewLine, faults))
{
    public IReadOnlyList<string> Faults { get; } = faults;
}
