using System.Text.Json;
using SearchService.Articles;
using SearchService.Indexing.Storage.Writing;
using SearchService.OpenSearch.Generations;

namespace SearchService.OpenSearch.Writing;

/// <summary>
/// What is counted of an article: names, languages, periods; each in its field, and all as one value. And where its places lie.
/// </summary>
internal static class CountedLines
{
    public static void Add(Utf8JsonWriter json, ArticleContent content)
    {
        var (article, shown) = (content.Article, content.Shown);
        var told = new Dictionary<string, IReadOnlyCollection<string>>(PeriodsOf(article), StringComparer.Ordinal)
        {
            [ClusterFields.Country] =
                [.. shown.Places.Select(place => place.Country).OfType<string>().Where(code => code.Length > 0).Distinct()],
            [ClusterFields.Language] = article.Language is { Length: > 0 } language ? [language] : [],
        };
        foreach (var (field, values) in told.Where(each => each.Value.Count > 0))
        {
            NameLines.Add(json, field, values);
        }

        told[ClusterFields.Person] = NameLines.Add(
            json, ClusterFields.Person, shown.People.Select(person => person.Name), content.People);
        told[ClusterFields.Place] = NameLines.Add(json, ClusterFields.Place, shown.Places.Select(place => place.Name), content.Places);
        told[ClusterFields.Author] = NameLines.Add(json, ClusterFields.Author, article.Authors, null);
        told[ClusterFields.Source] = NameLines.Add(json, ClusterFields.Source, Given(article.Source), null);
        told[ClusterFields.Section] = NameLines.Add(json, ClusterFields.Section, Given(article.Section), null);
        json.WriteString(ClusterFields.Told, ToldValues.Of(told));
        json.WriteStartArray(ClusterFields.Points);
        foreach (var point in shown.Places.Select(place => place.Location).OfType<GeoPoint>().Distinct())
        {
            json.WriteStartObject();
            json.WriteNumber("lat", point.Latitude);
            json.WriteNumber("lon", point.Longitude);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Year, month and day of the publication, as far as they are known.</summary>
    private static Dictionary<string, IReadOnlyCollection<string>> PeriodsOf(Article article)
    {
        Dictionary<string, IReadOnlyCollection<string>> periods = new(StringComparer.Ordinal);
        if (article.Published?.Date is { } date)
        {
            periods[ClusterFields.Year] = [new PartialDate(date.Year).ToString()];
            periods[ClusterFields.Month] = date.Month is null ? [] : [(date with { Day = null }).ToString()];
            periods[ClusterFields.Day] = date.Day is null ? [] : [date.ToString()];
        }

        return periods;
    }

    private static IReadOnlyList<string> Given(string? name) => name is null ? [] : [name];
}
