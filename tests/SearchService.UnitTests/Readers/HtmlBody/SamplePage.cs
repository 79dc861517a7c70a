using System.Globalization;
using System.Runtime.CompilerServices;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SearchService.Readers.Html;
using SearchService.Readers.Html.Cleaning;

namespace SearchService.UnitTests.Readers.HtmlBody;

/// <summary>A page of our own with the body that should be found in it: <c>NN-what-it-is.html</c> and <c>.txt</c>.</summary>
internal sealed class SamplePage
{
    // Pages that are no news: rules must leave them alone.
    private static readonly HashSet<int> OtherKinds = [40, 41, 42, 43, 44, 45, 46, 56, 58, 60, 69, 90, 91, 92];

    private readonly ReadablePage? _found;

    private SamplePage(string file)
    {
        Name = Path.GetFileNameWithoutExtension(file);
        Body = File.ReadAllText(Path.ChangeExtension(file, ".txt"));
        using var reader = new SmartReader.Reader("https://page.invalid/", File.ReadAllText(file)) { ContinueIfNotReadable = true };
        AsItComes = reader.GetArticle().TextContent ?? "";
        var page = new HtmlParser().ParseDocument(File.ReadAllText(file));
        Language = page.DocumentElement.GetAttribute("lang")?.Split('-')[0];
        var title = page.QuerySelector("meta[property='og:title']")?.GetAttribute("content");
        _found = BodyReader.Find(page, title, []);
    }

    public static IReadOnlyList<SamplePage> All { get; } = [.. Directory.EnumerateFiles(Folder(), "*.html")
        .Select(file => new SamplePage(file)).OrderBy(page => page.Number)];

    /// <summary>Two thirds of the pages: rules are made on these.</summary>
    public static IReadOnlyList<SamplePage> Development { get; } = [.. All.Where(page => page.Number % 3 != 0)];

    /// <summary>Every third page is scored only: nobody looks at what is wrong with it.</summary>
    public static IReadOnlyList<SamplePage> HeldOut { get; } = [.. All.Where(page => page.Number % 3 == 0)];

    public string Name { get; }

    public string Body { get; }

    /// <summary>The language that the page declares, or null.</summary>
    public string? Language { get; }

    /// <summary>What readability alone makes of the page.</summary>
    public string AsItComes { get; }

    public bool IsNews => !OtherKinds.Contains(Number);

    private int Number => int.Parse(Name.AsSpan(0, Name.IndexOf('-', StringComparison.Ordinal)), CultureInfo.InvariantCulture);

    public CleanBody Clean(BodyCleaner cleaner) =>
        _found is null ? CleanBody.Empty : cleaner.Clean((IElement)_found.Content.Clone(true), _found.Facts);

    public FourGrams Score(BodyCleaner cleaner) => FourGrams.Score(Clean(cleaner).Text, Body);

    public override string ToString() => Name;

    private static string Folder([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "samples");
}
