using SearchService.Articles;
using SearchService.Entities;
using Xunit;

namespace SearchService.UnitTests.Entities;

/// <summary>
/// A story in each language: a minister from somewhere meets another in Vienna on 24 April 2022. Beside the text stand its people, its
/// places by their English names and its dates. Published on 4 May 2022.
/// </summary>
public sealed class StoryTests
{
    private static readonly EntityExtractor Extractor = EntityExtractor.Load();

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_places_of_a_story_have_their_English_names_whatever_its_language(string language)
    {
        var story = Story.Read(language);
        var found = Found(story).Places.Select(place => place.Name).ToList();
        Assert.Equal(story.Places.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_people_of_a_story_are_found_whatever_its_language(string language)
    {
        var story = Story.Read(language);
        Assert.Equal(story.People.Order(StringComparer.Ordinal),
            Found(story).People.Select(person => person.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_dates_of_a_story_are_found_whatever_its_language(string language)
    {
        var story = Story.Read(language);
        Assert.Equal(story.Dates.Order(StringComparer.Ordinal),
            Found(story).Dates.Select(date => date.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Vienna_is_one_place_with_one_location_in_all_languages()
    {
        var found = Story.Languages.Select(Story.Read).Where(story => story.Places.Contains("Vienna"))
            .Select(story => Found(story).Places.Single(place => place.Name == "Vienna"))
            .Select(place => (place.Country, place.Location)).Distinct();
        Assert.Equal("AT", Assert.Single(found).Country);
    }

    [Theory]
    [InlineData("ru", "en")]
    [InlineData("zh", "en")]
    [InlineData("el", null)]
    [InlineData("ar", "de")]
    [InlineData("fr", "es")]
    [InlineData("sv", "da")]
    public void A_language_told_wrong_costs_no_more_than_some_names(string language, string? told)
    {
        var story = Story.Read(language) with { Language = told };
        var found = Found(story);
        Assert.True(found.Places.Select(place => place.Name).Intersect(story.Places).Count() >= 4,
            string.Join(", ", found.Places.Select(place => place.Name)));
        Assert.Contains(found.Dates, date => date.Value == "2022-04-24");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_text_in_capitals_or_of_two_languages_is_read_without_a_fault(string language)
    {
        var story = Story.Read(language);
        Assert.NotNull(Found(story with { Text = story.Text.ToUpperInvariant() }));
        var both = Found(story with { Text = story.Text + "\n\nThe talks in Vienna end on May 12, 2023, officials in London said." });
        Assert.Contains(both.Places, place => place.Name == "Vienna");
    }

    private static ArticleEntities Found(Story story) => Extractor.Extract(new Article
    {
        Text = story.Text,
        Language = story.Language,
        Published = new PublicationTime(new PartialDate(2022, 5, 4)),
    });

    public static TheoryData<string> Languages() =>
        [.. Story.Languages];

    private sealed record Story(string? Language, IReadOnlyList<string> People, IReadOnlyList<string> Places,
        IReadOnlyList<string> Dates, string Text)
    {
        public static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Entities", "Stories");

        public static readonly IReadOnlyList<string> Languages =
            [.. Directory.EnumerateFiles(Folder, "*.txt")
                .Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

        public static Story Read(string language)
        {
            var parts = File.ReadAllText(Path.Combine(Folder, language + ".txt")).Split("\n\n", 2);
            var lists = parts[0].Split('\n').Select(line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..])
                .Select(line => line.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).ToList();
            return new Story(language, lists[0], lists[1], lists[2], parts[1]);
        }
    }
}
