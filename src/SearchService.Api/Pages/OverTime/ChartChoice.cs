using SearchService.Queries;
using SearchService.Wire;
using SearchService.Wire.Requests;

namespace SearchService.Api.Pages.OverTime;

/// <summary>How a timeline is drawn. It stands in the address of a page, beside the parameters of a search.</summary>
/// <param name="Interval">What a bar covers; null for what fits best.</param>
/// <param name="Share">Whether heights are shares of all articles of that time, instead of counts.</param>
public sealed record ChartChoice(TimelineInterval? Interval, bool Share)
{
    public const string IntervalName = "interval";
    public const string ShowName = "show";
    public const string ShowShare = "share";

    /// <summary>With the value <c>typed</c>: the query is searched as it stands, also where it finds nothing.</summary>
    public const string SpellingName = "spelling";
    public const string SpellingTyped = "typed";

    /// <summary>The parameters that only a page knows.</summary>
    public static bool IsOwn(string parameter) => parameter is IntervalName or ShowName or SpellingName;

    /// <param name="address">The address of the page.</param>
    /// <param name="errors">What cannot be read in it.</param>
    public static ChartChoice Of(SearchAddress address, out IReadOnlyList<RequestError> errors)
    {
        ArgumentNullException.ThrowIfNull(address);
        List<RequestError> faults = [];
        TimelineInterval? interval = address[IntervalName] switch
        {
            null => null,
            var typed when WireName.Find<TimelineInterval>(typed) is { } known => known,
            var other => Refused(IntervalName, other, "year, month or day"),
        };
        if (address[ShowName] is { } show and not (ShowShare or "counts"))
        {
            Refused(ShowName, show, "counts or share");
        }

        errors = faults;
        return new ChartChoice(interval, address[ShowName] == ShowShare);

        TimelineInterval? Refused(string name, string typed, string expected)
        {
            faults.Add(new RequestError(ErrorCode.InvalidParameter, $"'{name}' is '{typed}': expected {expected}.", name));
            return null;
        }
    }
}
