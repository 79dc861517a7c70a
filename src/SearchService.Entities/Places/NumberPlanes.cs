using System.Runtime.CompilerServices;

namespace SearchService.Entities.Places;

/// <summary>
/// Numbers as planes of bytes: all lowest bytes, then all second ones and so on. Bytes of one kind beside each other compress better.
/// </summary>
internal static class NumberPlanes
{
    /// <summary>What is to be added to each number to get the next; the first as it is.</summary>
    public static ulong[] Steps(ReadOnlySpan<ulong> ascending)
    {
        var steps = new ulong[ascending.Length];
        var before = 0UL;
        for (var i = 0; i < steps.Length; i++)
        {
            steps[i] = ascending[i] - before;
            before = ascending[i];
        }

        return steps;
    }

    public static byte[] Pack(ReadOnlySpan<ulong> numbers, int bytes)
    {
        var planes = new byte[numbers.Length * bytes];
        for (var plane = 0; plane < bytes; plane++)
        {
            for (var i = 0; i < numbers.Length; i++)
            {
                planes[(plane * numbers.Length) + i] = (byte)(numbers[i] >> (8 * plane));
            }
        }

        return planes;
    }

    /// <summary>The numbers whose <see cref="Steps"/> were packed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ulong[] Sums(ReadOnlySpan<byte> planes, int bytes)
    {
        var numbers = new ulong[planes.Length / bytes];
        for (var plane = 0; plane < bytes; plane++)
        {
            var from = planes.Slice(plane * numbers.Length, numbers.Length);
            for (var i = 0; i < numbers.Length; i++)
            {
                numbers[i] |= (ulong)from[i] << (8 * plane);
            }
        }

        for (var i = 1; i < numbers.Length; i++)
        {
            numbers[i] += numbers[i - 1];
        }

        return numbers;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int[] Numbers(ReadOnlySpan<byte> planes, int bytes)
    {
        var numbers = new int[planes.Length / bytes];
        for (var plane = 0; plane < bytes; plane++)
        {
            var from = planes.Slice(plane * numbers.Length, numbers.Length);
            for (var i = 0; i < numbers.Length; i++)
            {
                numbers[i] |= from[i] << (8 * plane);
            }
        }

        return numbers;
    }
}
