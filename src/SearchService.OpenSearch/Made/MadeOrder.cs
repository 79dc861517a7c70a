using System.Globalization;

namespace SearchService.OpenSearch.Made;

/// <summary>What records are listed by.</summary>
internal static class MadeOrder
{
    /// <summary>The time first; of one moment, the id decides.</summary>
    public static string Of(DateTimeOffset moment, string id) =>
        moment.UtcDateTime.ToString("O", CultureInfo.InvariantCulture) + " " + id;
}
