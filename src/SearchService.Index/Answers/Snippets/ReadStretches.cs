using Lucene.Net.Index;
using SearchService.Articles;
using SearchService.Indexing.Words.Fields;

namespace SearchService.Indexing.Answers.Snippets;

/// <summary>
/// Which stretches of a long text are read for its snippets, so that a snippet costs what it shows and not what the article holds. The
/// positions in the index tell about where in the text a word stands.
/// </summary>
internal sealed class ReadStretches(IndexReader reader, IReadOnlyCollection<string> terms)
{
    /// <summary>A shorter text is read whole, in UTF-16 code units.</summary>
    public const int WholeLength = 64 * 1024;

    /// <summary>What is read around a place: words of one text differ in length, so that its offset is an estimate.</summary>
    private const int Around = 16 * 1024;

    private const int MostPlaces = 6;
    private const int MostTerms = 64;

    /// <summary>Stretches in their order, none of which overlap; the whole text where it is short.</summary>
    /// <param name="known">Where something is known to be marked.</param>
    public List<TextSpan> Of(int document, ArticlePart part, string text, IEnumerable<TextSpan> known)
    {
        if (text.Length <= WholeLength)
        {
            return [new TextSpan(0, text.Length)];
        }

        var estimated = part == ArticlePart.Text ? Offsets(document, text.Length) : [];
        var places = known.Select(span => span.Start).Take(MostPlaces / 2).Concat(estimated).Distinct().Take(MostPlaces).ToList();
        return Joined(text, places.Count > 0 ? places : [0]);
    }

    /// <summary>The first place of each of the first terms, most of the text apart from each other.</summary>
    private List<int> Offsets(int document, int length)
    {
        var leaf = reader.Leaves[ReaderUtil.SubIndex(document, reader.Leaves)];
        var words = Math.Max(1, IndexFields.Text.LengthsOf(leaf.AtomicReader)?.Get(document - leaf.DocBase) ?? 1);
        List<int> offsets = [];
        foreach (var term in terms.Take(MostTerms))
        {
            if (IndexFields.Text.PositionsOf(leaf.AtomicReader, term) is { } postings
                && postings.Advance(document - leaf.DocBase) == document - leaf.DocBase)
            {
                offsets.Add((int)Math.Min(length - 1, postings.NextPosition() / (double)words * length));
            }
        }

        return offsets;
    }

    private static List<TextSpan> Joined(string text, List<int> places)
    {
        List<TextSpan> stretches = [];
        foreach (var place in places.Order())
        {
            var start = Boundary(text, Math.Max(0, place - Around));
            var end = Boundary(text, Math.Min(text.Length, place + Around));
            if (stretches.Count > 0 && start <= stretches[^1].End)
            {
                stretches[^1] = stretches[^1] with { End = Math.Max(stretches[^1].End, end) };
            }
            else
            {
                stretches.Add(new TextSpan(start, end));
            }
        }

        return stretches;
    }

    /// <summary>Between two words, where one is near.</summary>
    private static int Boundary(string text, int at)
    {
        const int Near = 256;
        var space = at == 0 || at == text.Length ? -1 : text.AsSpan(at, Math.Min(Near, text.Length - at)).IndexOfAny(' ', '\n');
        return space < 0 ? at : at + space;
    }
}
