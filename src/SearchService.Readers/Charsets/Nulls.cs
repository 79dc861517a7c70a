namespace SearchService.Readers.Charsets;

/// <summary>
/// Bytes of value 0 in a text of single bytes: a record that was padded, a disk that failed. They are left out, since within a tag, a name
/// or JSON no other character could stand in their place.
/// </summary>
internal static class Nulls
{
    /// <summary>The bytes without those of value 0, and a warning where there were any. UTF-16 and UTF-32 stay as they are.</summary>
    public static ReadOnlySpan<byte> Without(ReadOnlySpan<byte> text, ICollection<string>? warnings = null)
    {
        var first = text.IndexOf((byte)0);
        if (first < 0 || IsWide(text))
        {
            return text;
        }

        warnings?.Add(Warning(first));
        var copy = text.ToArray();
        return copy.AsSpan(0, Remove(copy));
    }

    /// <summary>Moves the other bytes together, and returns how many they are.</summary>
    public static int Remove(Span<byte> bytes)
    {
        var kept = bytes.IndexOf((byte)0);
        if (kept < 0)
        {
            return bytes.Length;
        }

        foreach (var value in bytes[kept..])
        {
            if (value != 0)
            {
                bytes[kept++] = value;
            }
        }

        return kept;
    }

    public static string Warning(long first) =>
        FormattableString.Invariant($"The text contains null bytes, the first at offset {first:#,0}; they are left out.");

    /// <summary>Whether the bytes are of a charset in which every letter of ASCII has a byte of value 0.</summary>
    public static bool IsWide(ReadOnlySpan<byte> head) =>
        head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, 0, 0xFE, 0xFF, ..] || WideText.Tell(head) is not null;
}
