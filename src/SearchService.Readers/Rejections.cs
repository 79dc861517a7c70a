using System.Globalization;
using SearchService.Articles;

namespace SearchService.Readers;

/// <summary>The sentences of rejections that several readers share.</summary>
internal static class Rejections
{
    public static Rejection Empty { get; } = new(RejectionCode.Empty, "The file is empty: it has no bytes.");

    public static Rejection Blank { get; } = new(RejectionCode.Empty, "The file contains nothing but white space.");

    public static Rejection NoText(string found) => new(RejectionCode.NoText, found);

    public static Rejection Embargo(string field, System.Text.Json.JsonElement value)
    {
        var given = value.GetRawText();
        return new(
            RejectionCode.Embargo,
            $"The field {field} is {(given.Length > 80 ? given[..80] + "…" : given)}: expected the day, or the time with its offset, from "
            + "which the article may be shown, such as 2026-12-01 or 2026-12-01T06:00:00+01:00.");
    }

    public static Rejection Malformed(string what) => new(RejectionCode.Malformed, what);

    public static Rejection TooLarge(long limit) => new(
        RejectionCode.TooLarge,
        FormattableString.Invariant($"The article is larger than the limit of {limit:#,0} bytes. Split it into articles."));

    public static Rejection TooMuchMemory(long limit) => new(
        RejectionCode.TooLarge,
        string.Create(
            CultureInfo.InvariantCulture,
            $"Reading the file takes more than {limit >> 20} MB of memory, more than any article needs. Cut it into articles, or save "
            + $"the text alone."));

    public static Rejection TooMuchOutput(long limit) => new(
        RejectionCode.TooLarge,
        FormattableString.Invariant($"The file has more than {limit >> 20} MB of text, more than any article. Split it into articles."));

    public static Rejection TooDeep(string what, int limit) => new(
        RejectionCode.TooDeep,
        FormattableString.Invariant($"{what} is nested deeper than {limit} levels, more than any article."));
}
