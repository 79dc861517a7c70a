using SearchService.Articles;

namespace SearchService.Api.Pages.Holdings;

/// <summary>What whoever keeps the archive can do about a file that was rejected.</summary>
public static class RejectionAdvice
{
    private static readonly Dictionary<RejectionCode, string> Advice = new()
    {
        [RejectionCode.Empty] = "Copy the file from its origin again; if it is empty there too, it can be deleted.",
        [RejectionCode.NoText] =
            "Open the file. A scan needs its text recognised first; JSON needs a field text, body or content; a page that holds no "
            + "article can be left out with .searchignore.",
        [RejectionCode.NoArticle] =
            "Leave it out with .searchignore; if it is an article after all, give it a name that ends in .txt.",
        [RejectionCode.Binary] = "Save it as text, HTML, DOCX or a PDF with text, or leave it out with .searchignore.",
        [RejectionCode.Malformed] =
            "Copy the file from its origin again: it was probably cut off. If it is the same there, the reason says which line to correct.",
        [RejectionCode.Encoding] = "Save the file as UTF-8.",
        [RejectionCode.TooLarge] = "Split it into articles: one file each, or one JSON object a line.",
        [RejectionCode.TooDeep] = "Save the article in a simpler form, such as plain text.",
        [RejectionCode.ContainerLimit] = "Unpack it into the archive folder.",
        [RejectionCode.UnsafePath] = "Put the file that is linked to into the archive folder itself.",
        [RejectionCode.BrokenLink] = "Put back what the link points to, or remove the link.",
        [RejectionCode.Unreadable] = "Give the service permission to read the file.",
        [RejectionCode.DuplicateId] = "Give one of the two articles another id; if both are the same, one can be deleted.",
        [RejectionCode.Withdrawn] =
            "Take the withdrawal back (withdraw --undo, or POST /articles/{id}/restore), then post the article again, or "
            + "give it another id.",
        [RejectionCode.Embargo] = "Write the end of the embargo as a date with its time and offset, such as 2024-03-01T06:00:00+01:00.",
        [RejectionCode.Encrypted] = "Save it without a password.",
        [RejectionCode.Timeout] = "Save it in a simpler form, such as plain text; the next run tries it again once it has changed.",
        [RejectionCode.ReaderDied] =
            "Save it again in the program that it comes from, or as plain text; the next run tries it again once it has changed.",
        [RejectionCode.Failed] = "The reason says what went wrong; the service's log says more.",
    };

    public static string For(RejectionCode code) => Advice.GetValueOrDefault(code, "");
}
