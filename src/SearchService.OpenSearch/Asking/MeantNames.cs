using SearchService.Articles;
using SearchService.OpenSearch.Generations;
using SearchService.Queries.Language;

namespace SearchService.OpenSearch.Asking;

/// <summary>
/// Whom a name means: whoever has it; else those whom some article calls so, and those whom it was merged into by a correction. As with
/// <see cref="KnownWords"/>, a query is compiled twice: first it only says which names it asks for.
/// </summary>
internal sealed class MeantNames
{
    private readonly HashSet<(string Field, string Key)> _asked = [];
    private readonly IReadOnlyDictionary<(string Field, string Key), MeantName> _meant;

    /// <summary>Knows nothing yet, and notes what it is asked.</summary>
    public MeantNames()
        : this(new Dictionary<(string Field, string Key), MeantName>())
    {
    }

    /// <param name="meant">Whom each of <see cref="Asked"/> means.</param>
    public MeantNames(IReadOnlyDictionary<(string Field, string Key), MeantName> meant) => _meant = meant;

    public IReadOnlyCollection<(string Field, string Key)> Asked => _asked;

    /// <summary>The field of the keys of people, or else of places.</summary>
    public static string FieldOf(QueryField field) => field == QueryField.Person ? ClusterFields.Person : ClusterFields.Place;

    public MeantName Of(QueryField field, string name)
    {
        var asked = (FieldOf(field), NameKey.Of(name));
        _asked.Add(asked);
        return _meant.GetValueOrDefault(asked) ?? MeantName.Nobody;
    }
}

/// <param name="IsName">Somebody has the name.</param>
/// <param name="Keys">Of whoever has it, else of those who are called so.</param>
internal sealed record MeantName(bool IsName, IReadOnlyList<string> Keys)
{
    public static readonly MeantName Nobody = new(false, []);
}
