namespace SearchService.Articles.Letters;

/// <summary>Korean letters and the syllables that they make, by the arithmetic of the Unicode Standard, section 3.12.</summary>
internal static class Jamo
{
    private const char Syllables = '\uAC00';
    private const char Leads = '\u1100';
    private const char Vowels = '\u1161';
    private const char Tails = '\u11A7';
    private const int LeadCount = 19;
    private const int VowelCount = 21;
    private const int TailCount = 28;

    /// <summary>A vowel or a final consonant: it joins what stands before it.</summary>
    public static bool IsNoLead(char c) => c is (>= Vowels and < (char)(Vowels + VowelCount)) or (> Tails and < (char)(Tails + TailCount));

    /// <summary>The syllable that two make, or null.</summary>
    public static char? Composed(int before, char letter)
    {
        if (before is >= Leads and < Leads + LeadCount && letter is >= Vowels and < (char)(Vowels + VowelCount))
        {
            return (char)(Syllables + ((((before - Leads) * VowelCount) + letter - Vowels) * TailCount));
        }

        var isOpen = before is >= Syllables and < Syllables + (LeadCount * VowelCount * TailCount) && (before - Syllables) % TailCount == 0;
        return isOpen && letter is > Tails and < (char)(Tails + TailCount) ? (char)(before + letter - Tails) : null;
    }
}
