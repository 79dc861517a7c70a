namespace SearchService.Entities.Places;

/// <summary>
/// Chooses the place that a name means. The score of a candidate is a sum of logarithms of odds: how well known it is (its prominence /
/// 10), what the article speaks of elsewhere (<see cref="PlaceEvidence"/>), and what the words beside the name say.
/// </summary>
internal sealed class SenseChooser(Gazetteer gazetteer, PlaceEvidence evidence)
{
    /// <summary>"Washington state", "city of Derry": as good as certain.</summary>
    private const double HintBonus = 12;

    /// <summary>"the Texas town of Paris".</summary>
    private const double LeadBonus = 9;

    /// <summary>Elsewhere in the article the name stands with its region.</summary>
    private const double QualifiedElsewhereBonus = 5;

    /// <summary>The place, or null where none that the gazetteer knows is meant.</summary>
    public GazetteerPlace? Choose(MentionReading reading, IReadOnlySet<int> qualifiedElsewhere)
    {
        if (reading.Qualifiers.Count > 0 && ChooseInside(reading) is { } inside)
        {
            return inside;
        }

        if (reading.Qualifiers.Count > 0 && reading.Candidates.All(place => place.IsSettlement))
        {
            return null;
        }

        GazetteerPlace? best = null;
        var bestScore = double.NegativeInfinity;
        foreach (var place in reading.Candidates)
        {
            var score = Score(place, reading) + (qualifiedElsewhere.Contains(place.Id) ? QualifiedElsewhereBonus : 0);
            if (score > bestScore)
            {
                (best, bestScore) = (place, score);
            }
        }

        return best is { NeedsSupport: true } village && reading.Lead.Count == 0 && !evidence.Speaks(village) ? null : best;
    }

    /// <summary>The best of those that lie in what stands behind the name; null where none does.</summary>
    public GazetteerPlace? ChooseInside(MentionReading reading)
    {
        GazetteerPlace? best = null;
        foreach (var place in reading.Candidates)
        {
            if (reading.Qualifiers.Any(area => PlaceScope.Of(area).Holds(place, gazetteer))
                && (best is not { } known || Score(place, reading) > Score(known, reading)))
            {
                best = place;
            }
        }

        return best;
    }

    private double Score(GazetteerPlace place, MentionReading reading)
    {
        var hinted = (reading.Hint, place.Kind) switch
        {
            (PlaceHint.Region, PlaceKind.Region) => HintBonus,
            (PlaceHint.Region, PlaceKind.Country) => HintBonus / 2,
            (PlaceHint.Town, PlaceKind.Capital or PlaceKind.City) => HintBonus,
            _ => 0,
        };
        var led = reading.Lead.Any(scope => scope.Holds(place, gazetteer));
        return (place.Prominence / 10.0) + evidence.For(place) + hinted + (led ? LeadBonus : 0);
    }
}
