using System.Globalization;
using SearchService.Archive;
using SearchService.Wire.Requests;

namespace SearchService.Api.Pages.Asking;

/// <summary>
/// What is typed into the form that writes a query: read from its address, where each box is a parameter, and turned into the address of a
/// search.
/// </summary>
/// <param name="Typed">The boxes by name.</param>
public sealed record AdvancedForm(SearchAddress Typed)
{
    /// <summary>Stands in the address where the form was sent.</summary>
    public const string Sent = "go";

    /// <summary>Filters of which several values are parted by semicolons.</summary>
    public static readonly IReadOnlyList<(string Name, string Says)> Lists =
    [
        ("person", "People"), ("place", "Places"), ("country", "Countries"), ("source", "Sources"), ("author", "Authors"),
        ("section", "Sections"),
        ("language", "Languages (en, de …)"),
    ];

    /// <summary>Boxes that are parameters of a search as they stand.</summary>
    private static readonly string[] AsTheyStand = ["from_date", "to_date", "mentions", "match", "copies", "sort"];

    private const char Between = ';';
    private const int UsualDistance = 5;
    private const string UsualKilometres = "50";

    public string? this[string name] => Typed[name];

    /// <summary>A search in the boxes of the form: its query stands in the first.</summary>
    public static AdvancedForm Of(SearchAddress search)
    {
        ArgumentNullException.ThrowIfNull(search);
        var boxes = search.Parameters.Where(parameter => AsTheyStand.Contains(parameter.Key)).ToList();
        boxes.Add(KeyValuePair.Create("all", search["q"] ?? ""));
        foreach (var (name, _) in Lists)
        {
            boxes.Add(KeyValuePair.Create(name, string.Join($"{Between} ", search.Parameters
                .Where(parameter => parameter.Key == name).Select(parameter => parameter.Value))));
        }

        return new AdvancedForm(new SearchAddress(boxes));
    }

    /// <summary>The search that was asked for; null with what is wrong.</summary>
    public SearchAddress? Search(out string? fault)
    {
        fault = null;
        var search = SearchAddress.Empty.With("q", Query());
        foreach (var name in AsTheyStand)
        {
            search = search.With(name, Typed[name]);
        }

        foreach (var (name, _) in Lists)
        {
            List<string> values =
                [.. (Typed[name] ?? "").Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
            if (name == "country" && values.Find(value => CountryCodes.CodeOf(value.TrimStart('-')) is null) is { } unknown)
            {
                fault = $"There is no country “{unknown}”.";
                return null;
            }

            var chosen = values.Where(value => value[0] != '-').Select(value => name == "country" ? CountryCodes.CodeOf(value)! : value);
            search = search.And(name, FilterText.Of(chosen));
            foreach (var left in values.Where(value => value.Length > 1 && value[0] == '-').Select(value => value[1..]))
            {
                search = search.And(name, FilterText.Of(name == "country" ? CountryCodes.CodeOf(left)! : left, exclude: true));
            }
        }

        if (Typed["around"] is not { } around)
        {
            return search;
        }

        if (PlaceLocations.Find(around.Trim()) is not { } centre)
        {
            fault = $"No place called “{around}” is known.";
            return null;
        }

        return search.With("near", string.Create(CultureInfo.InvariantCulture, $"{centre.Latitude},{centre.Longitude}"))
            .With("km", Typed["km"] ?? UsualKilometres);
    }

    private string Query()
    {
        List<string> parts = [Typed["all"]?.Trim() ?? ""];
        if (Plain("phrase") is { } phrase)
        {
            parts.Add($"\"{phrase}\"");
        }

        if (Plain("any") is { } any)
        {
            var words = any.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            parts.Add(words.Length > 1 ? $"({string.Join(" OR ", words)})" : any);
        }

        if (Plain("close") is { } close)
        {
            var isNumber = int.TryParse(Typed["distance"], NumberStyles.None, CultureInfo.InvariantCulture, out var distance);
            parts.Add($"\"{close}\"~{(isNumber ? distance : UsualDistance)}");
        }

        parts.AddRange((Plain("title") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => $"title:{word}"));
        parts.AddRange((Plain("none") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => $"-{word.TrimStart('-')}"));
        return string.Join(' ', parts.Where(part => part.Length > 0));
    }

    /// <summary>What stands in a box, without the quotes that the form adds itself.</summary>
    private string? Plain(string name) => Typed[name]?.Replace('"', ' ').Trim() is { Length: > 0 } words ? words : null;
}
