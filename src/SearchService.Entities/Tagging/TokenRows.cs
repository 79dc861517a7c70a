using System.Numerics;

namespace SearchService.Entities.Tagging;

/// <summary>
/// The features of a token that do not hang on one word alone, in groups by what they hang on. A feature has one formula, which training
/// and tagging share; what a group is given is all that it looks at, so that its sum may be remembered by that (<see cref="LineScores"/>).
/// </summary>
internal static class TokenRows
{
    /// <summary>Room for any one group.</summary>
    public const int MostOfGroup = 12;

    /// <summary>What stands in the place of a word beyond either end of a line.</summary>
    public static readonly ulong Edge = FeatureHash.Of("<s>", 5);

    /// <summary>How many letters of the line's beginning count in <see cref="Opening"/>.</summary>
    private const int FarFromStart = 6;

    /// <summary>Pairs of words, and the two around a token. Those that name the word itself stand first.</summary>
    /// <param name="pairBefore">The word before and this one, as <see cref="Pair"/> gives them.</param>
    /// <param name="pairBehind">This word and the one behind.</param>
    public static void Words(ref RowList rows, ulong pairBefore, ulong pairBehind, ulong before, ulong behind, ulong squeezed)
    {
        rows.Add(FeatureHash.Combine(pairBefore, 100));
        rows.Add(FeatureHash.Combine(pairBehind, 101));
        rows.Add(FeatureHash.Combine(FeatureHash.Combine(before, behind, 102), squeezed));
    }

    public static ulong Pair(ulong lower, ulong next) => FeatureHash.Combine(lower, next);

    /// <summary>How many tokens stand before it.</summary>
    public static void FromStart(ref RowList rows, ulong lineKind, int i)
    {
        rows.Add(FeatureHash.Combine((ulong)Math.Min(i, 3), 104));
        rows.Add(FeatureHash.Combine(lineKind, (ulong)i, 154));
        for (var distance = -2; distance < 0 && i + distance < 0; distance++)
        {
            rows.Add(FeatureHash.Combine(111, (ulong)(distance + 10)));
        }
    }

    /// <summary>How many tokens it and those behind it are.</summary>
    public static void FromEnd(ref RowList rows, ulong lineKind, int left)
    {
        rows.Add(FeatureHash.Combine(lineKind, (ulong)left, 155));
        for (var distance = 2; distance >= left && distance > 0; distance--)
        {
            rows.Add(FeatureHash.Combine(111, (ulong)(distance + 10)));
        }
    }

    /// <summary>The shapes of the word and of those beside it.</summary>
    public static void Shapes(ref RowList rows, ulong kind, ulong lineKind, in WordShapes before, in WordShapes own, in WordShapes behind)
    {
        var squeezed = FeatureHash.Combine(FeatureHash.Combine(before.Squeezed, own.Squeezed), behind.Squeezed);
        rows.Add(FeatureHash.Combine(FeatureHash.Combine(before.Shape, own.Shape), behind.Shape, 103));
        rows.Add(FeatureHash.Combine(kind, squeezed, 156));
        rows.Add(FeatureHash.Combine(lineKind, squeezed, 158));
    }

    /// <summary>The kind of the line, its first and last word's shape, and the language, each with the shape of the word.</summary>
    /// <param name="frame">The shapes of the first and last word.</param>
    /// <param name="language">0 for the English model, which has no features of it.</param>
    public static void Line(ref RowList rows, ulong kind, ulong lineKind, ulong squeezed, ulong frame, ulong language)
    {
        if (kind == (ulong)LineForm.Capitals)
        {
            rows.Add(150);
        }

        rows.Add(FeatureHash.Combine(kind, 151));
        rows.Add(FeatureHash.Combine(kind, squeezed, 152));
        rows.Add(FeatureHash.Combine(LineShape(lineKind, squeezed), 153));
        rows.Add(FeatureHash.Combine(frame, squeezed, 161));
        if (language > 0)
        {
            rows.Add(FeatureHash.Combine(language, squeezed, 171));
        }
    }

    public static ulong LineShape(ulong lineKind, ulong squeezed) => FeatureHash.Combine(lineKind, squeezed);

    public static void Cluster(ref RowList rows, ulong lineKind, int glove256) =>
        rows.Add(FeatureHash.Combine(lineKind, (ulong)(glove256 + 1), 157));

    /// <summary>The place in a line of that length.</summary>
    public static void Length(ref RowList rows, int length, int i, ulong lineShape) =>
        rows.Add(FeatureHash.Combine((ulong)length << 32 | (uint)i, lineShape, 159));

    /// <summary>The first word of the line, as far away as it is.</summary>
    public static void Opening(ref RowList rows, ulong first, int i) =>
        rows.Add(FeatureHash.Combine(first, (ulong)Distance(i), 162));

    /// <summary>From a distance on it is all the same.</summary>
    public static int Distance(int i) => Math.Min(i, FarFromStart);

    /// <summary>The first word of the line, for every word but itself.</summary>
    public static void First(ref RowList rows, ulong first, ulong squeezed) => rows.Add(FeatureHash.Combine(first, squeezed, 163));

    /// <summary>What the document says of the word.</summary>
    public static void Occurs(ref RowList rows, ulong occurs, ulong squeezed)
    {
        rows.Add(FeatureHash.Combine(occurs, 180));
        rows.Add(FeatureHash.Combine(occurs, squeezed, 181));
    }

    /// <summary>What stands beside the word anywhere in the document.</summary>
    public static void Beside(ref RowList rows, BesideWord beside, bool inCapitals)
    {
        if (beside == BesideWord.None)
        {
            return;
        }

        rows.Add(FeatureHash.Combine((uint)beside, 183));
        for (var left = (uint)beside; left != 0; left &= left - 1)
        {
            rows.Add(FeatureHash.Combine((ulong)BitOperations.TrailingZeroCount(left), inCapitals ? 1UL : 0, 182));
        }
    }

    /// <summary>The lists that have the word and those beside it, and whether the sentence begins here.</summary>
    /// <param name="before">The lists of the word before; 255 where none stands there.</param>
    /// <param name="behind">The lists of the word behind; 255 where none stands there.</param>
    public static void Lists(ref RowList rows, ulong language, bool opens, ulong before, ulong own, ulong behind)
    {
        rows.Add(FeatureHash.Combine(language * 2 + (opens ? 1UL : 0), own, 172));
        rows.Add(FeatureHash.Combine(before << 8 | behind, own, 176));
    }

    /// <summary>What the words on both sides tell.</summary>
    public static void Roles(ref RowList rows, ulong roles, ulong squeezed) => rows.Add(FeatureHash.Combine(roles, squeezed, 174));

    /// <summary>The part in a place's name of several words.</summary>
    public static void Phrase(ref RowList rows, byte phrase, ulong squeezed)
    {
        if (phrase != 0)
        {
            rows.Add(FeatureHash.Combine(phrase, 173));
            rows.Add(FeatureHash.Combine(phrase, squeezed, 175));
        }
    }
}

/// <summary>The shape of a word, and its squeezed one.</summary>
internal readonly record struct WordShapes(ulong Shape, ulong Squeezed)
{
    public static readonly WordShapes Edge = new(TokenRows.Edge, TokenRows.Edge);
}
