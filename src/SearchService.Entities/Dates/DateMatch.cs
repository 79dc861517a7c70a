using SearchService.Articles;

namespace SearchService.Entities.Dates;

/// <summary>One date expression of a text.</summary>
/// <param name="Span">Where it stands, with its modifiers ("early 2020") and without its preposition.</param>
/// <param name="Value">TIMEX3: <c>2019</c>, <c>XXXX-09-12</c>, <c>1998-01-20TEV</c>, <c>PAST_REF</c>.</param>
/// <param name="Days">The days it covers, as <see cref="TimexValue.DaysOf"/> reads the value; null where they are not known.</param>
public readonly record struct DateMatch(TextSpan Span, string Value, DayRange? Days);
