using SearchService.Articles;
using SearchService.Entities.People;

namespace SearchService.Entities.Places;

/// <summary>Joins mentions of one place, and lists the places.</summary>
internal sealed class PlaceJoiner
{
    private const int LongestAcronym = 5;

    private readonly Dictionary<int, (GazetteerPlace Place, List<Mention> Mentions)> _known = [];
    private readonly Dictionary<(ulong Key, string? Country), (string Name, List<Mention> Mentions)> _unknown = [];

    public void Add(MentionReading reading, GazetteerPlace place)
    {
        if (!_known.TryGetValue(place.Id, out var entry))
        {
            _known[place.Id] = entry = (place, []);
        }

        AddMention(reading, entry.Mentions);
    }

    /// <summary>A name that the gazetteer does not know keeps its printed form; a qualifier still says in which country it lies.</summary>
    public void AddUnknown(MentionReading reading)
    {
        var country = reading.Qualifiers is [var area, ..] ? area.Country : null;
        if (!_unknown.TryGetValue((reading.Key, country), out var entry))
        {
            _unknown[(reading.Key, country)] = entry = (Shown(reading.Name), []);
        }

        AddMention(reading, entry.Mentions);
    }

    public IReadOnlyList<Place> Join()
    {
        var places = _known.Values
            .Select(entry => new Place(entry.Place.Name, entry.Place.Country, entry.Place.Location, InOrder(entry.Mentions)))
            .Concat(_unknown.Select(entry => new Place(entry.Value.Name, entry.Key.Country, null, InOrder(entry.Value.Mentions))));
        return [.. places.OrderByDescending(place => place.Mentions.Count).ThenBy(place => FirstOf(place), ReadingOrder.Instance)];
    }

    /// <summary>A short name in capitals may be an acronym; a longer one is a dateline or headline.</summary>
    private static string Shown(string name) => name.Length > LongestAcronym ? NameText.Shown(name) : name;

    private static Mention FirstOf(Place place) => place.Mentions.Count > 0 ? place.Mentions[0] : default;

    private static void AddMention(MentionReading reading, List<Mention> mentions)
    {
        if (!reading.IsDeclared)
        {
            mentions.Add(reading.Mention);
        }
    }

    private static List<Mention> InOrder(List<Mention> mentions)
    {
        mentions.Sort(ReadingOrder.Instance);
        return mentions;
    }

    /// <summary>Title, summary, text, captions; within each from the start.</summary>
    private sealed class ReadingOrder : IComparer<Mention>
    {
        public static readonly ReadingOrder Instance = new();

        public int Compare(Mention x, Mention y) =>
            Rank(x.In).CompareTo(Rank(y.In)) is var part and not 0 ? part
            : x.In.Index.CompareTo(y.In.Index) is var caption and not 0 ? caption
            : x.Span.Start.CompareTo(y.Span.Start) is var start and not 0 ? start
            : x.Span.End.CompareTo(y.Span.End);

        private static int Rank(ArticlePart part) => part.Kind switch
        {
            ArticlePartKind.Title => 0,
            ArticlePartKind.Summary => 1,
            ArticlePartKind.Text => 2,
            _ => 3,
        };
    }
}
