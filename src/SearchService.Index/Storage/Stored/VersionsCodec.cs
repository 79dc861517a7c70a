using System.Globalization;
using SearchService.Articles;

namespace SearchService.Indexing.Storage.Stored;

/// <summary>The versions of an article as text: a line of UTC ticks and hash for each.</summary>
internal static class VersionsCodec
{
    public static string Encode(IEnumerable<ArticleVersion> versions) => string.Join(
        '\n', versions.Select(version => string.Create(CultureInfo.InvariantCulture, $"{version.Seen.UtcTicks} {version.Hash}")));

    /// <exception cref="FormatException">The text is not what <see cref="Encode"/> wrote.</exception>
    public static ArticleVersion[] Decode(string text) => [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line =>
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        return space > 0
            ? new ArticleVersion(
                line[(space + 1)..],
                new DateTimeOffset(long.Parse(line.AsSpan(0, space), CultureInfo.InvariantCulture), TimeSpan.Zero))
            : throw new FormatException("The stored versions are damaged.");
    })];
}
