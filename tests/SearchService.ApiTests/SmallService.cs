using SearchService.Testing;
using Xunit;

namespace SearchService.ApiTests;

/// <summary>A service on one article, with settings of its own; shared by the tests of a class.</summary>
public abstract class SmallService : IAsyncLifetime
{
    public TempFolder Folder { get; } = new();

    public StartedService Service { get; private set; } = null!;

    protected virtual (string Name, string Value)[] Settings => [];

    /// <summary>Writes further article files into <c>articles</c>.</summary>
    protected virtual void Fill(TempFolder folder)
    {
    }

    public virtual async Task InitializeAsync()
    {
        Folder.Write("articles/a.json", Story.Of("a").Json);
        Fill(Folder);
        Service = await StartedService.StartAsync(Folder["index"], Folder["articles"], Settings);
    }

    public async Task DisposeAsync()
    {
        await Service.DisposeAsync();
        Folder.Dispose();
    }
}
