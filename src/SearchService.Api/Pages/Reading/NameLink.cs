using System.Text.RegularExpressions;

namespace SearchService.Api.Pages.Reading;

/// <summary>Where a name in an article leads.</summary>
public static partial class NameLink
{
    /// <summary>The address, or null where there is nowhere to lead to: a day without a year, "recently".</summary>
    public static string? Of(NameKind kind, string name) => kind switch
    {
        NameKind.Person => PageAddress.Person(name),
        NameKind.Place => PageAddress.Place(name),
        NameKind.Date when PlainDate().Match(name) is { Success: true } date => PageAddress.Mentions(date.Value),
        NameKind.Date when Decade().IsMatch(name) => PageAddress.Mentions($"{name}0..{name}9"),
        NameKind.Date when Century().IsMatch(name) => PageAddress.Mentions($"{name}00..{name}99"),
        _ => null,
    };

    [GeneratedRegex(@"^\d{4}(-\d\d(-\d\d)?)?(?=$|T)", RegexOptions.CultureInvariant)]
    private static partial Regex PlainDate();

    [GeneratedRegex(@"^\d{3}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Decade();

    [GeneratedRegex(@"^\d\d\z", RegexOptions.CultureInvariant)]
    private static partial Regex Century();
}
