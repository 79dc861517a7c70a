namespace SearchService.Entities.People;

/// <summary>
/// Letters without their accents, for comparing names. A table, since the runtime's normalisation needs culture data that this
/// program does not load.
/// </summary>
internal static class Accents
{
    private const char FirstLatin = '\u00C0';
    private const char FirstVietnamese = '\u1EA0';

    /// <summary>U+00C0 to U+017F.</summary>
    private const string Latin =
        "aaaaaaaceeeeiiiidnooooo?ouuuuytsaaaaaaaceeeeiiiidnooooo?ouuuuyty"
        + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
        + "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    /// <summary>The small letter without accent; a curly apostrophe becomes a straight one.</summary>
    public static char Fold(char c) => c switch
    {
        '’' => '\'',
        '\u00D7' or '\u00F7' => c,
        >= FirstLatin and < '\u0180' => Latin[c - FirstLatin],
        '\u01A0' or '\u01A1' => 'o',
        '\u01AF' or '\u01B0' => 'u',
        '\u0218' or '\u0219' => 's',
        '\u021A' or '\u021B' => 't',
        >= FirstVietnamese and < '\u1EFA' => c switch
        {
            < '\u1EB8' => 'a',
            < '\u1EC8' => 'e',
            < '\u1ECC' => 'i',
            < '\u1EE4' => 'o',
            < '\u1EF2' => 'u',
            _ => 'y',
        },
        _ => char.ToLowerInvariant(c),
    };
}
