using SearchService.Entities.Places;
using SearchService.Entities.Tagging;
using SearchService.Training.Tagging.Sources;

namespace SearchService.Training.Tagging.Variants;

/// <summary>Other towns and regions, from the gazetteer, in the place of those that the collections name.</summary>
internal static class RenamedPlaces
{
    /// <summary>Towns of some 60,000 inhabitants and more.</summary>
    private const int LeastProminence = 110;

    private static readonly Lazy<string[]> Known = new(ReadGazetteer);

    private static readonly RenamedNames Names = new(MayRename, (_, random) => Known.Value[random.Next(Known.Value.Length)]);

    /// <inheritdoc cref="RenamedNames.WithCopies"/>
    /// <remarks>Reports of sport stay as they are: towns in them are often teams, wrongly labelled.</remarks>
    public static LabelledText WithCopies(LabelledText text, double share, Random random) =>
        SportsReport.WordsIn(text.Text) >= SportsReport.Perhaps ? text : Names.WithCopies(text, share, random);

    private static string[] ReadGazetteer()
    {
        var gazetteer = Gazetteer.Load();
        return
        [
            .. Enumerable.Range(0, gazetteer.Count).Select(id => gazetteer[id])
                .Where(place => place.Kind is PlaceKind.City or PlaceKind.Capital or PlaceKind.Region
                    && place.Prominence >= LeastProminence && char.IsUpper(place.Name[0]))
                .Select(place => place.Name),
        ];
    }

    // "the Netherlands" has no town in its place, nor has "New York-based" or "Calif."
    private static bool MayRename(LabelledName name, string text)
    {
        var before = text.AsSpan(0, name.Span.Start);
        var after = text.AsSpan(name.Span.End);
        return name.Kind == EntityKind.Place
            && !before.EndsWith("the ", StringComparison.OrdinalIgnoreCase)
            && (before.Length == 0 || !(char.IsLetter(before[^1]) || before[^1] == '-'))
            && (after.Length == 0 || after[0] is not ('-' or '.'));
    }
}
