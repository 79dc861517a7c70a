using System.Globalization;
using SearchService.Articles;
using SearchService.Entities;
using Xunit;

namespace SearchService.UnitTests.Entities;

/// <summary>
/// One story told in many languages, a line each, below its people (as the languages print them), its places by their English names and
/// its dates. Published on 14 June 2023.
/// </summary>
public sealed class ParallelStoryTests
{
    private static readonly string[] WithoutPeople = ["ar", "zh", "ja", "ko"];

    private static readonly EntityExtractor Extractor = EntityExtractor.Load();

    private static readonly IReadOnlyList<Telling> Tellings = [.. Telling.Read()];

    [Fact]
    public void Places_have_their_English_names_in_all_languages() =>
        AtLeast(0.95, telling => telling.Places, found => found.Places.Select(place => place.Name));

    [Fact]
    public void Dates_are_found_in_all_languages() =>
        AtLeast(0.97, telling => telling.Dates, found => found.Dates.Select(date => date.Value));

    [Fact]
    public void People_are_found_in_the_languages_that_write_names_with_capitals() =>
        AtLeast(
            0.9, telling => WithoutPeople.Contains(telling.Language) ? [] : telling.People,
            found => found.People.Select(person => person.Name));

    [Fact]
    public void Little_is_taken_for_a_place_or_a_person_that_is_none()
    {
        var extra = new List<string>();
        var found = 0;
        foreach (var telling in Tellings)
        {
            var names = Found(telling);
            found += names.Places.Count + names.People.Count;
            extra.AddRange(names.Places.Select(place => place.Name).Except(telling.Places)
                .Concat(names.People.Select(person => person.Name).Except(telling.People)).Select(name => $"{telling}: {name}"));
        }

        Assert.True(extra.Count <= found / 20, string.Join('\n', extra));
    }

    private static void AtLeast(
        double share, Func<Telling, IReadOnlyList<string>> expected, Func<ArticleEntities, IEnumerable<string>> read)
    {
        var (right, all) = (0, 0);
        var missed = new List<string>();
        foreach (var telling in Tellings)
        {
            var names = read(Found(telling)).ToHashSet(StringComparer.Ordinal);
            all += expected(telling).Count;
            right += expected(telling).Count(names.Contains);
            missed.AddRange(expected(telling).Where(name => !names.Contains(name))
                .Select(name => $"{telling}: {name} (found: {string.Join(", ", names)})"));
        }

        Assert.True(right >= share * all, string.Create(CultureInfo.InvariantCulture, $"{right} of {all}\n{string.Join('\n', missed)}"));
    }

    private static ArticleEntities Found(Telling telling) => Extractor.Extract(new Article
    {
        Text = telling.Text,
        Language = telling.Language,
        Published = new PublicationTime(new PartialDate(2023, 6, 14)),
    });

    private sealed record Telling(
        string Story, string Language, IReadOnlyList<string> People, IReadOnlyList<string> Places, IReadOnlyList<string> Dates, string Text)
    {
        public static IEnumerable<Telling> Read()
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Entities", "Parallel"), "*.txt"))
            {
                var lines = File.ReadLines(file).Select(line => line.Split(": ", 2)).ToList();
                var heads = lines.Take(3).Select(line => line[1].Split('|')).ToList();
                foreach (var line in lines.Skip(3))
                {
                    yield return new Telling(
                        Path.GetFileNameWithoutExtension(file), line[0],
                        [.. heads[0].Where(name => line[1].Contains(name, StringComparison.Ordinal))], heads[1], heads[2], line[1]);
                }
            }
        }

        public override string ToString() => $"{Story} {Language}";
    }
}
