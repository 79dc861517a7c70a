using Microsoft.Extensions.Configuration;
using SearchService.Archive.Settings;
using SearchService.Stores.Keys;
using Xunit;

namespace SearchService.UnitTests.Archive;

public sealed class SettingsTests
{
    [Fact]
    public void Without_any_setting_the_defaults_hold()
    {
        var settings = Read();
        Assert.Equal(Path.GetFullPath("index-data"), settings.Index);
        Assert.Equal([Path.GetFullPath("seeds")], settings.Folders);
        Assert.Equal(Path.GetFullPath("seeds/.search"), settings.Curated);
        Assert.Equal("http://localhost:8080", settings.Urls);
    }

    [Fact]
    public void Every_wrong_setting_is_named()
    {
        var failure = Assert.Throws<SettingsException>(() => Read(
            ("SEARCH_TIMEZONE", "Atlantis/Capital"), ("SEARCH_ENGINE", "cloud"), ("SEARCH_URLS", "8080"),
            ("SEARCH_ARCHIVE", ";"), ("SEARCH_KEYLESS", "all")));
        Assert.Equal(5, failure.Faults.Count);
        Assert.All(["SEARCH_TIMEZONE", "SEARCH_ENGINE", "SEARCH_KEYLESS", "SEARCH_URLS", "SEARCH_ARCHIVE"],
            name => Assert.Contains(name, failure.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Several_archive_folders_are_parted_by_semicolons() =>
        Assert.Equal([Path.GetFullPath("/a"), Path.GetFullPath("/b c")], Read(("SEARCH_ARCHIVE", "/a; /b c")).Folders);

    [Fact]
    public void A_key_that_is_too_short_is_named_by_its_place_and_never_shown()
    {
        var failure = Assert.Throws<SettingsException>(
            () => Read(("SEARCH_API_KEYS", "long-enough-0123456789;secret"), ("SEARCH_RATE_LIMIT", "-1")));
        Assert.Equal(2, failure.Faults.Count);
        Assert.Contains("SEARCH_API_KEYS[2]", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_of_the_settings_are_kept_only_as_hashes()
    {
        var settings = Read(("SEARCH_API_KEYS", "long-enough-0123456789; another-0123456789abc"));
        Assert.Equal(2, settings.ApiKeys.Count);
        Assert.True(settings.ApiKeys[1].Is(ApiKey.HashOf("another-0123456789abc")));
    }

    private static ArchiveSettings Read(params (string Name, string Value)[] settings) => SettingsReader.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value))).Build());
}
