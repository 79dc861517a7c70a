namespace SearchService.Stores.Watchlists;

/// <summary>Where new matches of a watchlist are sent.</summary>
/// <param name="Watchlist">The id of the watchlist.</param>
/// <param name="Url">Takes them by POST.</param>
/// <param name="Secret">Signs them: 32 random bytes.</param>
/// <param name="Since">Articles first seen before are not sent.</param>
/// <param name="Delivered">When something was last taken there; null where nothing was yet.</param>
/// <param name="Failures">How many times in a row it was not taken.</param>
/// <param name="Next">When it is tried again; null where nothing failed.</param>
/// <param name="Error">Why it was not taken the last time; null where it was.</param>
/// <param name="Stopped">Nothing more is sent: the receiver said that it is gone.</param>
public sealed record Webhook(
    string Watchlist, string Url, byte[] Secret, DateTimeOffset Since, DateTimeOffset? Delivered, int Failures, DateTimeOffset? Next,
    string? Error, bool Stopped)
{
    /// <summary>The longest address, in UTF-16 code units.</summary>
    public const int MaxUrl = 2_000;

    /// <summary>The secret as receivers of Standard Webhooks take it.</summary>
    public string Key => "whsec_" + Convert.ToBase64String(Secret);
}
