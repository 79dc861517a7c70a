namespace SearchService.Readers.Html.Cleaning.Rules;

/// <summary>The standfirst, which is kept as the summary.</summary>
internal static class Standfirsts
{
    private const int MaxWords = 80;
    private const int MinHeadingWords = 7;
    private const int MaxAboveByline = 50;
    private const int MaxLinesToByline = 4;
    private const int MinParagraphs = 3;

    public static IEnumerable<Cut> Find(BodyTree body)
    {
        // Elements of such a name, and headings, that come later are sub-headings.
        var opening = body.Blocks.Take(body.FirstProse + 1).ToList();
        foreach (var (element, word) in NamedElements.Find(body, ElementNames.Standfirsts(), MaxWords))
        {
            if (opening.Exists(block => element.Contains(block.Container)))
            {
                yield return Cut.Of(element, word, CutWords.Summary);
            }
        }

        foreach (var block in opening)
        {
            if (block.Container.IsHeading() ? block.Words >= MinHeadingWords : IsDescription(body, block) || IsAboveByline(body, block))
            {
                yield return Cut.Of(block, "opening", CutWords.Summary);
            }
        }
    }

    /// <summary>The page's description of itself, if it is set apart: many pages describe themselves by their first paragraph.</summary>
    private static bool IsDescription(BodyTree body, TextBlock block)
    {
        if (block.Words > MaxWords || LineKey.Of(block.Text) != body.Page.Description)
        {
            return false;
        }

        var next = body.Blocks.SkipWhile(other => other != block).Skip(1).FirstOrDefault(other => other.IsProse);
        return next is not null
            && (next.Container.ParentElement != block.Container.ParentElement
                || ElementWords.Of(next.Container) != ElementWords.Of(block.Container));
    }

    /// <summary>A paragraph between headline and writer. The entries of a live blog have a time above each.</summary>
    private static bool IsAboveByline(BodyTree body, TextBlock block)
    {
        var at = body.Blocks.IndexOf(block);
        return at == body.FirstProse
            && block.Words <= MaxAboveByline
            && !block.Container.IsQuoted()
            && !body.Blocks.Take(at).Any(Bylines.Says)
            && body.Blocks.Skip(at + 1).TakeWhile(next => !next.IsProse).Take(MaxLinesToByline).Any(Bylines.SaysWhoOrDay)
            && body.Blocks.Count(other => other.IsProse) > MinParagraphs;
    }
}
