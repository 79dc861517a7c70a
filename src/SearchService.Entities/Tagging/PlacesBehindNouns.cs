using SearchService.Articles;
using SearchService.Entities.Places;

namespace SearchService.Entities.Tagging;

/// <summary>
/// "Vlády Ruska", "Sopimus Saksan": a noun that opens a sentence, and bent names of places that the tagger joined with it.
/// </summary>
internal sealed class PlacesBehindNouns(Gazetteer gazetteer, PersonNames people)
{
    /// <summary>Towns of some 80,000 inhabitants.</summary>
    private const int Known = 113;

    /// <summary>Nearly all countries, capitals, cities of a million.</summary>
    private const int WellKnown = 145;

    /// <summary>Adds the places; false, and nothing is added, where the name is none such.</summary>
    public bool TryPart(string text, TaggedName name, ReadOnlySpan<TextSpan> words, string language, List<TaggedName> kept)
    {
        if (language is not ("fi" or "cs" or "sk" or "pl" or "hu" or "el" or "ru" or "uk") || people.Contains(words[0].Of(text))
            || !new NameWords(text).StartsSentence(words[0].Start))
        {
            return false;
        }

        foreach (var word in words[1..])
        {
            var least = people.Contains(word.Of(text)) ? WellKnown : Known;
            if (gazetteer.Known.ProminenceOf(word.Of(text), language) < least)
            {
                return false;
            }
        }

        // "Londonból Berlinen át": the first may be one too.
        foreach (var place in gazetteer.Known.ProminenceOf(words[0].Of(text), language) >= Known ? words : words[1..])
        {
            kept.Add(name with { Span = place, Kind = EntityKind.Place });
        }

        return true;
    }
}
