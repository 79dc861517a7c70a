using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using SearchService.OpenSearch.Generations;

namespace SearchService.OpenSearch.Writing;

/// <summary>
/// All values that an article has in the fields that are counted, as one value: so that what copies have beyond their first article is
/// told without reading the fields one by one.
/// </summary>
/// <remarks>
/// The parts of fields are parted by dots. Dates stand there as they are, any other value by 48 bits of its SHA-256: two values of the
/// copies that a query finds are taken for one by chance once in 10^9 answers at some thousand names.
/// </remarks>
internal static class ToldValues
{
    /// <summary>Stands for more values of a field than are told.</summary>
    private const string TooMany = "!";

    /// <summary>A term of the cluster holds 32,766 bytes.</summary>
    private const int MostOfField = 900;

    private const int Bytes = 6;
    private const int Characters = Bytes * 4 / 3;
    private const char Separator = '.';

    private static readonly string[] Fields =
    [
        ClusterFields.Person, ClusterFields.Place, ClusterFields.Country, ClusterFields.Author, ClusterFields.Source,
        ClusterFields.Section, ClusterFields.Language, ClusterFields.Year, ClusterFields.Month, ClusterFields.Day,
    ];

    /// <summary>What stands for a value of a field.</summary>
    public static string TokenOf(string field, string value) =>
        IsPeriod(field) ? value : Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(value)).AsSpan(0, Bytes));

    /// <param name="values">Of an article, by field.</param>
    public static string Of(IReadOnlyDictionary<string, IReadOnlyCollection<string>> values) =>
        string.Join(Separator, Fields.Select(field => PartOf(field, values.GetValueOrDefault(field, []))));

    /// <summary>The parts of fields.</summary>
    public static string[] PartsOf(string told) => told.Split(Separator);

    /// <summary>What stands for the values of a field; null where they are too many.</summary>
    public static IReadOnlyList<string>? TokensOf(string[] parts, string field)
    {
        var part = parts[Array.IndexOf(Fields, field)];
        return part switch
        {
            "" => [],
            TooMany => null,
            _ when IsPeriod(field) => [part],
            _ => [.. Enumerable.Range(0, part.Length / Characters).Select(at => part.Substring(at * Characters, Characters))],
        };
    }

    private static string PartOf(string field, IReadOnlyCollection<string> values) =>
        values.Count > MostOfField ? TooMany : string.Concat(values.Distinct().Select(value => TokenOf(field, value)));

    private static bool IsPeriod(string field) => field is ClusterFields.Year or ClusterFields.Month or ClusterFields.Day;
}
