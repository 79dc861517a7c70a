namespace SearchService.Readers.Html.Cleaning.Captions;

/// <summary>A line with the same words as a picture's alternative text.</summary>
public sealed class PictureTextLines : ICleaningRule
{
    private const int MaxWords = 60;

    public string Drops => "captions: alternative texts";

    public IEnumerable<Cut> Find(BodyTree body) => body.Blocks
        .Where(block => block.Words <= MaxWords && !block.Container.IsHeading() && !block.Container.IsQuoted())
        .Where(block => body.Page.PictureTexts.Contains(LineKey.Of(block.Text)))
        .Select(block => Cut.Of(block, "alt", CutWords.Caption));
}
