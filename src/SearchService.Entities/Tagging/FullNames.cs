namespace SearchService.Entities.Tagging;

/// <summary>The people of a document that are named with two words or more.</summary>
internal static class FullNames
{
    /// <summary>Somebody has a name that begins so: "Niinist", of Sauli Niinistö.</summary>
    public static bool Have(ReadOnlySpan<char> stem, IReadOnlyList<string> texts, List<TaggedName> names)
    {
        foreach (var name in names)
        {
            var full = name.Span.Of(texts[name.Part]);
            var at = full.IndexOf(stem);
            if (name.Kind == EntityKind.Person && full.Contains(' ') && at >= 0 && (at == 0 || full[at - 1] == ' '))
            {
                return true;
            }
        }

        return false;
    }
}
