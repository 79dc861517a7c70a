using SearchService.Articles;

namespace SearchService.Entities.Places;

/// <summary>What one mention can mean, before the rest of the article is asked.</summary>
/// <param name="Mention">As given.</param>
/// <param name="Name">The name in it, without qualifier: "Paris" of "Paris, Texas".</param>
/// <param name="Key">The key of that name; mentions of one key are senses of one name.</param>
/// <param name="Candidates">Places of that name, the best known first.</param>
internal sealed record MentionReading(Mention Mention, string Name, ulong Key, IReadOnlyList<GazetteerPlace> Candidates)
{
    /// <summary>The file's metadata names the place; no mention of it is to be kept.</summary>
    public bool IsDeclared { get; init; }

    /// <summary>What kind of place the words around it say it is.</summary>
    public PlaceHint Hint { get; init; }

    /// <summary>The countries or regions that stand behind the name after a comma or in brackets; empty where none does.</summary>
    public IReadOnlyList<GazetteerPlace> Qualifiers { get; init; } = [];

    /// <summary>Where the qualifier stands in the same part.</summary>
    public TextSpan QualifierSpan { get; init; }

    /// <summary>The area that the words before the name put it in: "the Texas town of Paris".</summary>
    public IReadOnlyList<PlaceScope> Lead { get; init; } = [];
}
