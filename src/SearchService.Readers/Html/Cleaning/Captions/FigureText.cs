namespace SearchService.Readers.Html.Cleaning.Captions;

/// <summary>Words of a figure: all but a table, code or quote that the figure frames.</summary>
public sealed class FigureText : ICleaningRule
{
    public string Drops => "captions: figures";

    public IEnumerable<Cut> Find(BodyTree body)
    {
        foreach (var element in body.Elements())
        {
            if (element.LocalName == "figcaption")
            {
                yield return Cut.Of(element, "figcaption", CutWords.Caption);
            }
            else if (element.LocalName == "figure" && element.QuerySelector("figcaption, table, pre, blockquote") is null)
            {
                yield return Cut.Of(element, "figure", CutWords.Caption);
            }
        }
    }
}
