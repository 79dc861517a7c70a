namespace SearchService.BrowserTests;

/// <summary>A page that people come to, with the name of its picture in docs/images.</summary>
internal sealed record MainPage(string Name, string Address)
{
    public override string ToString() => Name;
}

internal static class MainPages
{
    public static IReadOnlyList<MainPage> All { get; } =
    [
        new("search", "/?q=Vladivostok"),
        new("article", "/read/cw-20230913-0007?q=Putin"),
        new("person", "/person/Kim%20Jong-un"),
        new("place", "/place/Vladivostok"),
        new("compare", "/compare?q=Kim&q=flood&q=cup"),
        new("archive", "/archive"),
        new("correcting", "/names/correct?kind=person&name=Kim%20Jong-un"),
        new("calendar", "/calendar?year=2023"),
        new("map", "/map?q=Kim"),
        new("concordance", "/closely/concordance?q=Vladivostok&order=right"),
    ];
}
