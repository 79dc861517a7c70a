using System.Globalization;
using SearchService.Archive.Copies;
using SearchService.Articles;
using Xunit;
using Xunit.Abstractions;

namespace SearchService.UnitTests.Archive.Copies;

/// <summary>
/// Precision and recall of copies, by edits that papers make and by texts that only look like copies, as many of the one as of
/// the other. Printed with <c>--logger "console;verbosity=detailed"</c>; COPY_STORIES names an NDJSON file to take the
/// stories from instead of our own.
/// </summary>
public sealed class CopyFiguresTests(ITestOutputHelper output)
{
    private const int Seed = 20261124;
    private const int DigestStories = 8;

    private readonly Random _random = new(Seed);
    private readonly IReadOnlyList<string[]> _stories = BaseStories.All();

    [Fact]
    public void Copies_are_found_and_lookalikes_are_not()
    {
        var found = Edits.All.Select(edit => Count(edit.Key, story => IsCopy(story, edit.Value(story, _random)))).ToList();
        var mistaken = Lookalikes.OfStory.SelectMany(kind => Enumerable.Repeat(kind, 2))
            .Select(kind => Count(kind.Key, story => IsCopy(story, kind.Value(story, _random)))).ToList();
        for (var i = 0; i < 4; i++)
        {
            mistaken.Add(Count("two reports of one form", _ => AreCopiesByForm(Lookalikes.Forms[_random.Next(Lookalikes.Forms.Count)])));
        }

        mistaken.Add(Count("a digest that holds it", story => IsCopy(story, Digest(story))));
        mistaken.Add(Count(
            "another story", story => IsCopy(story, _stories[(_stories.ToList().IndexOf(story) + _stories.Count / 2) % _stories.Count])));

        var precision = (double)found.Sum() / (found.Sum() + mistaken.Sum());
        var recall = (double)found.Sum() / (found.Count * _stories.Count);
        var figures = string.Create(
            CultureInfo.InvariantCulture,
            $"{_stories.Count} stories, {found.Count} edits and {mistaken.Count} lookalikes of each: precision {precision:0.0000}, "
            + $"recall {recall:0.0000}");
        output.WriteLine(figures);
        Assert.True(precision >= 0.99 && recall >= 0.95, figures);
    }

    private int Count(string name, Func<string[], bool> isCopy)
    {
        var count = _stories.Count(isCopy);
        output.WriteLine(FormattableString.Invariant($"{name,-40} {count,5} of {_stories.Count} taken for copies"));
        return count;
    }

    private bool AreCopiesByForm(string form) => IsCopy(Lookalikes.Fill(form, _random), Lookalikes.Fill(form, _random));

    private string[] Digest(string[] story) =>
        Lookalikes.Digest(_stories.OrderBy(_ => _random.Next()).Where(other => other != story).Take(DigestStories).Append(story));

    private static bool IsCopy(string[] first, string[] second)
    {
        var finder = new CopyFinder(null);
        finder.Add(new ArticleId("first"), TextSketch.Of(string.Join("\n\n", first)));
        return finder.Add(new ArticleId("second"), TextSketch.Of(string.Join("\n\n", second))).IsCopy;
    }
}
