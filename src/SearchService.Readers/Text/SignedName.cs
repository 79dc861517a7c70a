using SearchService.Readers.Names;
using SearchService.Readers.Text.Lines;

namespace SearchService.Readers.Text;

/// <summary>
/// A writer's name alone on a line of the head: with the role on the line below it, or between headline and day, as documents have it.
/// </summary>
internal static class SignedName
{
    /// <param name="paragraphs">The lines of the text.</param>
    /// <param name="kinds">What each of them is.</param>
    /// <param name="at">The line.</param>
    /// <param name="title">The headline; -1 where it is known and no line is.</param>
    public static bool Is(IReadOnlyList<ScrapedParagraph> paragraphs, ScrapedLineKind[] kinds, int at, int title)
    {
        var line = paragraphs[at].Text;
        return at + 1 < kinds.Length && Byline.IsName(line) && !Byline.IsRole(line)
            && (Byline.IsRole(paragraphs[at + 1].Text)
                || (at == title + 1 && kinds[at + 1] == ScrapedLineKind.Date && NamePatterns.IsFull(line) && !Byline.IsNamedPlace(line)));
    }
}
