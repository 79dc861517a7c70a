using Microsoft.Playwright;
using SearchService.Testing;
using Xunit;

namespace SearchService.BrowserTests;

/// <summary>The service on the articles in seeds, and a browser. Shared by all tests, which only look.</summary>
public sealed class ReadingRoom : IAsyncLifetime
{
    /// <summary>Quiet and self-contained: no calls to anybody, no sandbox (which root may not have), no graphics card.</summary>
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private readonly TempFolder _folder = new();
    private StartedService? _service;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        var starting = StartedService.StartAsync(_folder["index"], Path.Combine(Programs.Repository, "seeds"));
        var program = await Chromium.FindAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = program, Args = Flags });
        _service = await starting;
    }

    /// <summary>A visitor with a browser window of their own, who keeps a picture of the page where the test fails.</summary>
    /// <param name="look">How they see the pages.</param>
    /// <param name="service">Another archive than that of the sample articles.</param>
    internal async Task<Visitor> EnterAsync(Look? look = null, StartedService? service = null)
    {
        look ??= new Look();
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = (service ?? _service!).Client.BaseAddress!.ToString(),
            ViewportSize = new ViewportSize { Width = look.Width, Height = look.Height },
            ColorScheme = look.Dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = look.Scripts,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(15_000);
        return new Visitor(context, await context.NewPageAsync());
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_service is not null)
        {
            await _service.DisposeAsync();
        }

        _folder.Dispose();
    }
}

/// <summary>How a visitor sees the pages.</summary>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
internal sealed record Look(int Width = 1280, int Height = 900, bool Dark = false, bool Scripts = true);

[CollectionDefinition(Name)]
public sealed class ReadingRoomTests : ICollectionFixture<ReadingRoom>
{
    public const string Name = "reading room";
}
