namespace SearchService.Entities.Places;

/// <summary>Gathers what an article says about where it plays: names that leave no doubt, qualifiers, demonyms, the dateline.</summary>
internal sealed class ContextReader(Gazetteer gazetteer)
{
    private const double DatelineWeight = 2;
    private const double QualifierWeight = 1;
    private const double DemonymWeight = 0.7;

    /// <summary>Demonyms beyond these say nothing new, and a text of 50 MB shall not cost more than one of a page.</summary>
    private const int MostDemonyms = 60;

    private const int MostLetters = 20_000;

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

        if (groups.All(group => group.Candidates.Count < 2))
        {
            return evidence;
        }

        foreach (var area in groups.SelectMany(group => group.Readings).SelectMany(reading => reading.Qualifiers.Take(1)))
        {
            evidence.Add(area, QualifierWeight);
        }

        foreach (var text in context.Texts())
        {
            AddDemonyms(text.AsSpan(0, Math.Min(text.Length, MostLetters)), evidence);
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
            else if (places is [var first, var second, ..] && first.Prominence - second.Prominence >= 25)
            {
                evidence.Add(first, DatelineWeight);
            }
            else if (places.Count == 0 && gazetteer.FindQualifier(name) is [var area, ..])
            {
                evidence.Add(area, DatelineWeight);
            }
        }
    }

    private void AddDemonyms(ReadOnlySpan<char> text, PlaceEvidence evidence)
    {
        var found = 0;
        var previous = default(Range);
        foreach (var word in new CapitalizedWords(text))
        {
            var span = text[word];
            var pair = previous.End.Value + 1 == word.Start.Value ? text[previous.Start.Value..word.End.Value] : default;
            previous = word;
            var demonym = pair.Length > 0 && gazetteer.IsDemonym(pair) ? pair : span;
            if (gazetteer.IsDemonym(demonym))
            {
                var countries = gazetteer.CountriesOfDemonym(demonym);
                foreach (var code in countries)
                {
                    evidence.AddCountry(code, DemonymWeight / countries.Count);
                }

                if (++found == MostDemonyms)
                {
                    return;
                }
            }
        }
    }
}
