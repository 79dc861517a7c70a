using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace SearchService.Entities.Tagging;

/// <summary>
/// The weights of the tagger as small integers of one scale. A row holds the weights that one feature gives to each label, a byte
/// each; transitions are on the same scale, so that decoding needs no floating point.
/// </summary>
/// <remarks>
/// The file, Brotli over little-endian: 8 times 8 transitions (i32; first the seven labels, then the start of a sentence), then
/// for each label a plane of one byte a row. Planes compress a sixth better than rows.
/// </remarks>
internal sealed class TaggerModel
{
    /// <summary>Weights beyond this are cut; a step of the scale is 1/127 of it.</summary>
    public const float LargestWeight = 2f;

    /// <summary>Steps per unit of log-probability.</summary>
    public const float Scale = sbyte.MaxValue / LargestWeight;

    /// <summary>A transition that must not be taken.</summary>
    public const int Forbidden = -(1 << 24);

    private const int Start = Label.Count;

    private readonly ulong[] _rows;
    private readonly int[] _transitions;

    private TaggerModel(ulong[] rows, int[] transitions) => (_rows, _transitions) = (rows, transitions);

    /// <summary>The eight weights of a row.</summary>
    public Vector128<short> this[uint row] => Vector128.WidenLower(Vector128.CreateScalarUnsafe(_rows[row]).AsSByte());

    /// <summary>For a label, what it adds to each label that follows it.</summary>
    public Vector256<int> From(int label) => Vector256.Create<int>(_transitions.AsSpan(label * Label.Lanes, Label.Lanes));

    /// <summary>What the start of a sentence adds to each label.</summary>
    public Vector256<int> FromStart => From(Start);

    /// <param name="weights">Of a row and a label.</param>
    /// <param name="transitions">From a label, or from the start (<see cref="Label.Count"/>), to a label.</param>
    public static TaggerModel Quantise(Func<int, int, float> weights, Func<int, int, float> transitions)
    {
        var rows = new ulong[FeatureHash.Rows];
        for (var row = 0; row < rows.Length; row++)
        {
            for (var label = 0; label < Label.Count; label++)
            {
                var step = Math.Clamp(MathF.Round(weights(row, label) * Scale), -sbyte.MaxValue, sbyte.MaxValue);
                rows[row] |= (ulong)(byte)(sbyte)step << (8 * label);
            }
        }

        var steps = new int[Label.Lanes * Label.Lanes];
        for (var from = 0; from <= Start; from++)
        {
            for (var to = 0; to < Label.Lanes; to++)
            {
                var allowed = to < Label.Count && Label.MayFollow(from == Start ? Label.Outside : from, to);
                steps[from * Label.Lanes + to] = allowed ? (int)MathF.Round(transitions(from, to) * Scale) : Forbidden;
            }
        }

        return new TaggerModel(rows, steps);
    }

    public void Write(Stream stream)
    {
        using var brotli = new BrotliStream(stream, new BrotliCompressionOptions { Quality = 11 }, leaveOpen: true);
        Span<byte> number = stackalloc byte[4];
        foreach (var transition in _transitions)
        {
            BinaryPrimitives.WriteInt32LittleEndian(number, transition);
            brotli.Write(number);
        }

        var plane = new byte[_rows.Length];
        for (var label = 0; label < Label.Count; label++)
        {
            for (var row = 0; row < plane.Length; row++)
            {
                plane[row] = (byte)(_rows[row] >> (8 * label));
            }

            brotli.Write(plane);
        }
    }

    /// <exception cref="InvalidDataException">The stream is cut off.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static TaggerModel Read(Stream stream)
    {
        using var brotli = new BrotliStream(stream, CompressionMode.Decompress, leaveOpen: true);
        var transitions = new int[Label.Lanes * Label.Lanes];
        Span<byte> number = stackalloc byte[4];
        for (var i = 0; i < transitions.Length; i++)
        {
            brotli.ReadExactly(number);
            transitions[i] = BinaryPrimitives.ReadInt32LittleEndian(number);
        }

        var rows = new ulong[FeatureHash.Rows];
        var plane = new byte[rows.Length];
        for (var label = 0; label < Label.Count; label++)
        {
            brotli.ReadExactly(plane);
            for (var row = 0; row < plane.Length; row++)
            {
                rows[row] |= (ulong)plane[row] << (8 * label);
            }
        }

        return new TaggerModel(rows, transitions);
    }
}
