using SearchService.Entities.Places;

namespace SearchService.Training.Places;

/// <summary>Words for the people of a country: the source's, the curated ones, and plurals of both.</summary>
internal static class DemonymTable
{
    /// <summary>Word and ISO code (null for words of several countries), in order, each pair once.</summary>
    public static IReadOnlyList<(string Word, string? Country)> Read(IReadOnlyList<CountryRecord> countries)
    {
        var names = countries.Select(country => PlaceKey.Folded(country.Name)).ToHashSet();
        var given = countries.SelectMany(country => country.Demonyms.Select(word => (Word: word, Country: (string?)country.Code)));
        var curated = CuratedTable.Read("demonyms", fields: 2)
            .SelectMany(row => row[1].Split('|').Select(word => (Word: word, Country: row[0] == "-" ? null : row[0])));
        return [.. given.Where(
            pair => !pair.Word.Contains(" or ", StringComparison.Ordinal) && !pair.Word.Contains(',', StringComparison.Ordinal))
            .Concat(curated)
            .Where(pair => !names.Contains(PlaceKey.Folded(pair.Word)))
            .SelectMany(WithPlural)
            .DistinctBy(pair => (PlaceKey.Folded(pair.Word), pair.Country))
            .OrderBy(pair => pair.Word, StringComparer.Ordinal).ThenBy(pair => pair.Country, StringComparer.Ordinal)];
    }

    /// <summary>"Danes", but no "Chineses" and "Irishs".</summary>
    private static IEnumerable<(string Word, string? Country)> WithPlural((string Word, string? Country) single)
    {
        yield return single;
        if (!single.Word.EndsWith("ese", StringComparison.Ordinal) && !single.Word.EndsWith('h') && !single.Word.EndsWith('s')
            && !single.Word.EndsWith("men", StringComparison.Ordinal))
        {
            yield return (single.Word + "s", single.Country);
        }
    }
}
