using SearchService.Articles;

namespace SearchService.Entities.Places;

/// <summary>
/// From mentions of places to the places meant. 1. Each mention is read with the words around it: what it can mean, ", Texas" behind it,
/// "town of" before it. 2. Names that leave no doubt, demonyms and the dateline say which countries and regions the article speaks of.
/// 3. Each name gets the place that fits best; mentions with a qualifier of their own get theirs. 4. Mentions of one place are joined.
/// Safe for use by many threads at once.
/// </summary>
public sealed class PlaceResolver(Gazetteer gazetteer)
{
    private readonly MentionReader _reader = new(gazetteer);
    private readonly ContextReader _contexts = new(gazetteer);

    /// <summary>
    /// The places, most mentioned first, then by first mention, then those that only <see cref="Article.Declared"/> names, without
    /// mentions. Every mention is kept as it was given, save demonyms and what has no letter in it or some ninety. A name that the
    /// gazetteer does not know stays as printed, without location and (unless a qualifier stands behind it) country.
    /// </summary>
    public IReadOnlyList<Place> Resolve(IReadOnlyList<Mention> mentions, PlaceContext context)
    {
        ArgumentNullException.ThrowIfNull(mentions);
        ArgumentNullException.ThrowIfNull(context);
        var readings = mentions.Select(mention => _reader.Read(mention, context))
            .Concat(context.Article.Declared.Places.Select(name => _reader.ReadDeclared(name, context)))
            .OfType<MentionReading>()
            .ToList();
        if (readings.Count == 0)
        {
            return [];
        }

        var groups = readings.GroupBy(reading => reading.Key).Select(group => new SenseGroup([.. group])).ToList();
        var evidence = _contexts.Read(groups, context);
        var qualified = readings.Where(reading => reading.QualifierSpan.Length > 0)
            .DistinctBy(reading => (reading.Mention.In, reading.QualifierSpan.Start))
            .ToDictionary(reading => (reading.Mention.In, reading.QualifierSpan.Start));
        var joiner = new PlaceJoiner();
        foreach (var group in groups)
        {
            Resolve(group, qualified, evidence, joiner);
        }

        return joiner.Join();
    }

    /// <param name="qualifiedAt">The readings with a qualifier, by where that stands.</param>
    private void Resolve(
        SenseGroup group, Dictionary<(ArticlePart, int), MentionReading> qualifiedAt, PlaceEvidence evidence, PlaceJoiner joiner)
    {
        if (group.Sure is { } own)
        {
            evidence.Add(own, -group.Weight);
        }

        var chooser = new SenseChooser(gazetteer, evidence);
        var qualifiedElsewhere = group.Readings.Where(reading => reading.Qualifiers.Count > 0)
            .Select(chooser.ChooseInside).OfType<GazetteerPlace>().Select(place => place.Id).ToHashSet();
        foreach (var reading in group.Readings)
        {
            if (QualifiedBy(reading, qualifiedAt) is { } area)
            {
                joiner.Add(reading, area);
            }
            else if (chooser.Choose(reading, qualifiedElsewhere) is { } place)
            {
                joiner.Add(reading, place);
            }
            else
            {
                joiner.AddUnknown(reading);
            }
        }

        if (group.Sure is { } again)
        {
            evidence.Add(again, group.Weight);
        }
    }

    /// <summary>Where the mention is itself the qualifier of another ("Texas" of "Paris, Texas"): the area that holds that place.</summary>
    private GazetteerPlace? QualifiedBy(MentionReading reading, Dictionary<(ArticlePart, int), MentionReading> qualifiedAt)
    {
        if (reading.Candidates.Count < 2 || reading.IsDeclared
            || !qualifiedAt.TryGetValue((reading.Mention.In, reading.Mention.Span.Start), out var other))
        {
            return null;
        }

        foreach (var area in other.Qualifiers)
        {
            if (other.Candidates.Any(place => PlaceScope.Of(area).Holds(place, gazetteer)))
            {
                return area;
            }
        }

        return null;
    }
}
