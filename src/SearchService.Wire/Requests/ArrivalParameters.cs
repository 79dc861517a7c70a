using SearchService.Queries;
using SearchService.Stores.Watchlists;

namespace SearchService.Wire.Requests;

/// <summary>Reads the parameters of the matches of a watchlist.</summary>
public static class ArrivalParameters
{
    /// <summary>What holds where a parameter does not stand.</summary>
    private static readonly ArrivalRequest Usual = new();

    /// <summary>Every parameter, with its default and a sentence for a person.</summary>
    public static IReadOnlyList<SearchParameter> All { get; } =
    [
        new("since", "",
            "Only articles that came in after this moment: 2024-03-01T08:30:00Z, such as the 'firstSeen' of the last one you saw.")
        {
            Format = "date-time",
        },
        SearchParameter.Choice("copies", Usual.Copies, "fold or all: a story once, when its first copy comes in, or every article."),
        SearchParameter.Count("size", Usual.Size, 0, SearchRequest.MaxSize, $"How many hits to return, 0 to {SearchRequest.MaxSize}."),
        new("cursor", "", "The 'next' of an earlier answer: continues where that one ended."),
    ];

    /// <param name="given">The parameters as typed.</param>
    /// <param name="watchlist">What is watched for; articles that were there before it are never new.</param>
    /// <param name="errors">Every fault that was found.</param>
    public static ArrivalRequest Read(
        IEnumerable<KeyValuePair<string, string>> given, Watchlist watchlist, out IReadOnlyList<RequestError> errors)
    {
        ArgumentNullException.ThrowIfNull(watchlist);
        var faults = new List<RequestError>();
        var typed = new TypedParameters(given, All, faults);
        var since = typed.Moment("since");
        errors = faults;
        return watchlist.Subject.Since(since > watchlist.Created ? since.Value : watchlist.Created) with
        {
            Copies = typed.Choice("copies", Usual.Copies),
            Size = typed.Number("size", Usual.Size, 0, SearchRequest.MaxSize),
            Cursor = typed.One("cursor"),
        };
    }
}
