using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using SearchService.Articles;
using SearchService.Entities;
using Xunit;

namespace SearchService.UnitTests.Entities.Tagging;

/// <summary>
/// How well people and places are found in news from all over the world, later than anything the tagger was trained on. The thirty
/// items are made up, with names that were in the news; <c>[P …]</c> marks a person, <c>[L …]</c> a place, <c>[O …]</c> an organisation.
/// </summary>
public sealed partial class WorldNewsTests
{
    private static readonly EntityExtractor Extractor = EntityExtractor.Load();

    [Theory]
    [InlineData("P")]
    [InlineData("L")]
    public void Most_names_are_found_from_end_to_end(string kind)
    {
        int right = 0, found = 0, marked = 0;
        foreach (var item in File.ReadAllText(Path.Combine(Folder(), "world-news.txt"))
            .Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var (text, names) = Unmark(item.Trim());
            var entities = Extractor.Extract(new Article { Title = "", Text = text });
            var spans = (kind == "P"
                ? entities.People.SelectMany(person => person.Mentions)
                : entities.Places.SelectMany(place => place.Mentions))
                .Select(mention => mention.Span).ToHashSet();
            var wanted = names.Where(name => name.Kind == kind).Select(name => name.Span).ToHashSet();
            found += spans.Count;
            marked += wanted.Count;
            right += wanted.Count(spans.Contains);
        }

        var f1 = 2.0 * right / (found + marked);
        Assert.True(f1 >= 0.94, $"F1 {f1:0.000}: {right} right of {found} found, {marked} marked");
    }

    private static (string Text, List<(string Kind, TextSpan Span)> Names) Unmark(string item)
    {
        var text = new StringBuilder();
        var names = new List<(string, TextSpan)>();
        var at = 0;
        foreach (Match mark in Mark().Matches(item))
        {
            text.Append(item.AsSpan(at, mark.Index - at));
            names.Add((mark.Groups[1].Value, new TextSpan(text.Length, text.Length + mark.Groups[2].Length)));
            text.Append(mark.Groups[2].Value);
            at = mark.Index + mark.Length;
        }

        return (text.Append(item.AsSpan(at)).ToString(), names);
    }

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    [GeneratedRegex(@"\[([PLO]) ([^\]]+)\]")]
    private static partial Regex Mark();
}
