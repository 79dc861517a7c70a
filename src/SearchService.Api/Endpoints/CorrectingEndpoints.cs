using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SearchService.Api.Hosting;
using SearchService.Api.Pages;
using SearchService.Api.Pages.Correcting;
using SearchService.Api.Pages.Shell;
using SearchService.Archive;
using SearchService.Archive.Corrections;
using SearchService.Articles;
using SearchService.Entities.Corrections;
using SearchService.Wire.Json;

namespace SearchService.Api.Endpoints;

/// <summary>The forms on the pages of people and places.</summary>
internal static class CorrectingEndpoints
{
    private const long MostBytes = 16 << 10;

    public static void MapCorrecting(this IEndpointRouteBuilder pages)
    {
        Map("/person/{**name}", NameKind.Person);
        Map("/place/{**name}", NameKind.Place);

        void Map(string path, NameKind kind) => pages
            .MapPost(path, (string name, HttpContext http, ArchiveCorrections corrections, ArchiveWork work) =>
                CorrectAsync(PageAddress.Segment(name), kind, http, corrections, work))
            .RequireWriteAccess()
            .WithMetadata(PageForm.Instance, new RequestSizeLimitAttribute(MostBytes));
    }

    private static async Task<IResult> CorrectAsync(
        string name, NameKind kind, HttpContext http, ArchiveCorrections corrections, ArchiveWork work)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (form["undo"] is [{ Length: > 0 } id])
        {
            return corrections.Read().Find(id) is { } undone
                ? Done("Taken back", undone, work.Uncorrect(undone, http.RequestAborted))
                : Refused("There is no such correction", "It may have been taken back already.", StatusCodes.Status404NotFound);
        }

        var newName = form["action"] == "hide" ? null : form["newName"].ToString().Trim();
        var asked = new CorrectionRequest(form["action"], kind.ToString(), name, newName);
        return asked.Read(out var fault) is { } correction
            ? Done("Corrected", correction, work.Correct(correction, http.RequestAborted))
            : Refused("Nothing was corrected", $"That is no correction: {fault}.", StatusCodes.Status400BadRequest);
    }

    private static RazorComponentResult<CorrectedPage> Done(string heading, EntityCorrection correction, CorrectionOutcome outcome)
    {
        string[] names = correction.NewName is { } now ? [correction.Name, now] : [correction.Name];
        return new(new
        {
            Heading = heading,
            Sentence = NameCorrections.Sentence(correction),
            outcome.Applied,
            outcome.Articles,
            Names = (IReadOnlyList<(string, string)>)[.. names.Select(
                each => (each, correction.Kind == NameKind.Person ? PageAddress.Person(each) : PageAddress.Place(each)))],
        });
    }

    private static RazorComponentResult<MessagePage> Refused(string heading, string line, int status) =>
        new(new { Heading = heading, Lines = (IReadOnlyList<string>)[line] }) { StatusCode = status };
}

/// <summary>Marks what a form on a page posts to: the key comes as a field, and what is wrong is answered with a page.</summary>
internal sealed class PageForm
{
    public static readonly PageForm Instance = new();
}
