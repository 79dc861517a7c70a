using System.Globalization;
using SearchService.Articles;
using SearchService.Queries;

namespace SearchService.Wire.Requests;

/// <summary>
/// Reads the parameters of a search as they are typed in a URL or on the command line, and reports every fault at once.
/// </summary>
public static class SearchParameters
{
    /// <summary>What holds where a parameter does not stand.</summary>
    private static readonly SearchRequest Usual = new();

    /// <summary>Every parameter, with its default and a sentence for a person.</summary>
    public static IReadOnlyList<SearchParameter> All { get; } =
    [
        new("q", "", "The query: words, \"phrases\", -exclusions, OR, field:value. Empty or * is everything.", "Vladivostok"),
        SearchParameter.Choice("match", Usual.Match, "auto, all or most: whether every word must occur."),
        SearchParameter.Choice("copies", Usual.Copies, "fold or all: one hit for a group of copies, or every article."),
        SearchParameter.Count("from", Usual.From, 0, int.MaxValue, "How many hits to skip."),
        SearchParameter.Count("size", Usual.Size, 0, SearchRequest.MaxSize, $"How many hits to return, 0 to {SearchRequest.MaxSize}."),
        new("cursor", "", "The 'next' of an earlier answer: continues where that one ended."),
        new(
            "person", "",
            "Only articles that name this person; with a leading -, only those that do not. Ann Lee|Bo Ek: either. Repeatable.",
            Repeats: true),
        new("place", "", "Only articles that name this place; a leading - excludes. Repeatable.", Repeats: true),
        new("source", "", "Only articles of this source; a leading - excludes. Repeatable.", Repeats: true),
        new("author", "", "Only articles by this author; a leading - excludes. Repeatable.", Repeats: true),
        new("section", "", "Only articles of this section of a newspaper; a leading - excludes. Repeatable.", Repeats: true),
        new("language", "", "Only articles in this language (ISO 639-1); a leading - excludes. Repeatable.", Repeats: true),
        new("country", "", "Only articles with a place in this country (ISO 3166-1); a leading - excludes. Repeatable.", Repeats: true),
        new("from_date", "", "Published on this day or later: YYYY, YYYY-MM or YYYY-MM-DD."),
        new("to_date", "", "Published on this day or earlier: YYYY, YYYY-MM or YYYY-MM-DD."),
        new("mentions", "", "The text mentions this date: YYYY, YYYY-MM, YYYY-MM-DD or a range such as 2019..2021."),
        new("near", "", "A place in the article lies near this point: latitude,longitude in degrees."),
        new("km", SearchParameter.Number(NearFilter.UsualKilometres), "How near, in kilometres.") { Most = NearFilter.MostKilometres },
        SearchParameter.Choice("sort", Usual.Sort, "relevance, newest or oldest."),
        new("boost", "", "recent: mixes recency into relevance.") { Choices = ["recent"] },
        SearchParameter.YesOrNo("explain", Usual.Explain, "true: explains how each score was computed."),
        SearchParameter.YesOrNo("synonyms", Usual.Synonyms, "true: applies the archive's synonyms."),
        new(
            "facets", FacetParameters.Print(Usual.Facets),
            $"Which facets, and how many values of each: people:20,places; {FacetParameters.NoFacet} for no facets."),
        new("facet_prefix", "", "Only values of a facet with a word that starts like this: people:ki. Repeatable.", Repeats: true),
    ];

    /// <param name="given">The parameters as typed, in order; names may repeat.</param>
    /// <param name="errors">Every fault that was found.</param>
    public static SearchRequest Read(IEnumerable<KeyValuePair<string, string>> given, out IReadOnlyList<RequestError> errors)
    {
        var faults = new List<RequestError>();
        var typed = new TypedParameters(given, All, faults);
        var request = new SearchRequest
        {
            Query = typed.One("q") ?? "",
            Match = typed.Choice("match", Usual.Match),
            Copies = typed.Choice("copies", Usual.Copies),
            From = typed.Number("from", Usual.From, 0, int.MaxValue),
            Size = typed.Number("size", Usual.Size, 0, SearchRequest.MaxSize),
            Cursor = typed.One("cursor"),
            Filters = [.. Filters(typed)],
            FromDate = typed.Date("from_date", ErrorCode.InvalidFromDate),
            ToDate = typed.Date("to_date", ErrorCode.InvalidToDate),
            Mentions = typed.Days("mentions", ErrorCode.InvalidMentions),
            Near = Near(typed, faults),
            Sort = typed.Choice("sort", Usual.Sort),
            BoostRecent = Boost(typed, faults),
            Explain = typed.Flag("explain", Usual.Explain),
            Synonyms = typed.Flag("synonyms", Usual.Synonyms),
            Facets = FacetParameters.Read(typed, Usual.Facets, faults),
        };
        errors = faults;
        return request;
    }

    private static IEnumerable<FieldFilter> Filters(TypedParameters typed)
    {
        foreach (var field in Enum.GetValues<FilterField>())
        {
            foreach (var value in typed.Many(WireName.Of(field)))
            {
                yield return FilterText.Read(field, value);
            }
        }
    }

    private static NearFilter? Near(TypedParameters typed, List<RequestError> faults)
    {
        // Said to be wrong also where there is no point that it could be measured from.
        var km = typed.One("km");
        double distance = NearFilter.UsualKilometres;
        if (km is not null && (!double.TryParse(km, NumberStyles.Float, CultureInfo.InvariantCulture, out distance)
            || distance is not (> 0 and <= NearFilter.MostKilometres)))
        {
            faults.Add(new RequestError(
                ErrorCode.InvalidNear,
                $"'km' is '{km}': expected a distance in kilometres, more than 0 and at most {NearFilter.MostKilometres}.", "km"));
            return null;
        }

        if (typed.One("near") is not { } near)
        {
            return null;
        }

        var parts = near.Split(',', StringSplitOptions.TrimEntries);
        if (parts.Length != 2
            || !double.TryParse(parts[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var latitude)
            || !double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var longitude)
            || new GeoPoint(latitude, longitude) is not { IsValid: true } centre)
        {
            faults.Add(new RequestError(
                ErrorCode.InvalidNear, $"'near' is '{near}': expected latitude,longitude in degrees, such as 43.1,131.9.", "near"));
            return null;
        }

        return new NearFilter(centre, distance);
    }

    private static bool Boost(TypedParameters typed, List<RequestError> faults)
    {
        switch (typed.One("boost")?.ToLowerInvariant())
        {
            case null:
                return false;
            case "recent":
                return true;
            case var other:
                faults.Add(new RequestError(ErrorCode.InvalidParameter, $"'boost' is '{other}': expected 'recent'.", "boost"));
                return false;
        }
    }
}
