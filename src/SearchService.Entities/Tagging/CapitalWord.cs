using SearchService.Articles;

namespace SearchService.Entities.Tagging;

/// <summary>A word of a line in capitals.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Small">In small letters, or as the article prints it elsewhere.</param>
/// <param name="Kind">What it may be.</param>
internal readonly record struct CapitalWord(TextSpan Span, string Small, CapitalKind Kind)
{
    /// <summary>One space or hyphen stands between.</summary>
    public bool IsBeside(CapitalWord before) => before.Span.End + 1 == Span.Start;

    /// <summary>Writes it over the capitals, as a name or as a word.</summary>
    public void Write(Span<char> line, bool isName)
    {
        if (Kind != CapitalKind.Kept)
        {
            var printed = line[Span.Start];
            Small.CopyTo(line[Span.Start..]);
            line[Span.Start] = isName && char.IsLower(Small[0]) ? printed : Small[0];
        }
    }
}

internal enum CapitalKind
{
    Unknown,

    /// <summary>A word of the language, or printed in small letters elsewhere in the article.</summary>
    Word,

    /// <summary>President, minister: a person follows.</summary>
    Title,

    /// <summary>"von", "de": inside a name or not.</summary>
    Particle,

    /// <summary>Listed as a first or last name of people, as many a word is.</summary>
    Person,

    /// <summary>A known place, or printed with a capital elsewhere in the article.</summary>
    Name,

    /// <summary>An initial or abbreviation, which stays as it is.</summary>
    Kept,
}
