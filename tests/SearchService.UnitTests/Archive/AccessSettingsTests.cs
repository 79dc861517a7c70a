using Microsoft.Extensions.Configuration;
using SearchService.Archive.Settings;
using Xunit;

namespace SearchService.UnitTests.Archive;

public sealed class AccessSettingsTests
{
    [Theory]
    [InlineData("http://localhost:8080", ReadAccess.Open)]
    [InlineData("http://127.0.0.1:8080;http://[::1]:8080", ReadAccess.Open)]
    [InlineData("http://unix:/run/search.sock", ReadAccess.Open)]
    [InlineData("http://+:8080", ReadAccess.Key)]
    [InlineData("http://*:8080", ReadAccess.Key)]
    [InlineData("http://0.0.0.0:8080", ReadAccess.Key)]
    [InlineData("http://[::]:8080", ReadAccess.Key)]
    [InlineData("http://localhost:8080;http://192.168.1.7:8080", ReadAccess.Key)]
    [InlineData("http://archive.example", ReadAccess.Key)]
    public void Reading_is_open_where_no_other_machine_reaches_the_service(string urls, ReadAccess expected) =>
        Assert.Equal(expected, Read(("SEARCH_URLS", urls)).Read);

    [Fact]
    public void The_setting_decides_whatever_the_addresses_are()
    {
        Assert.Equal(ReadAccess.Open, Read(("SEARCH_URLS", "http://+:8080"), ("SEARCH_READ", "open")).Read);
        Assert.Equal(ReadAccess.Key, Read(("SEARCH_READ", "key")).Read);
    }

    [Fact]
    public void Proxies_are_addresses_or_networks()
    {
        var proxies = Read(("SEARCH_PROXIES", "10.0.0.7; 192.168.0.0/16;2001:db8::1")).Proxies;
        Assert.Equal(["10.0.0.7/32", "192.168.0.0/16", "2001:db8::1/128"], proxies.Select(proxy => proxy.ToString()));
        var wrong = Assert.Throws<SettingsException>(() => Read(("SEARCH_PROXIES", "gate"), ("SEARCH_READ", "some")));
        Assert.Contains(wrong.Faults, fault => fault.Contains("SEARCH_PROXIES", StringComparison.Ordinal));
        Assert.Contains(wrong.Faults, fault => fault.Contains("SEARCH_READ", StringComparison.Ordinal));
    }

    private static ArchiveSettings Read(params (string Name, string Value)[] settings) => SettingsReader.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(each => each.Name, each => (string?)each.Value)).Build());
}
