using SearchService.Articles;
using SearchService.Indexing.Compiling;
using SearchService.Queries;
using SearchService.Queries.Language;

namespace SearchService.Indexing.Answers.Significance;

/// <summary>
/// The people and places that a request itself asks for, by key: in a filter, in a field, or as words or a phrase of the query.
/// </summary>
internal sealed class AskedNames
{
    private readonly HashSet<string> _people = [];
    private readonly HashSet<string> _places = [];
    private readonly Func<string, IEnumerable<string>> _knownPeople;
    private readonly Func<string, IEnumerable<string>> _knownPlaces;

    /// <param name="request">What is asked.</param>
    /// <param name="tree">Its query.</param>
    /// <param name="people">The keys of everybody who has a name beside the key of the name itself.</param>
    /// <param name="places">The same of places.</param>
    public AskedNames(
        SearchRequest request, QueryNode tree, Func<string, IEnumerable<string>> people, Func<string, IEnumerable<string>> places)
    {
        (_knownPeople, _knownPlaces) = (people, places);
        foreach (var (field, value) in request.Filters.SelectMany(filter => filter.Values.Select(value => (filter.Field, value))))
        {
            Add(value, field == FilterField.Person, field == FilterField.Place);
        }

        Add(tree, isPerson: true, isPlace: true);
    }

    public IReadOnlySet<string> People => _people;

    public IReadOnlySet<string> Places => _places;

    private void Add(QueryNode node, bool isPerson, bool isPlace)
    {
        switch (node)
        {
            case FieldNode field:
                Add(field.Inner, field.Field == QueryField.Person, field.Field == QueryField.Place);
                break;
            case BoostNode boost:
                Add(boost.Inner, isPerson, isPlace);
                break;
            case PhraseNode phrase:
                Add(string.Join(' ', phrase.Terms.Select(term => term.Text)), isPerson, isPlace);
                break;
            case WordNode word:
                Add(word.Text, isPerson, isPlace);
                break;
            case GroupNode group:
                AddRuns(group.Parts, isPerson, isPlace);
                break;
        }
    }

    /// <summary>Every part, and every run of words that may be a name.</summary>
    private void AddRuns(IReadOnlyList<QueryNode> parts, bool isPerson, bool isPlace)
    {
        for (var start = 0; start < parts.Count; start++)
        {
            Add(parts[start], isPerson, isPlace);
            var run = parts.Skip(start).TakeWhile(part => part is WordNode).Take(NamedEntities.LongestName)
                .Select(part => ((WordNode)part).Text).ToList();
            for (var words = 2; words <= run.Count; words++)
            {
                Add(string.Join(' ', run.Take(words)), isPerson, isPlace);
            }
        }
    }

    private void Add(string name, bool isPerson, bool isPlace)
    {
        var key = NameKey.Of(name);
        if (isPerson)
        {
            _people.UnionWith(_knownPeople(name).Append(key));
        }

        if (isPlace)
        {
            _places.UnionWith(_knownPlaces(name).Append(key));
        }
    }
}
