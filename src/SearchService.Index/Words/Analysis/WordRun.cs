using SearchService.Articles;

namespace SearchService.Indexing.Words.Analysis;

/// <summary>
/// Words that stand together without a space: one word, or the parts of a compound such as <c>Jong-un</c>, <c>C-130</c> or <c>node.js</c>.
/// </summary>
/// <param name="Parts">In their order; each stands at a position of its own.</param>
/// <param name="Whole">The run as one word, marks that are mere spelling left out (<c>jongun</c>, <c>c130</c>, <c>us</c> for
/// U.S.); empty for one part.</param>
internal readonly record struct WordRun(IReadOnlyList<WordPart> Parts, string Whole)
{
    public TextSpan Span => new(Parts[0].Span.Start, Parts[^1].Span.End);
}

/// <summary>A word, a number, or one character of a script without spaces.</summary>
/// <param name="Span">Where it stands in the composed text.</param>
internal readonly record struct WordPart(TextSpan Span, WordPartKind Kind);

internal enum WordPartKind
{
    Word,
    Number,

    /// <summary>A character of Chinese, Japanese, Korean, Thai and the like, with the marks on it.</summary>
    Character,
}
