using SearchService.Articles;
using SearchService.Indexing.Storage.Ledger;
using SearchService.Indexing.Storage.Writing;

namespace SearchService.UnitTests.Search;

/// <summary>An article of a test; what is not said does not matter.</summary>
internal sealed record Story(string Id)
{
    private readonly List<Person> _people = [];
    private readonly List<Place> _places = [];
    private readonly List<DateExpression> _dates = [];
    private Article _article = new() { Text = "Nothing of note." };
    private string? _copyGroup;
    private int _seen;

    public Story Text(string text) => Having(_article with { Text = text });

    public Story Title(string title) => Having(_article with { Title = title });

    public Story Caption(params string[] captions) => Having(_article with { Captions = captions });

    public Story Section(string section) => Having(_article with { Section = section });

    public Story Source(string source) => Having(_article with { Source = source });

    public Story Author(params string[] authors) => Having(_article with { Authors = authors });

    public Story Language(string language) => Having(_article with { Language = language });

    public Story Published(string published) =>
        Having(_article with
        {
            Published = PublicationTime.TryParse(published, out var time)
            ? time
            : throw new ArgumentException(published)
        });

    public Story CopyOf(string group)
    {
        _copyGroup = group;
        return this;
    }

    /// <summary>A person with the forms in which the text prints the name.</summary>
    public Story Person(string name, params string[] forms)
    {
        _people.Add(new Person(name, Mentions(forms.Length == 0 ? [name] : forms)));
        return this;
    }

    public Story Place(string name, string? country = null, GeoPoint? at = null, params string[] forms)
    {
        _places.Add(new Place(name, country, at, Mentions(forms.Length == 0 ? [name] : forms)));
        return this;
    }

    public Story Speaks(string value)
    {
        DayRange? days = PartialDate.TryParse(value, out var date) ? date.Days : null;
        _dates.Add(new DateExpression(value, days, []));
        return this;
    }

    /// <summary>A date as the text prints it.</summary>
    public Story Speaks(string value, string form)
    {
        Speaks(value);
        _dates[^1] = _dates[^1] with { Mentions = Mentions([form]) };
        return this;
    }

    /// <summary>First seen so many days after a first of January.</summary>
    public Story Seen(int day)
    {
        _seen = day;
        return this;
    }

    public static DateTimeOffset SeenAt(int day) => DateTimeOffset.UnixEpoch.AddDays(day);

    public IndexedArticle ToIndexed() => new()
    {
        Id = new ArticleId(Id),
        Article = _article,
        Entities = new ArticleEntities(_people, _places, _dates),
        File = new FileKey("/archive", Id + ".txt"),
        Entry = Id + ".txt",
        Hash = Id,
        EntitiesVersion = "test",
        Versions = [new ArticleVersion("", SeenAt(_seen))],
        CopyOf = _copyGroup is null ? null : new ArticleId(_copyGroup),
    };

    private Story Having(Article article)
    {
        _article = article;
        return this;
    }

    private List<Mention> Mentions(string[] forms) =>
    [
        .. forms.SelectMany(form => Occurrences(form).Select(start =>
            new Mention(new TextSpan(start, start + form.Length), form, ArticlePart.Text))),
    ];

    private IEnumerable<int> Occurrences(string form)
    {
        for (var at = _article.Text.IndexOf(form, StringComparison.Ordinal); at >= 0; at =
            _article.Text.IndexOf(form, at + 1, StringComparison.Ordinal))
        {
            yield return at;
        }
    }
}
