using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using SearchService.Wire.Requests;

namespace SearchService.Api.Endpoints;

/// <summary><c>size</c>, where it is not that of a search.</summary>
/// <param name="Usual">What holds where it does not stand.</param>
/// <param name="Least">The smallest number that may be asked for.</param>
/// <param name="Most">The largest one.</param>
internal sealed record AskedCount(int Usual, int Least, int Most)
{
    /// <returns>The number; null where what was typed is none in range.</returns>
    public int? Read(string? typed) => string.IsNullOrEmpty(typed)
        ? Usual
        : int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count >= Least && count <= Most ? count : null;

    public ProblemHttpResult Refusal(string? typed) =>
        Problems.Of(
            new RequestError(ErrorCode.InvalidParameter, $"'size' is '{typed}': expected a whole number, {Least} to {Most}.", "size"));

    /// <summary>A sentence for a person.</summary>
    /// <param name="what">Of what it is the number.</param>
    public string Describe(string what) => $"{what}, {Least} to {Most}. Default: {Usual}.";
}
