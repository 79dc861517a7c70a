namespace SearchService.Training.Places;

/// <summary>
/// A table of facts that no source gives, kept beside this file: a row a line, fields parted by tabs, further names by "|", "#" opens a
/// comment. Missing fields at the end of a row are empty.
/// </summary>
internal static class CuratedTable
{
    public static IReadOnlyList<string[]> Read(string name, int fields)
    {
        using var resource = typeof(CuratedTable).Assembly.GetManifestResourceStream($"SearchService.Training.Places.Curated.{name}.tsv")
            ?? throw new InvalidOperationException($"There is no curated table {name}.");
        using var reader = new StreamReader(resource);
        var rows = new List<string[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var row = line.Split('\t');
            rows.Add([.. row, .. Enumerable.Repeat("", Math.Max(0, fields - row.Length))]);
        }

        return rows;
    }
}
