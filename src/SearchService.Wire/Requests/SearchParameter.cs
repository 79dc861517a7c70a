using System.Globalization;

namespace SearchService.Wire.Requests;

/// <summary>A parameter as descriptions show it.</summary>
/// <param name="Name">As it is typed.</param>
/// <param name="Default">What holds where it does not stand; empty for nothing.</param>
/// <param name="Description">A sentence for a person.</param>
/// <param name="Example">A value that finds something in the sample archive.</param>
/// <param name="Repeats">It may stand more than once.</param>
public sealed record SearchParameter(string Name, string Default, string Description, string? Example = null, bool Repeats = false)
{
    /// <summary>The only values that it takes; empty where it takes others.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The numbers that it takes, both ends included; null where it is no whole number.</summary>
    public (int Least, int Most)? Range { get; init; }

    /// <summary>It is true or false.</summary>
    public bool IsFlag { get; init; }

    /// <summary>The most that it may be, where it is a number above 0 that need not be whole; null where it is none.</summary>
    public double? Most { get; init; }

    /// <summary>How its text is written, by a name of the OpenAPI format registry; null where that is not one form alone.</summary>
    public string? Format { get; init; }

    /// <summary>The description, and the default where there is one.</summary>
    public string Sentence => Default.Length > 0 ? $"{Description} Default: {Default}." : Description;

    /// <summary>One that takes the names of an enumeration.</summary>
    public static SearchParameter Choice<T>(string name, T usual, string description)
        where T : struct, Enum => new(name, WireName.Of(usual), description)
        {
            Choices = [.. Enum.GetValues<T>().Select(value => WireName.Of(value))],
        };

    /// <summary>One that takes whole numbers.</summary>
    internal static SearchParameter Count(string name, int usual, int least, int most, string description) =>
        new(name, Number(usual), description) { Range = (least, most) };

    /// <summary>One that is true or false.</summary>
    internal static SearchParameter YesOrNo(string name, bool usual, string description) =>
        new(name, Flag(usual), description) { IsFlag = true };

    /// <summary>A number as it is typed.</summary>
    internal static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Yes or no as it is typed.</summary>
    internal static string Flag(bool value) => value ? "true" : "false";
}
