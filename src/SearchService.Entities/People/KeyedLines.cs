namespace SearchService.Entities.People;

/// <summary>
/// A file of words beside the code that reads it: "[language]", then lines of "key: word word", a key on as many as it needs.
/// </summary>
internal static class KeyedLines
{
    /// <summary>The words behind each key, by language.</summary>
    /// <param name="file">The name of a file that is built into this assembly.</param>
    public static Dictionary<string, ILookup<string, string>> Read(string file)
    {
        using var stream = typeof(KeyedLines).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {file}.");
        using var reader = new StreamReader(stream);
        var sections = new Dictionary<string, List<(string Key, string Value)>>(StringComparer.Ordinal);
        List<(string Key, string Value)> section = [];
        while (reader.ReadLine() is { } line)
        {
            if (line is ['[', .. var language, ']'])
            {
                sections.Add(language, section = []);
            }
            else if (line is [not '#', ..])
            {
                var (key, values) = (line[..line.IndexOf(": ", StringComparison.Ordinal)], line[(line.IndexOf(' ') + 1)..]);
                section.AddRange(values.Split(' ').Select(value => (key, value)));
            }
        }

        return sections.ToDictionary(
            each => each.Key, each => each.Value.ToLookup(entry => entry.Key, entry => entry.Value), StringComparer.Ordinal);
    }
}
