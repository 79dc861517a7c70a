using SearchService.Api.Pages.Correcting;
using SearchService.Archive.Uploads;

namespace SearchService.Api.Pages.Adding;

/// <summary>What the page shows that adds articles.</summary>
/// <param name="Access">Whether anything may be added.</param>
/// <param name="Typed">What was typed and not taken yet.</param>
/// <param name="Fault">Why nothing was taken, or null.</param>
/// <param name="Answers">What became of what was handed in; empty before.</param>
public sealed record AddView(CorrectingAccess Access, AddedArticle Typed, string? Fault, IReadOnlyList<UploadedAnswer> Answers)
{
    /// <summary>The most bytes of one request, text and files together.</summary>
    public const int MostBytes = 30_000_000;

    /// <summary>The answers that the page names; a file may hold very many articles.</summary>
    public const int MostShown = 200;

    public int Taken => Answers.Count(answer => answer.Id is not null);
}
