using SearchService.Readers.Html.Cleaning.Rules;
using static SearchService.Readers.Html.Cleaning.CleaningRule;

namespace SearchService.Readers.Html.Cleaning;

/// <summary>The table of rules, in the order of what they were measured to bring (docs/html-body.md).</summary>
public static class CleaningRules
{
    public static IReadOnlyList<CleaningRule> All { get; } =
    [
        new("captions: beside a picture", Captions.BesidePictures) { MostProse = 0.15 },
        new("captions: figures", Captions.OfFigures),
        Named("captions: names", ElementNames.Captions(), maxWords: 150, CutWords.Caption),
        Lines("captions: alternative texts", maxWords: 60, Captions.IsAlternativeText, CutWords.Caption),
        new("captions: below a picture", Captions.BelowPictures),
        Lines("captions: credit lines", maxWords: 60, Captions.IsCredit, CutWords.Caption),
        new("the header's text", Openings.HeaderText),
        new("standfirst", Standfirsts.Find),
        new("related: names", Related.Named),
        LinesOfText("related: read also", maxWords: 30, Related.IsReadAlso),
        LinesOfText("related: paragraphs that are a link", maxWords: int.MaxValue, Related.IsLink),
        Elements("related: lists of links", Related.IsListOfLinks),
        new("related: headings", Related.HeadingsWithLinks),
        Named("furniture: author boxes", ElementNames.AuthorBoxes(), maxWords: 150),
        Lines("furniture: about the writer", maxWords: 60, Furniture.IsAboutWriter),
        new("bylines: names", Bylines.Named),
        LinesOfText("bylines: lines", Bylines.MaxWords, Bylines.IsByline),
        new("promotion: offers", Promotion.Offers),
        new("promotion: names", Promotion.Named),
        new("promotion: discussions", Promotion.Discussions) { IsSure = true },
        Elements("promotion: hidden text", Promotion.IsHidden),
        LinesOfText("promotion: labels", maxWords: 7, Promotion.IsControlLabel),
        LinesOfText("promotion: lines", maxWords: 40, Promotion.Asks),
        Elements("furniture: tags and roles", Furniture.IsSetApart),
        new("furniture: names", Furniture.Named),
        new("furniture: the headline", Furniture.RepeatedHeadline),
        Lines("furniture: closing credits", maxWords: 45, Furniture.IsClosingCredit),
        Elements("hover cards", Furniture.IsHoverCard),
        new("further articles", Openings.FurtherArticles),
        new("stray lines before the text", Openings.StrayLines),
        new("stray boxes", Openings.StrayBoxes),
        new("repeated lines", Furniture.RepeatedLines) { IsSure = true },
        new("lifted lines", Furniture.LiftedLines),
        new("links after the text", Related.ClosingLinks),
    ];
}
