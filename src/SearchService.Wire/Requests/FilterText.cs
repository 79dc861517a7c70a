using System.Text;
using SearchService.Queries;

namespace SearchService.Wire.Requests;

/// <summary>
/// How a filter's value is written in a parameter: <c>Echo</c> asks for it, <c>-Echo</c> excludes it, <c>Echo|Post</c> asks for either.
/// What stands in quotes is the value itself: <c>"-Echo"</c> asks for a source whose name begins with a hyphen, <c>-"-Echo"</c> excludes
/// it. A bar that belongs to a name is doubled.
/// </summary>
public static class FilterText
{
    private const string Bar = "|";

    public static FieldFilter Read(FilterField field, string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var exclude = typed.Length > 1 && typed[0] == '-';
        var parts = Parts(exclude ? typed[1..] : typed).Select(Unquoted).ToList();
        List<string> values = [.. parts.Where(value => value.Length > 0).Distinct()];
        return values.Count < 2
            ? new FieldFilter(field, values.FirstOrDefault(""), exclude)
            : new FieldFilter(field, values[0], exclude) { Or = values[1..] };
    }

    /// <summary>The value as a parameter that is read as this value again.</summary>
    public static string Of(string value, bool exclude = false)
    {
        ArgumentNullException.ThrowIfNull(value);
        var isQuoted = value is ['-', _, ..] or ['"', _, .., '"'] or ['|', ..];
        var doubled = value.Replace(Bar, Bar + Bar, StringComparison.Ordinal);
        return (exclude ? "-" : "") + (isQuoted ? $"\"{doubled}\"" : doubled);
    }

    /// <summary>Values of which each fits, as a parameter that is read as these again.</summary>
    public static string Of(IEnumerable<string> values) => string.Join(Bar, values.Select(value => Of(value)));

    private static string Unquoted(string part) => part.Trim() is var value && value is ['"', _, .., '"'] ? value[1..^1] : part.Trim();

    private static IEnumerable<string> Parts(string typed)
    {
        var part = new StringBuilder();
        for (var at = 0; at < typed.Length; at++)
        {
            if (typed[at] != Bar[0])
            {
                part.Append(typed[at]);
            }
            else if (at + 1 < typed.Length && typed[at + 1] == Bar[0])
            {
                part.Append(typed[at++]);
            }
            else
            {
                yield return part.ToString();
                part.Clear();
            }
        }

        yield return part.ToString();
    }
}
