using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using SearchService.Api.Pages.Reading;
using SearchService.Articles;

namespace SearchService.Api.Pages.Beside;

/// <summary>
/// Two texts, paragraph beside paragraph, with the words that only one of them has. How a text is wrapped does not matter. Compared by the
/// algorithm of Myers (An O(ND) Difference Algorithm and Its Variations, 1986), as DiffPlex has it.
/// </summary>
/// <param name="Rows">The paragraphs of both, in order.</param>
/// <param name="IsCut">Whether the texts go on behind what is compared.</param>
public sealed record TextsBeside(IReadOnlyList<BesideRow> Rows, bool IsCut)
{
    /// <summary>
    /// The most characters of either text that are compared: the work grows with their length times the number of differences, and more
    /// nobody reads side by side.
    /// </summary>
    public const int MostCompared = 60_000;

    /// <summary>Of the letters of the shorter paragraph, the least that both must have for their words to be compared.</summary>
    private const double LeastShared = 0.3;

    /// <summary>How many paragraphs are not the same in both.</summary>
    public int Different => Rows.Count(row => row.Differs);

    public static TextsBeside Of(Article left, Article right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        var (one, other) = (Lines(left), Lines(right));
        var model = SideBySideDiffBuilder.Instance.BuildDiffModel(one.Text, other.Text, ignoreWhitespace: true);
        return new TextsBeside(
            [.. model.OldText.Lines.Zip(model.NewText.Lines, Row)],
            one.IsCut || other.IsCut);
    }

    /// <summary>
    /// Paragraphs that stand at one place and share but small words are two stories' own: a mark between each of these words says nothing.
    /// </summary>
    private static BesideRow Row(DiffPiece old, DiffPiece now)
    {
        var (left, right) = (Pieces(old), Pieces(now));
        var isAnother = left.Count > 0 && right.Count > 0 && Differ(old, now)
            && Letters(left, shared: true) < LeastShared * Math.Min(Letters(left), Letters(right));
        return new BesideRow(isAnother ? Whole(left) : left, isAnother ? Whole(right) : right, Differ(old, now));
    }

    private static int Letters(IReadOnlyList<BesidePiece> pieces, bool shared = false) =>
        pieces.Where(piece => !(shared && piece.IsOwn)).Sum(piece => piece.Text.Count(char.IsLetterOrDigit));

    private static IReadOnlyList<BesidePiece> Whole(IReadOnlyList<BesidePiece> pieces) =>
        [new BesidePiece(string.Concat(pieces.Select(piece => piece.Text)), IsOwn: true)];

    private static bool Differ(DiffPiece old, DiffPiece now) => old.Type != ChangeType.Unchanged || now.Type != ChangeType.Unchanged;

    /// <summary>A paragraph a line: title, standfirst and text.</summary>
    private static (string Text, bool IsCut) Lines(Article article)
    {
        var parts = new[] { article.Title, article.Summary, article.Text }.OfType<string>();
        var lines = string.Join('\n', parts.SelectMany(part =>
            TextParagraphs.Of(part).Select(span => TextJoin.Shown(part, span.Start, span.End))));
        if (lines.Length <= MostCompared)
        {
            return (lines, false);
        }

        var end = lines.LastIndexOf(' ', MostCompared);
        return (lines[..(end > 0 ? end : MostCompared)], true);
    }

    private static IReadOnlyList<BesidePiece> Pieces(DiffPiece line) => line.Type switch
    {
        ChangeType.Imaginary => [],
        ChangeType.Modified => [.. Joined(line.SubPieces.Where(piece => piece.Text is not null))],
        var type => [new BesidePiece(line.Text ?? "", type is ChangeType.Deleted or ChangeType.Inserted)],
    };

    /// <summary>Words that follow each other and are alike in this are one piece.</summary>
    private static IEnumerable<BesidePiece> Joined(IEnumerable<DiffPiece> words)
    {
        var (text, own) = ("", false);
        foreach (var word in words)
        {
            var isOwn = word.Type != ChangeType.Unchanged;
            if (isOwn != own && text.Length > 0)
            {
                yield return new BesidePiece(text, own);
                text = "";
            }

            (text, own) = (text + word.Text, isOwn);
        }

        if (text.Length > 0)
        {
            yield return new BesidePiece(text, own);
        }
    }
}

/// <summary>A paragraph of both texts, or of one where the other has none there.</summary>
public sealed record BesideRow(IReadOnlyList<BesidePiece> Left, IReadOnlyList<BesidePiece> Right, bool Differs);

/// <param name="Text">Words as they stand.</param>
/// <param name="IsOwn">Whether the other text does not have them there.</param>
public sealed record BesidePiece(string Text, bool IsOwn);
