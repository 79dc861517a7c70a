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
    /// <summary>The description, and the default where there is one.</summary>
    public string Sentence => Default.Length > 0 ? $"{Description} Default: {Default}." : Description;

    /// <summary>A number as it is typed.</summary>
    internal static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Yes or no as it is typed.</summary>
    internal static string Flag(bool value) => value ? "true" : "false";
}
