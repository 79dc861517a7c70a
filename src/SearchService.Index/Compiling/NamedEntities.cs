using Lucene.Net.Search;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Words.Fields;
using SearchService.Indexing.Words.Marks;

namespace SearchService.Indexing.Compiling;

/// <summary>
/// Lets words that name a known person or place find it in its other spellings: "DPRK" finds North Korea.
/// </summary>
internal sealed class NamedEntities(Snapshot snapshot)
{
    /// <summary>Names of more words are not looked for.</summary>
    public const int LongestName = 4;

    /// <summary>
    /// What an article counts for that holds the person or place, but not the words: less than any word that tells apart.
    /// </summary>
    private const float Score = 1;

    private readonly NameLookup _people = NameLookup.People(snapshot);
    private readonly NameLookup _places = NameLookup.Places(snapshot);

    /// <summary>Whether some article has a person or place of this name.</summary>
    public bool Knows(string name) => _people.Keys(name).Count + _places.Keys(name).Count > 0;

    /// <summary>
    /// What the words find, and the articles that have the person or place they name; the words alone where they name none.
    /// </summary>
    public CompiledPart Widened(string name, CompiledPart words)
    {
        var (people, places) = (_people.Keys(name), _places.Keys(name));
        if (words.Query is null || people.Count + places.Count == 0)
        {
            return words;
        }

        var named = QueryParts.Any([QueryParts.OneOf(IndexFields.Person, people), QueryParts.OneOf(IndexFields.Place, places)]);
        return words with
        {
            Query = new DisjunctionMaxQuery(0) { words.Query, new ConstantScoreQuery(named) { Boost = Score } },
            Patterns = [.. words.Patterns, new EntityPattern(Score, People: true, people, []),
                new EntityPattern(Score, People: false, places, [])],
        };
    }
}
