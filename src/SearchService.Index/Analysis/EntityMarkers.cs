namespace SearchService.Indexing.Analysis;

/// <summary>Terms that stand beside the words of every person and place named in a text, so that a phrase can ask for any.</summary>
internal static class EntityMarkers
{
    public const string Person = "person\u0001";
    public const string Place = "place\u0001";
}
