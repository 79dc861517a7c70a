using System.Runtime.Intrinsics;
using SearchService.Entities.Tokens;

namespace SearchService.Entities.Tagging;

/// <summary>
/// What the features of <see cref="LineFeatures"/> give to each label, summed. Most groups of them take few values and are summed once, so
/// that a token costs six or seven accesses to the weights, which lie all over 8 MB, for some thirty. The sums are of integers and the same
/// in any order. Not for several threads at once.
/// </summary>
internal sealed class LineScores(TaggerModel model)
{
    /// <summary>Rows of a token that are looked up each time: those of <see cref="TokenRows.Words"/>, and its place in the line.</summary>
    private const int OwnRows = 4;

    /// <summary>Shapes of one line that are kept; a power of two.</summary>
    private const int LineSlots = 64;

    private const ulong SecondOfKey = 0xC2B2AE3D27D4EB4FUL;
    private const ulong ThirdOfKey = 0x165667B19E3779F9UL;

    private readonly ScoreMemo _fromStart = new(10);
    private readonly ScoreMemo _fromEnd = new(10);
    private readonly ScoreMemo _shapes = new(12);
    private readonly ScoreMemo _clusters = new(11);
    private readonly ScoreMemo _occurs = new(9);
    private readonly ScoreMemo _beside = new(9);
    private readonly ScoreMemo _lists = new(11);
    private readonly ScoreMemo _roles = new(10);
    private readonly OfShape[] _ofLine = new OfShape[LineSlots];
    private readonly uint[] _room = new uint[TokenRows.MostOfGroup];
    private readonly uint[] _own = new uint[OwnRows * TokenizedDocument.LongestSentence];
    private int _lines;

    /// <summary>Adds to what each token gives to each label already.</summary>
    public void AddTo(Span<Vector128<short>> emissions, in LineFeatures line)
    {
        _lines++;
        var first = line[0].Lower;
        var farFromFirst = Vector128<short>.Zero;
        WriteOwn(line);
        for (var i = 0; i < emissions.Length; i++)
        {
            ref readonly var word = ref line[i];
            ref readonly var ofShape = ref OfLine(line, first, word.Squeezed);
            var sum = emissions[i] + ofShape.Sum + FromStart(line.LineKind, i) + FromEnd(line.LineKind, line.Length - i)
                + Shapes(line, i) + Cluster(line.LineKind, word.Glove256);
            if (i <= TokenRows.Distance(i))
            {
                farFromFirst = Opening(first, i);
            }

            sum += farFromFirst;
            sum += i > 0 ? ofShape.First : Vector128<short>.Zero;
            if (word.MayBeName)
            {
                sum += Occurs(line.OccursAt(i, word), word.Squeezed) + Beside(line.Beside(word), line.IsInCapitals);
            }

            if (line.Language > 0)
            {
                sum += Lists(line, i) + Roles(line.RolesBeside(i), word.Squeezed) + Phrase(line.PhraseAt(i), word.Squeezed);
            }

            emissions[i] = sum;
        }

        AddOwn(emissions);
    }

    /// <summary>
    /// The rows of all tokens first, then their weights: with nothing else between, the processor waits for many at once.
    /// </summary>
    private void WriteOwn(in LineFeatures line)
    {
        var (before, pairBefore) = (TokenRows.Edge, TokenRows.Pair(TokenRows.Edge, line[0].Lower));
        var rows = new RowList(_own);
        for (var i = 0; i < line.Length; i++)
        {
            ref readonly var word = ref line[i];
            var behind = line.LowerAt(i + 1);
            var pairBehind = TokenRows.Pair(word.Lower, behind);
            TokenRows.Words(ref rows, pairBefore, pairBehind, before, behind, word.Squeezed);
            TokenRows.Length(ref rows, line.Length, i, TokenRows.LineShape(line.LineKind, word.Squeezed));
            (before, pairBefore) = (word.Lower, pairBehind);
        }
    }

    private void AddOwn(Span<Vector128<short>> emissions)
    {
        var rows = _own.AsSpan(0, OwnRows * emissions.Length);
        for (var i = 0; i < emissions.Length; i++)
        {
            emissions[i] += model[rows[OwnRows * i]] + model[rows[(OwnRows * i) + 1]]
                + (model[rows[(OwnRows * i) + 2]] + model[rows[(OwnRows * i) + 3]]);
        }
    }

    /// <summary>What hangs on the line and a shape, for each shape once a line.</summary>
    private ref readonly OfShape OfLine(in LineFeatures line, ulong first, ulong squeezed)
    {
        ref var slot = ref _ofLine[squeezed & (LineSlots - 1)];
        if (slot.Line != _lines || slot.Squeezed != squeezed)
        {
            var rows = new RowList(_room);
            TokenRows.First(ref rows, first, squeezed);
            var behindFirst = Sum(rows);
            rows = new RowList(_room);
            TokenRows.Line(ref rows, line.Kind, line.LineKind, squeezed, line.Frame, line.Language);
            slot = new OfShape(_lines, squeezed, Sum(rows), behindFirst);
        }

        return ref slot;
    }

    private Vector128<short> FromStart(ulong lineKind, int i)
    {
        ref var sum = ref _fromStart.Of((lineKind << 32 | (uint)i) + 1, out var isKept);
        if (!isKept)
        {
            var rows = new RowList(_room);
            TokenRows.FromStart(ref rows, lineKind, i);
            sum = Sum(rows);
        }

        return sum;
    }

    private Vector128<short> FromEnd(ulong lineKind, int left)
    {
        ref var sum = ref _fromEnd.Of(lineKind << 32 | (uint)left, out var isKept);
        if (!isKept)
        {
            var rows = new RowList(_room);
            TokenRows.FromEnd(ref rows, lineKind, left);
            sum = Sum(rows);
        }

        return sum;
    }

    /// <summary>The shapes are 64-bit hashes: two lines of three that share a sum of multiples are not expected.</summary>
    private Vector128<short> Shapes(in LineFeatures line, int i)
    {
        var (before, own, behind) = (line.ShapesAt(i - 1), line.ShapesAt(i), line.ShapesAt(i + 1));
        var key = before.Shape + (own.Shape * SecondOfKey) + (behind.Shape * ThirdOfKey) + line.LineKind + 1;
        ref var sum = ref _shapes.Of(key, out var isKept);
        if (!isKept)
        {
            var rows = new RowList(_room);
            TokenRows.Shapes(ref rows, line.Kind, line.LineKind, before, own, behind);
            sum = Sum(rows);
        }

        return sum;
    }

    private Vector128<short> Cluster(ulong lineKind, int glove256)
    {
        ref var sum = ref _clusters.Of((lineKind << 32 | (uint)(glove256 + 1)) + 1, out var isKept);
        if (!isKept)
        {
            var rows = new RowList(_room);
            TokenRows.Cluster(ref rows, lineKind, glove256);
            sum = Sum(rows);
        }

        return sum;
    }

    private Vector128<short> Opening(ulong first, int i)
    {
        var rows = new RowList(_room);
        TokenRows.Opening(ref rows, first, i);
        return Sum(rows);
    }

    private Vector128<short> Occurs(ulong occurs, ulong squeezed)
    {
        ref var sum = ref _occurs.Of(squeezed + ((occurs + 1) * SecondOfKey), out var isKept);
        if (!isKept)
        {
            var rows = new RowList(_room);
            TokenRows.Occurs(ref rows, occurs, squeezed);
            sum = Sum(rows);
        }

        return sum;
    }

    private Vector128<short> Beside(BesideWord beside, bool inCapitals)
    {
        ref var sum = ref _beside.Of(((ulong)beside << 1 | (inCapitals ? 1UL : 0)) + 1, out var isKept);
        if (!isKept)
        {
            var rows = new RowList(_room);
            TokenRows.Beside(ref rows, beside, inCapitals);
            sum = Sum(rows);
        }

        return sum;
    }

    private Vector128<short> Lists(in LineFeatures line, int i)
    {
        var (before, own, behind) = (line.ListsAt(i - 1), line.ListsAt(i), line.ListsAt(i + 1));
        ref var sum = ref _lists.Of(line.Language << 32 | before << 16 | behind << 8 | own, out var isKept);
        if (!isKept)
        {
            var rows = new RowList(_room);
            TokenRows.Lists(ref rows, line.Language, opens: i == 0, before, own, behind);
            sum = Sum(rows);
        }

        return sum;
    }

    private Vector128<short> Roles(ulong roles, ulong squeezed)
    {
        ref var sum = ref _roles.Of(squeezed + ((roles + 1) * SecondOfKey), out var isKept);
        if (!isKept)
        {
            var rows = new RowList(_room);
            TokenRows.Roles(ref rows, roles, squeezed);
            sum = Sum(rows);
        }

        return sum;
    }

    private Vector128<short> Phrase(byte phrase, ulong squeezed)
    {
        var rows = new RowList(_room);
        TokenRows.Phrase(ref rows, phrase, squeezed);
        return Sum(rows);
    }

    private Vector128<short> Sum(in RowList rows)
    {
        var sum = Vector128<short>.Zero;
        foreach (var row in rows.Written)
        {
            sum += model[row];
        }

        return sum;
    }

    private readonly record struct OfShape(int Line, ulong Squeezed, Vector128<short> Sum, Vector128<short> First);
}
