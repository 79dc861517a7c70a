using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SearchService.Api.Hosting;
using SearchService.Api.Hosting.Access;
using SearchService.Api.Pages.Adding;
using SearchService.Archive.Inbox;
using SearchService.Archive.Uploads;
using SearchService.Queries;
using SearchService.Stores.Keys;

namespace SearchService.Api.Endpoints;

/// <summary>The page that adds articles, and its form.</summary>
internal static class AddingEndpoints
{
    private const string Path = "/add";

    /// <summary>No page may fill in a choice of files.</summary>
    private const string ChooseAgain = " The files have to be chosen again.";

    public static void MapAdding(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(
            Path, IResult ([AsParameters] AskedAdding asked) => Show(asked, AddedArticle.Empty, null, [], StatusCodes.Status200OK));
        pages.MapPost(Path, AddAsync)
            .RequireWriteAccess()
            .WithMetadata(PageForm.Of<AskedAdding>(AgainAsync), new RequestSizeLimitAttribute(AddView.MostBytes));
    }

    private static async Task<IResult> AddAsync([AsParameters] AskedAdding asked, CancellationToken cancellation)
    {
        var form = await asked.Http.Request.ReadFormAsync(cancellation);
        var typed = AddedArticle.Of(form);
        var files = form.Files.Where(file => file.Length > 0 || file.FileName.Length > 0).ToList();
        if (typed.IsEmpty && files.Count == 0)
        {
            return Refused("Type an article, or choose a file.");
        }

        if (!typed.IsEmpty && typed.Fault is { } fault)
        {
            return Refused(files.Count == 0 ? fault : fault + ChooseAgain);
        }

        try
        {
            List<UploadedAnswer> answers = [];
            if (!typed.IsEmpty)
            {
                var posted = await asked.Posted.AcceptAsync(new[] { typed.ToLine() }.ToAsyncEnumerable(), cancellation);
                answers.AddRange(posted.Select(answer =>
                    new UploadedAnswer(typed.Title.Length > 0 ? typed.Title : "The article", answer.Id, answer.Error?.Reason,
                        answer.Warnings ?? [])));
            }

            if (files.Count > 0)
            {
                answers.AddRange(await ReadAsync(files, asked.Uploaded, cancellation));
            }

            if (answers.Count(answer => answer.Id is not null) is > 0 and var taken)
            {
                asked.Work.InboxChanged(taken);
            }

            var isKept = !typed.IsEmpty && answers[0].Id is not null;
            return Show(asked, isKept ? AddedArticle.Empty : typed, null, answers, StatusCodes.Status200OK);
        }
        catch (SearchException notHere)
        {
            return Refused(notHere.Message);
        }

        RazorComponentResult<AddPage> Refused(string why) => Show(asked, typed, why, [], StatusCodes.Status400BadRequest);
    }

    private static async Task<IResult> AgainAsync(AskedAdding asked, string why, int status)
    {
        var form = await asked.Http.Request.ReadFormAsync(asked.Http.RequestAborted);
        return Show(asked, AddedArticle.Of(form), form.Files.Any(file => file.Length > 0) ? why + ChooseAgain : why, [], status);
    }

    /// <summary>Through a folder of their own, which is gone afterwards.</summary>
    private static async Task<IReadOnlyList<UploadedAnswer>> ReadAsync(
        List<IFormFile> files, UploadedFiles uploaded, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("search-added-").FullName;
        try
        {
            var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var file in files)
            {
                var name = FileNames.Given(file.FileName, names);
                await using var to = new FileStream(System.IO.Path.Combine(folder, name), FileMode.CreateNew);
                await file.CopyToAsync(to, cancellation);
            }

            var answers = await uploaded.AcceptAsync(folder, cancellation);

            // What is passed over in a folder without a word is named to whoever chose it.
            return
            [
                .. answers,
                .. names.Where(name => !answers.Any(answer => answer.File.StartsWith(name, StringComparison.Ordinal)))
                    .Select(name => new UploadedAnswer(name, null, "The file holds no article.", [])),
            ];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static RazorComponentResult<AddPage> Show(
        AskedAdding asked, AddedArticle typed, string? fault, IReadOnlyList<UploadedAnswer> answers, int status) =>
        ShownPage.Show<AddPage>(
            new { View = new AddView(PageAccess.Of(asked.Http, asked.Keys, asked.Keyless), typed, fault, answers) }, status);
}

/// <summary>What the page that adds articles is made of.</summary>
/// <param name="Http">The call.</param>
/// <param name="Posted">Keeps articles.</param>
/// <param name="Uploaded">Reads files.</param>
/// <param name="Work">Reads what is new.</param>
/// <param name="Keys">The keys of those who may write.</param>
/// <param name="Keyless">Who may write while there is no key.</param>
internal sealed record AskedAdding(
    HttpContext Http, [FromServices] PostedArticles Posted, [FromServices] UploadedFiles Uploaded, [FromServices] ArchiveWork Work,
    [FromServices] KeyStore Keys, [FromServices] KeylessAccess Keyless);
