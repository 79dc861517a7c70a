namespace SearchService.Entities.Places;

/// <summary>Gathers what an article says about where it plays: names that leave no doubt, qualifiers, demonyms, the dateline.</summary>
internal sealed class ContextReader(Gazetteer gazetteer)
{
    private const double DatelineWeight = 2;
    private const double QualifierWeight = 1;
    private readonly DemonymScanner _demonyms = new(gazetteer.Demonyms);

    public PlaceEvidence Read(IReadOnlyList<SenseGroup> groups, PlaceContext context)
    {
        var evidence = new PlaceEvidence(gazetteer);
        foreach (var group in groups)
        {
            if (group.Sure is { } place)
            {
                evidence.Add(place, group.Weight);
            }
        }

        if (!groups.Any(group => group.IsOpen))
        {
            return evidence;
        }

        foreach (var area in groups.SelectMany(group => group.Readings).SelectMany(reading => reading.Qualifiers.Take(1)))
        {
            evidence.Add(area, QualifierWeight);
        }

        foreach (var text in context.Texts())
        {
            _demonyms.Scan(text, evidence);
        }

        AddDateline(context.Article.Dateline, evidence);
        return evidence;
    }

    private void AddDateline(string? dateline, PlaceEvidence evidence)
    {
        foreach (var part in (dateline ?? "").Split(',', '(', ':', '—'))
        {
            var name = PlaceNameForms.Trim(part);
            var places = gazetteer.Find(name);
            if (places is [var only])
            {
                evidence.Add(only, DatelineWeight);
            }
            else if (places is [var first, var second, ..] && first.Prominence - second.Prominence >= SenseGroup.ClearLead)
            {
                evidence.Add(first, DatelineWeight);
            }
            else if (places.Count == 0 && gazetteer.FindQualifier(name) is [var area, ..])
            {
                evidence.Add(area, DatelineWeight);
            }
        }
    }
}
