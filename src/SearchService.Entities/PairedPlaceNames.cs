using SearchService.Articles;
using SearchService.Entities.Places;
using SearchService.Entities.Tagging;

namespace SearchService.Entities;

/// <summary>
/// "Antigua and Barbuda", "Newfoundland and Labrador": two names with "and" between them that the gazetteer knows as one country or
/// region are one.
/// </summary>
internal sealed class PairedPlaceNames(Gazetteer gazetteer)
{
    private const string And = " and ";

    /// <param name="parts">The texts that the names stand in.</param>
    /// <param name="names">In the order of the text, part by part; joined in place.</param>
    public void Join(ArticleTexts parts, List<TaggedName> names)
    {
        for (var i = names.Count - 2; i >= 0; i--)
        {
            var (first, second) = (names[i], names[i + 1]);
            if (first.Kind != EntityKind.Place || second.Kind != EntityKind.Place || first.Part != second.Part)
            {
                continue;
            }

            var text = parts.Texts[first.Part].AsSpan();
            if (first.Span.End < second.Span.Start && text[first.Span.End..second.Span.Start].SequenceEqual(And)
                && gazetteer.Find(text[first.Span.Start..second.Span.End]) is [{ IsArea: true }, ..])
            {
                names[i] = first with { Span = new TextSpan(first.Span.Start, second.Span.End) };
                names.RemoveAt(i + 1);
            }
        }
    }
}
