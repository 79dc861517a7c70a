using SearchService.Queries;

namespace SearchService.Api.Pages.Beside;

/// <summary>What the page shows that puts two articles side by side.</summary>
/// <param name="Left">One of them.</param>
/// <param name="Right">The other.</param>
/// <param name="Texts">Both texts; null where whoever asks may not read one of them.</param>
/// <param name="OnlyDifferences">Whether paragraphs that both have are left out.</param>
public sealed record BesideView(StoredArticle Left, StoredArticle Right, TextsBeside? Texts, bool OnlyDifferences)
{
    public IEnumerable<BesideRow> Rows => (Texts?.Rows ?? []).Where(row => row.Differs || !OnlyDifferences);

    /// <summary>The same with, or without, what both have.</summary>
    public string Other => PageAddress.Beside(Left.Id.Value, Right.Id.Value) + (OnlyDifferences ? "" : "&only=differences");

    public string Swapped => PageAddress.Beside(Right.Id.Value, Left.Id.Value);
}
