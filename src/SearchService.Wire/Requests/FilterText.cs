using SearchService.Queries;

namespace SearchService.Wire.Requests;

/// <summary>
/// How a filter's value is written in a parameter: <c>Echo</c> asks for it, <c>-Echo</c> excludes it, and what stands in quotes is the
/// value itself: <c>"-Echo"</c> asks for a source whose name begins with a hyphen, <c>-"-Echo"</c> excludes it.
/// </summary>
public static class FilterText
{
    public static FieldFilter Read(FilterField field, string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var exclude = typed.Length > 1 && typed[0] == '-';
        var value = (exclude ? typed[1..] : typed).Trim();
        return new FieldFilter(field, value is ['"', _, .., '"'] ? value[1..^1] : value, exclude);
    }

    /// <summary>The value as a parameter that is read as this value again.</summary>
    public static string Of(string value, bool exclude = false)
    {
        ArgumentNullException.ThrowIfNull(value);
        return (exclude ? "-" : "") + (value is ['-', _, ..] or ['"', _, .., '"'] ? $"\"{value}\"" : value);
    }
}
