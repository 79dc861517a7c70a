using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SearchService.Api.Hosting;
using SearchService.Api.Hosting.Access;
using SearchService.Api.Pages.Correcting;
using SearchService.Api.Pages.Shell;
using SearchService.Archive;
using SearchService.Archive.Corrections;
using SearchService.Articles;
using SearchService.Entities.Corrections;
using SearchService.Queries;
using SearchService.Stores.Keys;
using SearchService.Wire;

namespace SearchService.Api.Endpoints;

/// <summary>The pages on which names are corrected: first what would change, then it is done, and can be taken back.</summary>
internal static class CorrectingEndpoints
{
    private const string Form = "/names/correct";
    private const long MostBytes = 16 << 10;
    private const int ShownTwins = 200;
    private const int ShownNearby = 10;

    public static void MapCorrecting(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Form, IResult (string? kind, string? name, string? newName, string? article, [AsParameters] AskedCorrecting asked) =>
            string.IsNullOrWhiteSpace(name)
                ? TypedResults.LocalRedirect("/names/corrections")
                : Show(asked, new TypedCorrection(KindOf(kind), name.Trim(), NewName: newName?.Trim() ?? "",
                    Article: string.IsNullOrEmpty(article) ? null : article)));
        pages.MapPost(Form, CorrectAsync)
            .RequireWriteAccess()
            .WithMetadata(PageForm.Of<AskedCorrecting>(AgainAsync), new RequestSizeLimitAttribute(MostBytes));
        pages.MapGet("/names/corrections", IResult ([AsParameters] AskedCorrecting asked) =>
            ShownPage.Show<CorrectionsPage>(new { Content = asked.Corrections.Read(), asked.Access }));
        pages.MapGet("/names/twins", IResult (string? kind, [AsParameters] AskedCorrecting asked, CancellationToken cancellation) =>
            ShownPage.Show<TwinsPage>(new
            {
                Kind = KindOf(kind),
                Found = LikelyTwins.Find(asked.Articles, KindOf(kind), ShownTwins, cancellation),
                asked.Access,
            }));
    }

    private static NameKind KindOf(string? kind) => WireName.Find<NameKind>(kind ?? "") ?? NameKind.Person;

    private static async Task<IResult> CorrectAsync([AsParameters] AskedCorrecting asked, ArchiveWork work)
    {
        var form = await asked.Http.Request.ReadFormAsync(asked.Http.RequestAborted);
        if (form["undo"] is [{ Length: > 0 } id])
        {
            return asked.Corrections.Read().Find(id) is { } undone
                ? Done(asked, "Taken back", undone, work.Uncorrect(undone, asked.Http.RequestAborted), isUndone: true)
                : new RazorComponentResult<MessagePage>(new
                {
                    Heading = "There is no such correction",
                    Lines = (IReadOnlyList<string>)["It may have been taken back already."],
                })
                { StatusCode = StatusCodes.Status404NotFound, PreventStreamingRendering = true };
        }

        var typed = Typed(form);
        if (form["step"] == "back")
        {
            return Show(asked, typed);
        }

        if (typed.Asked.Read(out var fault) is not { } correction)
        {
            return Show(asked, typed, $"Nothing was corrected. This is not a correction: {fault}.");
        }

        if (form["step"] == "apply")
        {
            return Done(asked, "Corrected", correction, work.Correct(correction, asked.Http.RequestAborted), isUndone: false);
        }

        var made = asked.Corrections.Read().Corrections.All;
        var changes = asked.Corrections.ArticlesChangedBy(new EntityCorrections([.. made, correction]), asked.Http.RequestAborted);
        return Show(asked, typed, sentence: NameCorrections.Sentence(correction), changes: changes);
    }

    private static TypedCorrection Typed(IFormCollection form) => new(
        KindOf(form["kind"]), form["name"].ToString().Trim(), form["action"].ToString(), form["newName"].ToString(),
        form["article"] is [{ Length: > 0 } article] ? article : null, form["only"] == "yes", form["spelling"].ToString());

    /// <summary>Who only goes back to the form needs no key.</summary>
    private static async Task<IResult> AgainAsync(AskedCorrecting asked, string why, int status)
    {
        var form = await asked.Http.Request.ReadFormAsync(asked.Http.RequestAborted);
        return form["undo"] is [{ Length: > 0 }] ? ShownPage.Message("Nothing was taken back", status, why)
            : form["step"] == "back" ? Show(asked, Typed(form))
            : Show(asked, Typed(form), why, status: status);
    }

    private static RazorComponentResult<CorrectPage> Show(
        AskedCorrecting asked, TypedCorrection typed, string? fault = null, string? sentence = null, int changes = 0,
        int? status = null) =>
        ShownPage.Show<CorrectPage>(
            new
            {
                View = new CorrectView(
                    typed, asked.Access, Nearby(asked, typed),
                    typed.Article is { } article ? asked.Articles.Find(new ArticleId(article)) : null, fault, sentence, changes),
            },
            status ?? (fault is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest));

    /// <summary>Names that go on from the last word of this one, which most families and places share.</summary>
    private static List<string> Nearby(AskedCorrecting asked, TypedCorrection typed) =>
    [
        .. asked.Suggestions.Suggest(typed.Name.Split(' ')[^1], ShownNearby)
            .Where(known => known.Kind == (typed.Kind == NameKind.Person ? SuggestionKind.Person : SuggestionKind.Place))
            .Select(known => known.Text).Where(name => name != typed.Name),
    ];

    private static RazorComponentResult<CorrectedPage> Done(
        AskedCorrecting asked, string heading, EntityCorrection correction, CorrectionOutcome outcome, bool isUndone) =>
        ShownPage.Show<CorrectedPage>(
            new { Heading = heading, Correction = correction, Outcome = outcome, asked.Access, IsUndone = isUndone });
}

/// <summary>What the pages that correct names are made of.</summary>
/// <param name="Http">The call.</param>
/// <param name="Corrections">What was decided.</param>
/// <param name="Articles">Where the names stand.</param>
/// <param name="Suggestions">What completes a name.</param>
/// <param name="Keys">The keys of those who may write.</param>
/// <param name="Keyless">Who may write while there is no key.</param>
internal sealed record AskedCorrecting(
    HttpContext Http, [FromServices] ArchiveCorrections Corrections, [FromServices] IArticleSearcher Articles,
    [FromServices] ISuggester Suggestions, [FromServices] KeyStore Keys, [FromServices] KeylessAccess Keyless)
{
    /// <summary>Whether who asks may correct anything.</summary>
    public CorrectingAccess Access => PageAccess.Of(Http, Keys, Keyless);
}
