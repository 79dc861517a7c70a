using SearchService.Api.Pages.Correcting;
using SearchService.Queries;
using SearchService.Stores.Watchlists;

namespace SearchService.Api.Pages.Watching;

/// <summary>What somebody types into the form of a watchlist.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Names">People or places, one a line.</param>
/// <param name="Queries">Queries, one a line.</param>
/// <param name="Fault">Why it was not taken, or null.</param>
/// <param name="LeftOut">What of a search cannot be watched for.</param>
public sealed record WatchForm(
    string Name = "", string Names = "", string Queries = "", string? Fault = null, IReadOnlyList<string>? LeftOut = null)
{
    public static WatchForm Of(WatchSubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return new(subject.Name, string.Join('\n', subject.Names), string.Join('\n', subject.Queries));
    }
}

/// <summary>What the page of all watchlists shows.</summary>
/// <param name="Watchlists">A page of them, each with what is new to the browser.</param>
/// <param name="Total">How many there are.</param>
/// <param name="From">How many stand before them.</param>
/// <param name="Form">What begins another one.</param>
/// <param name="Access">Whether anything may be changed.</param>
public sealed record WatchView(
    IReadOnlyList<(Watchlist Watchlist, long New)> Watchlists, int Total, int From, WatchForm Form, CorrectingAccess Access)
{
    /// <summary>Watchlists on a page.</summary>
    public const int PageSize = 50;

    /// <summary>Whether the form stands open, since something was typed for it.</summary>
    public bool IsBegun => Form.Queries.Length + Form.Names.Length > 0 || Form.Fault is not null;
}

/// <summary>What the page of one watchlist shows.</summary>
/// <param name="Watchlist">The watchlist.</param>
/// <param name="Found">A page of its matches.</param>
/// <param name="Looked">When the browser last looked; what came later is new to it. Null where it never did.</param>
/// <param name="Webhook">Where matches are sent, or null.</param>
/// <param name="Form">What changes it.</param>
/// <param name="Access">Whether anything may be changed.</param>
/// <param name="Said">What became of a change, or null.</param>
/// <param name="Typed">An address of a webhook that was not taken.</param>
/// <param name="WithSecret">Whether the secret is told, which it is once.</param>
public sealed record WatchlistView(
    Watchlist Watchlist, Arrivals Found, DateTimeOffset? Looked, Webhook? Webhook, WatchForm Form, CorrectingAccess Access,
    string? Said = null, string? Typed = null, bool WithSecret = false)
{
    /// <summary>Matches on a page.</summary>
    public const int PageSize = 25;

    public string Address => PageAddress.Watchlist(Watchlist.Id);

    public bool IsEverything => Watchlist.Id == WatchlistStore.EverythingId;

    public bool IsNew(Arrival arrival)
    {
        ArgumentNullException.ThrowIfNull(arrival);
        return Looked is { } looked && arrival.FirstSeen > looked;
    }
}
