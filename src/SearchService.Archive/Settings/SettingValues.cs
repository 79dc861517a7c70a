using System.Globalization;
using SearchService.Stores.Keys;

namespace SearchService.Archive.Settings;

/// <summary>Reads the value of a setting; what is wrong with it becomes a fault that names the setting.</summary>
internal static class SettingValues
{
    public const int MaxRateLimit = 1_000_000;

    public static string Folder(Setting setting, string value, List<string> faults)
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
            faults.Add($"{setting.Name} is '{value}': that is not a path ({wrong.Message})");
            return "";
        }
    }

    public static List<string> Folders(string value, List<string> faults)
    {
        var folders = value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(folder => Folder(Setting.Archive, folder, faults)).Distinct().ToList();
        if (folders.Count == 0)
        {
            faults.Add($"{Setting.Archive.Name} is '{value}': expected one or more folders separated by ';'.");
        }

        return folders;
    }

    public static string Urls(string value, List<string> faults)
    {
        var urls = value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (urls.Length == 0)
        {
            faults.Add($"{Setting.Urls.Name} is '{value}': expected one or more addresses separated by ';'.");
        }

        foreach (var url in urls)
        {
            // '+' and '*' stand for every address, which no URI allows as a host.
            var readable = url.Replace("://+", "://any", StringComparison.Ordinal).Replace("://*", "://any", StringComparison.Ordinal);
            if (!Uri.TryCreate(readable, UriKind.Absolute, out var parsed) || parsed.Scheme is not ("http" or "https"))
            {
                faults.Add($"{Setting.Urls.Name} holds '{url}': expected an address such as http://localhost:8080.");
            }
            else if (parsed.PathAndQuery != "/" && !url.Contains("://unix:/", StringComparison.Ordinal))
            {
                faults.Add($"{Setting.Urls.Name} holds '{url}': expected an address without a path, such as http://localhost:8080.");
            }
        }

        return value;
    }

    public static TimeZoneInfo Zone(string value, List<string> faults)
    {
        if (TimeZoneInfo.TryFindSystemTimeZoneById(value, out var zone))
        {
            return zone;
        }

        faults.Add($"{Setting.TimeZone.Name} is '{value}': expected the name of a time zone, such as UTC or Europe/Paris.");
        return TimeZoneInfo.Utc;
    }

    /// <summary>A key that is wrong is named by its place, since faults end up in logs.</summary>
    public static List<ApiKey> Keys(string value, List<string> faults)
    {
        var keys = new List<ApiKey>();
        foreach (var secret in value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var name = $"{Setting.ApiKeys.Name}[{(keys.Count + 1).ToString(CultureInfo.InvariantCulture)}]";
            keys.Add(new ApiKey(name, ApiKey.HashOf(secret), null));
            if (secret.Length < ApiKey.MinLength || !secret.All(character => character is > ' ' and <= '~'))
            {
                faults.Add(
                    $"{name} has {secret.Length} characters: expected at least {ApiKey.MinLength}, printable ASCII without spaces, "
                    + "such as 'openssl rand -hex 32' gives.");
            }
        }

        return keys;
    }

    /// <returns>The place of the value among those that are taken; 0 where it is none of them.</returns>
    public static int OneOf(Setting setting, string value, List<string> faults, params IReadOnlyList<string> taken)
    {
        var at = taken.ToList().IndexOf(value);
        if (at < 0)
        {
            faults.Add($"{setting.Name} is '{value}': expected {string.Join(" or ", taken)}.");
        }

        return Math.Max(at, 0);
    }

    public static KeylessWriting Keyless(string value, List<string> faults)
    {
        switch (value)
        {
            case "loopback":
                return KeylessWriting.Loopback;
            case "none":
                return KeylessWriting.None;
            default:
                faults.Add($"{Setting.Keyless.Name} is '{value}': expected loopback or none.");
                return KeylessWriting.None;
        }
    }

    public static List<string> Origins(string value, List<string> faults)
    {
        var origins = value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
        faults.AddRange(origins.Where(origin => origin != "*" && !IsOrigin(origin)).Select(origin =>
            $"{Setting.Cors.Name} holds '{origin}': expected the origin of a site, such as https://desk.example, or *."));
        return origins;
    }

    private static bool IsOrigin(string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var parsed) && parsed.Scheme is ("http" or "https")
        && parsed.GetLeftPart(UriPartial.Authority).Equals(origin, StringComparison.OrdinalIgnoreCase);

    public static int Limit(string value, List<string> faults)
    {
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit <= MaxRateLimit)
        {
            return limit;
        }

        faults.Add($"{Setting.RateLimit.Name} is '{value}': expected requests a minute, 1 to {MaxRateLimit}, or 0 for no limit.");
        return 0;
    }

    public static int Percentage(Setting setting, string value, List<string> faults)
    {
        if (int.TryParse(value.TrimEnd('%').TrimEnd(), NumberStyles.None, CultureInfo.InvariantCulture, out var percentage)
            && percentage <= 100)
        {
            return percentage;
        }

        faults.Add($"{setting.Name} is '{value}': expected a percentage, 0% to 100%, such as {setting.Default}.");
        return 0;
    }
}
