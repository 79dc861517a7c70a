using SearchService.Entities.Dates.Calendar;

namespace SearchService.Entities.Dates.Rules;

/// <summary>What a rule made of the tokens from <paramref name="Start"/> up to, not including, <paramref name="End"/>.</summary>
/// <param name="IsReported">False for what is read only to be passed over: a duration, a repeated time.</param>
/// <param name="IsSpokenOf">False for what is only compared with: "a year earlier" does not become what the text speaks of.</param>
internal readonly record struct Reading(int Start, int End, DateValue Value, bool IsReported = true, bool IsSpokenOf = true)
{
    public static Reading Skipped(int start, int end) => new(start, end, default, false);
}
