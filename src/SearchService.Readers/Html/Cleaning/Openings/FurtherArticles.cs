namespace SearchService.Readers.Html.Cleaning.Openings;

/// <summary>Stories that a page appends below the one it was opened for. A live blog's entries are of one size and stay.</summary>
public sealed class FurtherArticles : ICleaningRule
{
    private const double MinMainShare = 0.5;

    public string Drops => "further articles";

    public IEnumerable<Cut> Find(BodyTree body)
    {
        var articles = body.Elements().Where(element => element.LocalName == "article" && element.ParentElement?.Within("article", 64) is null).ToList();
        return articles.Count > 1 && body.ShareOf(articles[0]) >= MinMainShare
            ? articles.Skip(1).Select(article => Cut.Of(article, "article"))
            : [];
    }
}
