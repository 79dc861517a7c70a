using SearchService.Entities.Tagging;

namespace SearchService.Training.Tagging.Sources;

/// <summary>What the collections call the kinds of names.</summary>
internal static class KindNames
{
    public static EntityKind Of(string name) => name switch
    {
        "PER" or "Person" or "person" => EntityKind.Person,
        "LOC" or "Location" or "location" or "place" => EntityKind.Place,
        "ORG" or "Organisation" or "corporation" or "group" => EntityKind.Organisation,
        _ => EntityKind.None,
    };
}
