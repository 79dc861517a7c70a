using SearchService.Testing;
using Xunit;

namespace SearchService.ApiTests;

/// <summary>The service as the README starts it: on the articles in seeds. Shared by the tests that only ask.</summary>
public sealed class SeededService : IAsyncLifetime
{
    private readonly TempFolder _folder = new();

    public StartedService Service { get; private set; } = null!;

    public async Task InitializeAsync() =>
        Service = await StartedService.StartAsync(_folder["index"], Path.Combine(Programs.Repository, "seeds"));

    public async Task DisposeAsync()
    {
        await Service.DisposeAsync();
        _folder.Dispose();
    }
}

[CollectionDefinition(Name)]
public sealed class SeededServiceTests : ICollectionFixture<SeededService>
{
    public const string Name = "seeded service";
}
