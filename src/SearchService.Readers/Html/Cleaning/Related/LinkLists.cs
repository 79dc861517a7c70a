namespace SearchService.Readers.Html.Cleaning.Related;

/// <summary>Lists of links alone.</summary>
public sealed class LinkLists : ICleaningRule
{
    private const double MinLinkShare = 0.8;

    public string Drops => "related: lists of links";

    public IEnumerable<Cut> Find(BodyTree body) => body.Elements()
        .Where(element => element.LocalName is "ul" or "ol" or "dl")
        .Where(element => body.AmountOf(element).LinkShare >= MinLinkShare && !element.IsInTable() && !element.IsQuoted())
        .Select(element => Cut.Of(element, "list"));
}
