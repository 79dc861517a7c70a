namespace SearchService.Entities.Places;

/// <summary>Small words that Arabic and Hebrew put before a name and write as one word with it: "بفرنسا", "בצרפת": in France.</summary>
internal static class NamePrefixes
{
    private const int ShortestName = 3;
    private const int Most = 2;

    public static bool Has(string? language) => language is "ar" or "he";

    /// <summary>What is left of a name without one and without two of them, where it begins with such letters.</summary>
    public static IEnumerable<string> Without(string name, string language)
    {
        var letters = language == "ar" ? "وبلفك" : "ובלמהשכ";
        for (var cut = 1; cut <= Most && name.Length - cut >= ShortestName && letters.Contains(name[cut - 1]); cut++)
        {
            yield return name[cut..];
        }

        // "للعراق" is "ل" and "العراق".
        if (name.StartsWith("لل", StringComparison.Ordinal) && name.Length > ShortestName + 1)
        {
            yield return "ال" + name[2..];
        }
    }
}
