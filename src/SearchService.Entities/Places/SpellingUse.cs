namespace SearchService.Entities.Places;

/// <summary>Where a spelling counts.</summary>
internal enum SpellingRule : byte
{
    Anywhere = 0,

    /// <summary>Only where it is printed in capitals: "US", never "us".</summary>
    CapitalsOnly = 1,

    /// <summary>An abbreviation such as "Calif.": names its region beside a town, or where a reader has marked it as a place.</summary>
    Abbreviation = 2,

    /// <summary>Two capitals such as "TX": only after the name of a town and a comma.</summary>
    PostalCode = 3,
}

/// <summary>When a spelling is valid, in one byte: two bits for the rule, six for the language (0: in every text).</summary>
internal readonly record struct SpellingUse(byte Value)
{
    public static readonly SpellingUse Anywhere = new(0);

    /// <summary>The order is part of the file format: append only.</summary>
    private static readonly string[] Languages =
    [
        "", "ar", "br", "cs", "cy", "de", "et", "fi", "fr", "hr", "hu", "it", "ja", "ko", "nl", "fa", "pl", "pt", "ru", "sk", "es", "sr",
        "sv", "tr", "ur", "zh", "id", "da", "no", "uk", "el", "ro", "bg", "sl", "lt", "lv", "ca", "be", "he", "hi", "th", "vi",
    ];

    /// <summary>The number of every language that is not listed, save English.</summary>
    private const int OtherLanguage = 62;

    private const int AnyButEnglish = 63;

    private const int Alphabet = 26;

    /// <summary>Asked for with every name that is looked up.</summary>
    private static readonly byte[] OfTwoLetters = AllOfTwoLetters();

    /// <summary>In every text but English ones, where such a name may be a word: "Nice" is no "Niza", "Ham" no "Hamm".</summary>
    public static readonly SpellingUse Foreign = new(AnyButEnglish << 2);

    public SpellingRule Rule => (SpellingRule)(Value & 3);

    public string Language => Value >> 2 is var number && number < Languages.Length ? Languages[number] : "";

    /// <summary>Whether it counts in some languages alone.</summary>
    public bool IsOfLanguage => Value >> 2 != 0;

    public static SpellingUse Of(SpellingRule rule) => new((byte)rule);

    public static SpellingUse In(string language) => new((byte)(LanguageNumber(language) << 2));

    /// <summary>The number of an ISO 639-1 language, 0 for English and for none.</summary>
    public static int LanguageNumber(ReadOnlySpan<char> language) => language is [>= 'a' and <= 'z', >= 'a' and <= 'z']
        ? OfTwoLetters[(language[0] - 'a') * Alphabet + language[1] - 'a']
        : NumberOf(language);

    private static byte[] AllOfTwoLetters()
    {
        var numbers = new byte[Alphabet * Alphabet];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = (byte)NumberOf([(char)('a' + i / Alphabet), (char)('a' + i % Alphabet)]);
        }

        return numbers;
    }

    private static int NumberOf(ReadOnlySpan<char> language)
    {
        if (language.IsEmpty || language.StartsWith("en", StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }

        for (var i = 1; i < Languages.Length; i++)
        {
            if (language.StartsWith(Languages[i], StringComparison.OrdinalIgnoreCase)
                && (language.Length == 2 || !char.IsLetter(language[2])))
            {
                return i;
            }
        }

        return OtherLanguage;
    }

    /// <summary>Whether the spelling counts as a name by itself, as printed, in a text of that language.</summary>
    public bool Admits(ReadOnlySpan<char> printed, int language)
    {
        var own = Value >> 2;
        return (own == 0 || own == language || (own == AnyButEnglish && language != 0)) && (Value & 3) switch
        {
            (int)SpellingRule.Anywhere => true,
            (int)SpellingRule.CapitalsOnly => IsInCapitals(printed),
            (int)SpellingRule.Abbreviation => printed.Contains('.'),
            _ => false,
        };
    }

    /// <summary>Whether the spelling counts after a town and a comma.</summary>
    public bool AdmitsAsQualifier(ReadOnlySpan<char> printed) => Value >> 2 == 0 && Rule switch
    {
        SpellingRule.Anywhere => true,
        SpellingRule.Abbreviation => true,
        _ => IsInCapitals(printed),
    };

    private static bool IsInCapitals(ReadOnlySpan<char> printed)
    {
        if (printed.StartsWith("the ", StringComparison.OrdinalIgnoreCase))
        {
            printed = printed[4..];
        }

        foreach (var letter in printed)
        {
            if (char.IsLower(letter))
            {
                return false;
            }
        }

        return true;
    }
}
