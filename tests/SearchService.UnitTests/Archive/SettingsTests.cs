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

    [Fact]
    public void A_cluster_is_named_by_its_address_and_what_it_asks_for()
    {
        var cluster = Read(
            ("SEARCH_ENGINE", "opensearch"), ("SEARCH_ENGINE_URL", "https://search.example:9200"), ("SEARCH_ENGINE_USER", "desk"),
            ("SEARCH_ENGINE_PASSWORD", "s p"), ("SEARCH_ENGINE_ARCHIVE", "news_2"), ("SEARCH_ENGINE_SHARDS", "8")).Cluster!;
        Assert.Equal(("https://search.example:9200/", "desk", "s p", "news_2"),
            (cluster.Address.Url.AbsoluteUri, cluster.Address.User, cluster.Address.Password, cluster.Address.Archive));
        Assert.Equal((8, 1), (cluster.Layout.Shards, cluster.Layout.Replicas));
        Assert.Null(Read().Cluster);
    }

    [Theory]
    [InlineData("SEARCH_ENGINE_URL", "")]
    [InlineData("SEARCH_ENGINE_URL", "search.example:9200")]
    [InlineData("SEARCH_ENGINE_URL", "https://desk:secret@search.example")]
    [InlineData("SEARCH_ENGINE_ARCHIVE", "News")]
    [InlineData("SEARCH_ENGINE_ARCHIVE", "news-old")]
    [InlineData("SEARCH_ENGINE_SHARDS", "0")]
    [InlineData("SEARCH_ENGINE_REPLICAS", "many")]
    [InlineData("SEARCH_ENGINE_CERTIFICATE", "/nowhere/own.pem")]
    [InlineData("SEARCH_ENGINE_AUTHORITIES", "/nowhere/ca.pem")]
    public void What_is_wrong_about_a_cluster_is_named_and_no_password_shown(string name, string value)
    {
        var failure = Assert.Throws<SettingsException>(() => Read(
            ("SEARCH_ENGINE", "opensearch"), ("SEARCH_ENGINE_URL", "http://localhost:9200"), (name, value)));
        Assert.StartsWith(name, Assert.Single(failure.Faults), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cluster_that_is_not_chosen_is_not_passed_over_in_silence() => Assert.StartsWith(
        "SEARCH_ENGINE_URL is set, but SEARCH_ENGINE is not opensearch",
        Assert.Throws<SettingsException>(() => Read(("SEARCH_ENGINE_URL", "http://localhost:9200"))).Message, StringComparison.Ordinal);

    private static ArchiveSettings Read(params (string Name, string Value)[] settings) => SettingsReader.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.DistinctBy(setting => setting.Name)
            .Select(setting => KeyValuePair.Create(setting.Name, (string?)settings.Last(other => other.Name == setting.Name).Value)))
        .Build());
}
