namespace SearchService.Readers.Pdf;

/// <summary>
/// Letters that type joins into one sign (U+FB00 to U+FB06), as a writer types them: whoever reads "off" looks for "off".
/// </summary>
internal static class Ligatures
{
    private const char First = '\uFB00';
    private const char Last = '\uFB06';

    private static readonly string[] Letters = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    public static string Parted(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange(First, Last) < 0)
        {
            return text;
        }

        return string.Concat(text.Select(letter => letter is >= First and <= Last ? Letters[letter - First] : letter.ToString()));
    }
}
