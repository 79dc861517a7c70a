using System.Text.RegularExpressions;
using System.Xml.Linq;
using SearchService.Testing;
using Xunit;
using YamlDotNet.Serialization;

namespace SearchService.UnitTests.Docs;

/// <summary>The container as it is defined: no root, nothing to write but its volumes, no capability.</summary>
public sealed class ContainerTests
{
    private static readonly string[] Dockerfile = File.ReadAllLines(Path.Combine(Programs.Repository, "Dockerfile"));

    private static readonly Dictionary<string, object> Compose =
        new DeserializerBuilder().Build().Deserialize<Dictionary<string,
        object>>(File.ReadAllText(Path.Combine(Programs.Repository, "docker-compose.yml")));

    public static TheoryData<string> All => [.. Part(Compose["services"]).Keys.Select(name => (string)name)];

    /// <summary>Those that run this program.</summary>
    public static TheoryData<string> Services =>
        [.. Part(Compose["services"]).Where(each => Merged(each.Value).ContainsKey("build")).Select(each => (string)each.Key)];

    [Fact]
    public void The_image_runs_as_a_user_that_is_not_root()
    {
        var final = Dockerfile[Array.FindLastIndex(Dockerfile, line => line.StartsWith("FROM ", StringComparison.Ordinal))..];
        var user = Array.FindLastIndex(final, line => line.StartsWith("USER ", StringComparison.Ordinal));
        Assert.True(user >= 0, "The last stage names no user, and runs as root.");
        Assert.DoesNotMatch("^(root|0)(:|$)", final[user]["USER ".Length..].Trim());

        // Nothing is done as another user afterwards, and the ports are such as a plain user may listen on.
        Assert.DoesNotContain(final[(user + 1)..], line => line.StartsWith("RUN ", StringComparison.Ordinal));
        var ports = final.Where(line => line.StartsWith("EXPOSE ", StringComparison.Ordinal))
            .Select(line => int.Parse(line["EXPOSE ".Length..], System.Globalization.CultureInfo.InvariantCulture));
        Assert.All(ports, port => Assert.InRange(port, 1024, 65535));
    }

    [Fact]
    public void Packages_are_restored_before_the_sources_are_there()
    {
        var sources = Array.IndexOf(Dockerfile, "COPY src src");
        var restore = Array.FindIndex(Dockerfile, line => line.StartsWith("RUN dotnet restore ", StringComparison.Ordinal));
        Assert.InRange(restore, 0, sources);
        var programs = new HashSet<string>();
        Add("SearchService.Api");
        Add("SearchService.Indexer");
        Assert.All(programs, name => Assert.Contains($"COPY src/{name}/{name}.csproj src/{name}/", Dockerfile[..restore]));

        void Add(string name)
        {
            if (programs.Add(name))
            {
                var project = XDocument.Load(Path.Combine(Programs.Repository, "src", name, $"{name}.csproj"));
                foreach (var other in project.Descendants("ProjectReference"))
                {
                    Add(Path.GetFileNameWithoutExtension(other.Attribute("Include")!.Value));
                }
            }
        }
    }

    /// <remarks>Some of the data may only be passed on with the notice of its makers.</remarks>
    [Fact]
    public void The_licence_and_the_notice_go_with_the_programs()
    {
        string[] terms = ["LICENSE", "NOTICE"];
        Assert.All(terms, name => Assert.Equal(
            File.ReadAllText(Path.Combine(Programs.Repository, name)),
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, name))));
        var publish = Array.FindIndex(Dockerfile, line => line.StartsWith("RUN dotnet publish ", StringComparison.Ordinal));
        Assert.Contains($"COPY {string.Join(' ', terms)} ./", Dockerfile[..publish]);
    }

    [Fact]
    public void Every_package_of_the_programs_is_named_in_the_notice()
    {
        var notice = File.ReadAllText(Path.Combine(Programs.Repository, "NOTICE"));
        var packages = Directory.EnumerateFiles(Path.Combine(Programs.Repository, "src"), "*.csproj", SearchOption.AllDirectories)
            .SelectMany(project => XDocument.Load(project).Descendants("PackageReference"))
            .Select(package => package.Attribute("Include")!.Value).Distinct();
        Assert.All(packages, package => Assert.Contains(package, notice, StringComparison.Ordinal));
    }

    [Fact]
    public void The_service_has_limits_a_health_check_and_follows_its_folder()
    {
        var service = Part(Part(Compose["services"])["search"]);
        Assert.All(["mem_limit", "pids_limit", "healthcheck", "logging"], needed => Assert.True(service.ContainsKey(needed), needed));
        var settings = Part(service["environment"]);
        Assert.Equal("${SEARCH_WATCH:-true}", settings["SEARCH_WATCH"]);
        Assert.Equal("${SEARCH_READ:-key}", settings["SEARCH_READ"]);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_service_has_a_root_that_cannot_be_written_and_no_capability(string name)
    {
        var service = Merged(Part(Compose["services"])[name]);

        // OpenSearch makes its key store beside its program when it starts.
        Assert.True(IsNode(service) || (string)service["read_only"] == "true");
        Assert.Equal(["ALL"], Items(service["cap_drop"]));
        Assert.Contains("no-new-privileges:true", Items(service["security_opt"]));
        Assert.All(["mem_limit", "pids_limit"], needed => Assert.True(service.ContainsKey(needed), needed));
        Assert.All(["privileged", "cap_add", "network_mode", "pid", "devices", "user"],
            forbidden => Assert.False(service.ContainsKey(forbidden), forbidden));
    }

    [Fact]
    public void The_cluster_has_three_nodes_that_nobody_else_reaches_two_services_and_a_proxy()
    {
        var services = Part(Compose["services"]).ToDictionary(each => (string)each.Key, each => Merged(each.Value));
        var cluster = services.Where(each => each.Value.TryGetValue("profiles", out var profiles) && Items(profiles).Contains("cluster"))
            .ToList();
        var nodes = cluster.Where(each => IsNode(each.Value)).ToList();
        Assert.Equal(3, nodes.Count);
        Assert.Equal(3, nodes.Select(node => (string)Part(node.Value["environment"])["node.name"]).Distinct().Count());
        Assert.Equal(3, nodes.Select(node => Items(node.Value["volumes"])[0]).Distinct().Count());
        Assert.All(nodes, node =>
        {
            Assert.Equal(node.Key, Part(node.Value["environment"])["node.name"]);
            Assert.False(node.Value.ContainsKey("ports"));
            Assert.Equal(["nodes"], Items(node.Value["networks"]));
        });
        Assert.Equal("true", Part(Part(Compose["networks"])["nodes"])["internal"]);
        var programs = cluster.Where(each => each.Value.ContainsKey("build")).Select(each => each.Key).ToList();
        Assert.Equal(["search-1", "search-2"], programs);
        Assert.All(programs, name => Assert.Equal("opensearch", Part(services[name]["environment"])["SEARCH_ENGINE"]));
        Assert.Equal(["proxy"], cluster.Where(each => each.Value.ContainsKey("ports")).Select(each => each.Key));
    }

    [Fact]
    public void The_proxies_know_all_that_stand_behind_them()
    {
        var services = Part(Compose["services"]).ToDictionary(each => (string)each.Key, each => Merged(each.Value));
        foreach (var (name, behind) in new[] { ("nodes", new[] { "node-1", "node-2", "node-3" }), ("proxy", ["search-1", "search-2"]) })
        {
            var file = Items(services[name]["volumes"]).Single(volume => volume.StartsWith("./", StringComparison.Ordinal)).Split(':')[0];
            var settings = File.ReadAllText(Path.Combine(Programs.Repository, file));
            Assert.Equal(behind, Regex.Matches(settings, @"server ([a-z0-9-]+):").Select(each => each.Groups[1].Value));
            var needed = services[name]["depends_on"] is Dictionary<object, object> map ? [.. map.Keys.Cast<string>()]
                : Items(services[name]["depends_on"]);
            Assert.Equal(behind, needed);
        }
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Every_service_can_write_where_the_programs_do_and_reads_the_articles_alone(string name)
    {
        var service = Merged(Part(Compose["services"])[name]);
        var settings = Merged(service["environment"]);
        var volumes = Items(service["volumes"]);
        Assert.Contains(volumes, volume => volume.EndsWith($":{settings["SEARCH_INDEX"]}", StringComparison.Ordinal));
        Assert.Contains(volumes, volume => volume.EndsWith($":{settings["SEARCH_CURATED"]}", StringComparison.Ordinal));
        Assert.Contains(volumes, volume => volume.EndsWith($":{settings["SEARCH_ARCHIVE"]}:ro", StringComparison.Ordinal));
        Assert.Contains(Items(service["tmpfs"]), folder => folder.StartsWith("/tmp", StringComparison.Ordinal));
        Assert.DoesNotContain(volumes, volume => volume.Contains("docker.sock", StringComparison.Ordinal));
    }

    private static bool IsNode(Dictionary<object, object> service) =>
        service.TryGetValue("image", out var image) && ((string)image).StartsWith("opensearchproject/", StringComparison.Ordinal);

    /// <summary>With what it takes over from another (<c>&lt;&lt;</c>), its environment too.</summary>
    private static Dictionary<object, object> Merged(object node)
    {
        var own = Part(node);
        Dictionary<object, object> merged = own.TryGetValue("<<", out var other) ? new(Merged(other)) : [];
        foreach (var (key, value) in own.Where(each => (string)each.Key != "<<"))
        {
            merged[key] = (string)key == "environment" ? Merged(value) : value;
        }

        return merged;
    }

    private static Dictionary<object, object> Part(object node) => Assert.IsType<Dictionary<object, object>>(node);

    private static List<string> Items(object node) => [.. Assert.IsType<List<object>>(node).Select(item => (string)item)];
}
