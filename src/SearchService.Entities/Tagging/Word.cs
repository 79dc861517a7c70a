namespace SearchService.Entities.Tagging;

/// <summary>What the tagger knows of one spelling, wherever it occurs.</summary>
/// <param name="Lower">Hash of the word in small letters.</param>
/// <param name="Shape">Hash of its shape.</param>
/// <param name="Squeezed">Hash of its squeezed shape.</param>
/// <param name="Glove256">Its cluster of 256, or -1.</param>
/// <param name="LowerNumber">Shared by all spellings that differ in capitals alone.</param>
/// <param name="Traits">What its characters are.</param>
/// <param name="Role">What it tells of its neighbours.</param>
/// <param name="Lists">The lists of names that have it; none for the English model, which gains nothing from them.</param>
internal readonly record struct Word(
    ulong Lower, ulong Shape, ulong Squeezed, int Glove256, int LowerNumber, WordTraits Traits,
    WordRole Role, NameLists Lists = NameLists.None)
{
    public bool Has(WordTraits trait) => (Traits & trait) != 0;

    public bool IsCapitalised => Has(WordTraits.Capitalised);

    /// <summary>Has letters, and one of them is a capital: it may be a name.</summary>
    public bool MayBeName => Has(WordTraits.Letters) && (!Has(WordTraits.SmallLetters) || Has(WordTraits.Capitals));
}

[Flags]
internal enum WordTraits : byte
{
    None = 0,
    Letters = 1,
    SmallLetters = 2,
    Capitals = 4,
    Digits = 8,

    /// <summary>The first character is a capital.</summary>
    Capitalised = 16,

    /// <summary>One of <c>. ? ! "</c>: what a sentence ends with, and a table row does not.</summary>
    Closes = 32,

    /// <summary>Small letters in a language in which they belong to no name (<see cref="SmallWords"/>).</summary>
    NoName = 64,
}

/// <summary>Words that tell what stands beside them.</summary>
internal enum WordRole : byte
{
    Other,

    /// <summary>Mr., President, coach: a person follows.</summary>
    Title,

    /// <summary>in, near: a place follows.</summary>
    Inside,

    /// <summary>at, from.</summary>
    Origin,

    /// <summary>said, who, beat: a person or team stands before it.</summary>
    Acts,

    /// <summary>An opening bracket.</summary>
    Bracket,

    /// <summary>river, province: says of the name behind it what kind of place it is.</summary>
    Ground,
}

/// <summary>Lists of names that a word stands in.</summary>
[Flags]
internal enum NameLists : byte
{
    None = 0,

    /// <summary>A first or last name of people.</summary>
    Person = 1,

    /// <summary>Countries, capitals, large cities.</summary>
    LargePlace = 2,

    /// <summary>Towns of some 60,000 inhabitants and more.</summary>
    Town = 4,

    /// <summary>Any other place.</summary>
    SmallPlace = 8,

    /// <summary>A word of the language that is written with a small letter inside a sentence.</summary>
    Word = 16,
}
