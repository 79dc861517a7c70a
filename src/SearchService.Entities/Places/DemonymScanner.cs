namespace SearchService.Entities.Places;

/// <summary>Counts the countries whose people or products a text speaks of.</summary>
internal sealed class DemonymScanner(DemonymIndex demonyms)
{
    /// <summary>Demonyms beyond these say nothing new, and a text of 50 MB shall not cost more than one of a few pages.</summary>
    private const int MostFound = 60;

    private const int MostLetters = 20_000;
    private const double Weight = 0.7;

    public void Scan(ReadOnlySpan<char> text, PlaceEvidence evidence)
    {
        text = text[..Math.Min(text.Length, MostLetters)];
        var countries = new List<byte>();
        var (found, pairStart) = (0, -1);
        foreach (var word in new CapitalizedWords(text))
        {
            var (start, end) = (word.Start.Value, word.End.Value);
            var key = PlaceKey.Of(text[start..end]);
            var pair = pairStart >= 0 && text[start - 1] == ' ' ? PlaceKey.Of(text[pairStart..end]) : PlaceKey.None;
            demonyms.AddCountries(demonyms.Contains(pair) ? pair : key, countries);
            foreach (var country in countries)
            {
                evidence.AddCountry(country, Weight / countries.Count);
            }

            found += countries.Count > 0 ? 1 : 0;
            countries.Clear();
            if (found == MostFound)
            {
                return;
            }

            pairStart = demonyms.OpensPair(key) && end < text.Length && text[end] == ' ' ? start : -1;
        }
    }
}
