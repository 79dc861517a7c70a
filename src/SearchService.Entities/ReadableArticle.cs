using SearchService.Articles;
using SearchService.Articles.Letters;

namespace SearchService.Entities;

/// <summary>
/// An article in the form in which names and dates are read: letters composed, nothing without width inside words, one kind of apostrophe
/// and of space (<see cref="UsualLetters"/>), lines that were broken at a fixed width or inside a name read on. What is found there is told
/// with its offsets and words in the article as given.
/// </summary>
internal sealed class ReadableArticle
{
    private readonly Article _given;
    private readonly NamesAcrossLines _names;
    private readonly Dictionary<ArticlePart, ComposedText> _changed = [];
    private bool _joined;

    private ReadableArticle(Article given, NamesAcrossLines names)
    {
        (_given, _names) = (given, names);
        Article = given with
        {
            Title = given.Title is { } title ? Readable(ArticlePart.Title, title) : null,
            Summary = given.Summary is { } summary ? Readable(ArticlePart.Summary, summary) : null,
            Text = Readable(ArticlePart.Text, given.Text),
            Captions = [.. given.Captions.Select((caption, i) => Readable(ArticlePart.Caption(i), caption))],
        };
    }

    /// <summary>The article to read.</summary>
    public Article Article { get; }

    public static ReadableArticle Of(Article given, NamesAcrossLines names) => new(given, names);

    /// <summary>What was found in <see cref="Article"/>, as it stands in the article as given.</summary>
    public ArticleEntities AsGiven(ArticleEntities found) => _changed.Count == 0 && !_joined ? found : new ArticleEntities(
        [.. found.People.Select(person => person with { Mentions = AsGiven(person.Mentions) })],
        [.. found.Places.Select(place => place with { Mentions = AsGiven(place.Mentions) })],
        [.. found.Dates.Select(date => date with { Mentions = AsGiven(date.Mentions) })]);

    private List<Mention> AsGiven(IReadOnlyList<Mention> mentions) =>
    [
        .. mentions.Select(mention =>
        {
            var span = _changed.TryGetValue(mention.In, out var composed) ? composed.Given(mention.Span) : mention.Span;
            return new Mention(span, _given.TextOf(mention.In)[span.Start..span.End], mention.In);
        }),
    ];

    private string Readable(ArticlePart part, string text)
    {
        var composed = ComposedText.Of(text);
        if (!composed.IsAsGiven)
        {
            _changed[part] = composed;
        }

        var running = _names.Join(RunningText.JoinLines(UsualLetters.Of(composed.Text)));
        _joined |= !ReferenceEquals(running, composed.Text);
        return running;
    }
}
