using SearchService.Readers.Html.Cleaning.Bylines;
using SearchService.Readers.Html.Cleaning.Captions;
using SearchService.Readers.Html.Cleaning.Furniture;
using SearchService.Readers.Html.Cleaning.Openings;
using SearchService.Readers.Html.Cleaning.Promotion;
using SearchService.Readers.Html.Cleaning.Related;

namespace SearchService.Readers.Html.Cleaning;

/// <summary>The rules, in the order of what they were measured to bring (docs/html-body.md).</summary>
public static class CleaningRules
{
    public static IReadOnlyList<ICleaningRule> All { get; } =
    [
        new ImageNeighbours(),
        new FigureText(),
        new NamedCaptions(),
        new PictureTextLines(),
        new BelowPictures(),
        new CreditLines(),
        new HeaderText(),
        new Standfirsts(),
        new NamedRelated(),
        new ReadAlsoLines(),
        new LinkLines(),
        new LinkLists(),
        new RelatedHeadings(),
        new AuthorBoxes(),
        new AuthorNotes(),
        new NamedBylines(),
        new BylineLines(),
        new OfferBoxes(),
        new NamedPromotion(),
        new HiddenText(),
        new ControlLabels(),
        new PromotionLines(),
        new PageFurniture(),
        new NamedFurniture(),
        new RepeatedTitle(),
        new ClosingCredits(),
        new HoverCards(),
        new FurtherArticles(),
        new StrayOpeningLines(),
        new StrayBoxes(),
        new RepeatedLines(),
        new ClosingLinks(),
    ];
}
