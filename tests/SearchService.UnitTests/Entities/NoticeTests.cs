using System.Globalization;
using SearchService.Articles;
using SearchService.Entities;
using Xunit;

namespace SearchService.UnitTests.Entities;

/// <summary>
/// Short notices of our own: bent names, particles, titles and dates in words in twenty languages (<c>Notices</c>), and bad input
/// (<c>BadInput</c>): two languages, a language told wrong, capitals, other letters than usual, marks that cannot be seen.
/// </summary>
public sealed class NoticeTests
{
    private const string Uncommon = "Notices/notices.txt";
    private const string Bad = "BadInput/texts.txt";
    private const string Marks = "BadInput/marks.txt";

    private static readonly EntityExtractor Extractor = EntityExtractor.Load();

    [Theory]
    [InlineData(Uncommon, 0.94)]
    [InlineData(Bad, 0.9)]
    [InlineData(Marks, 1)]
    public void People_are_found(string file, double share) =>
        AtLeast(share, file, notice => notice.People, found => found.People.Select(person => person.Name));

    [Theory]
    [InlineData(Uncommon, 0.97)]
    [InlineData(Bad, 0.9)]
    [InlineData(Marks, 0.97)]
    public void Places_have_their_English_names(string file, double share) =>
        AtLeast(share, file, notice => notice.Places, found => found.Places.Select(place => place.Name));

    [Fact]
    public void Dates_in_words_are_found() =>
        AtLeast(1, Uncommon, notice => notice.Dates, found => found.Dates.Select(date => date.Value));

    [Theory]
    [InlineData(Uncommon)]
    [InlineData(Bad)]
    public void Mentions_stand_where_they_say_and_hold_no_marks_around_them(string file) =>
        Assert.All(LabelledNotice.Read(file.Split('/')), notice =>
        {
            var found = notice.Found(Extractor);
            Assert.All(
                found.People.SelectMany(person => person.Mentions).Concat(found.Places.SelectMany(place => place.Mentions)),
                mention =>
                {
                    Assert.Equal(notice.Text[mention.Span.Start..mention.Span.End], mention.Text);
                    Assert.True(char.IsLetter(mention.Text[^1]) || mention.Text[^1] == '.', mention.Text);
                });
        });

    [Theory]
    [InlineData("en", "The minister Claire Dunmore left.\nДиректор Иван Соколов сказал в Москве, что поедет в Казань.", "Moscow|Kazan")]
    [InlineData("ar", "وصل الوفد إلى القاهرة مساء أمس.\nLa ministre a parlé à Lyon et à Marseille des travaux de la commission.",
        "Cairo|Lyon|Marseille")]
    [InlineData("zh", "代表团昨天从北京抵达维也纳。 The visit was short, the people in Leeds said, and it was good.", "Beijing|Vienna|Leeds")]
    public void Sentences_in_another_script_are_read_in_their_own_language(string told, string text, string places)
    {
        var found = Extractor.Extract(new Article { Text = text, Language = told });
        Assert.Equal(places.Split('|'), found.Places.SelectMany(place => place.Mentions.Select(mention => (mention.Span.Start, place.Name)))
            .OrderBy(each => each.Start).Select(each => each.Name));
    }

    private static void AtLeast(
        double share, string file, Func<LabelledNotice, IReadOnlyList<string>> expected, Func<ArticleEntities, IEnumerable<string>> read)
    {
        var (right, all) = (0, 0);
        var missed = new List<string>();
        foreach (var notice in LabelledNotice.Read(file.Split('/')))
        {
            var names = read(notice.Found(Extractor)).ToHashSet(StringComparer.Ordinal);
            all += expected(notice).Count;
            right += expected(notice).Count(names.Contains);
            missed.AddRange(expected(notice).Where(name => !names.Contains(name))
                .Select(name => $"{notice.Language}: {name} (found: {string.Join(", ", names)})"));
        }

        Assert.True(right >= share * all, string.Create(CultureInfo.InvariantCulture, $"{right} of {all}\n{string.Join('\n', missed)}"));
    }
}
