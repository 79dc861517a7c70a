using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace SearchService.BrowserTests;

/// <summary>A person with a browser. What goes wrong in the page unseen, such as a failing script, is kept and told.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _errors = [];

    public Visitor(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.PageError += (_, error) => _errors.Add(error);
        page.Console += (_, message) => Hear(message);
        page.RequestFailed += (_, request) => Miss(request);
    }

    public IPage Page { get; }

    /// <summary>What is searched, filtered and listed.</summary>
    public SearchRoom Search => new(Page);

    /// <summary>An article that is read.</summary>
    public Story Story => new(Page);

    /// <summary>Opens a page of the service.</summary>
    public async Task<IResponse> OpenAsync(string address) =>
        await Page.GotoAsync(address) ?? throw new InvalidOperationException($"{address} gave no answer.");

    public Task PressAsync(string key) => Page.Keyboard.PressAsync(key);

    /// <summary>The words on the link or button that has the keyboard's attention.</summary>
    public Task<string> AttentionAsync() =>
        Page.EvaluateAsync<string>("document.activeElement.textContent.trim() || document.activeElement.name || ''");

    public void SawNoErrors() => Assert.Empty(_errors);

    /// <param name="rules">The rules of axe that are asked; all where none is named.</param>
    public async Task FindsNoBarrierAsync(params string[] rules)
    {
        AxeResult result = await (rules.Length == 0
            ? Page.RunAxe()
            : Page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "rule", Values = [.. rules] } }));
        Assert.True(
            result.Violations.Length == 0,
            $"{Page.Url} has barriers:{Environment.NewLine}"
            + string.Join(
                Environment.NewLine,
                result.Violations.SelectMany(
                    violation => violation.Nodes.Select(node => $"{violation.Id}: {violation.Help}: {node.Html}"))));
    }

    /// <summary>Does what a test is about; where it fails, a picture of the page is kept and named.</summary>
    public async Task TriesAsync(Func<Visitor, Task> visit)
    {
        try
        {
            await visit(this);
            SawNoErrors();
        }
        catch (Exception failure)
        {
            var picture = Path.Combine(AppContext.BaseDirectory, "failures", $"{Guid.NewGuid():N}.png");
            await Page.ScreenshotAsync(new PageScreenshotOptions { Path = picture, FullPage = true });
            throw new InvalidOperationException(
                $"At {Page.Url}, picture in {picture}: "
                + $"{failure.Message}{string.Concat(_errors.Select(error => Environment.NewLine + error))}", failure);
        }
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    /// <summary>
    /// Suggestions for words that are typed on from, and whatever else a script asked for, are given up when the page is left.
    /// </summary>
    private void Miss(IRequest request)
    {
        if (request.Failure != "net::ERR_ABORTED" || !(request.Url.Contains("/suggest?", StringComparison.Ordinal)
            || request.Url.EndsWith("/progress", StringComparison.Ordinal)))
        {
            _errors.Add($"{request.Url}: {request.Failure}");
        }
    }

    private void Hear(IConsoleMessage message)
    {
        // A page that says in words what went wrong, or in the window of a star, has a status that says so too, which the browser reports.
        var ownStatus = message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)
            && (message.Location.StartsWith(Page.Url, StringComparison.Ordinal)
                || message.Location.Contains("/keep:", StringComparison.Ordinal));
        if (message.Type is "error" or "warning" && !ownStatus)
        {
            _errors.Add($"{message.Location}: {message.Text}");
        }
    }
}
