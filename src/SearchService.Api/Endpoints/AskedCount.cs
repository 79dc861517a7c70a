using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using SearchService.Wire.Requests;

namespace SearchService.Api.Endpoints;

/// <summary><c>size</c>, where it is not that of a search.</summary>
internal static class AskedCount
{
    /// <returns>The number; null where there is none in range.</returns>
    public static int? Read(string? typed, int otherwise, int least, int most) => string.IsNullOrEmpty(typed)
        ? otherwise
        : int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count >= least && count <= most ? count : null;

    public static ProblemHttpResult Refusal(string? typed, int least, int most) =>
        Problems.Of(
            new RequestError(ErrorCode.InvalidParameter, $"'size' is '{typed}': expected a whole number, {least} to {most}.", "size"));
}
