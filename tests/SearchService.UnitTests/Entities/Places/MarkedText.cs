using System.Text;
using SearchService.Articles;
using SearchService.Entities.Places;

namespace SearchService.UnitTests.Entities.Places;

/// <summary>A text in which [brackets] mark the mentions, and the places that they resolve to.</summary>
internal static class MarkedText
{
    private static readonly PlaceResolver Resolver = new(Gazetteer.Load());

    /// <summary>Each mention's place in reading order: <c>Paris/US; Texas/US</c>; without slash where no country is known.</summary>
    public static string Resolve(string marked, string? title = null, string? dateline = null, string? language = "en") =>
        string.Join("; ", Places(marked, title, dateline, language)
            .SelectMany(place => place.Mentions.Select(mention => (mention.Span.Start, place)))
            .OrderBy(pair => pair.Start)
            .Select(pair => pair.place.Country is null ? pair.place.Name : $"{pair.place.Name}/{pair.place.Country}"));

    public static IReadOnlyList<Place> Places(string marked, string? title = null, string? dateline = null, string? language = "en")
    {
        var (text, mentions) = Read(marked);
        var article = new Article { Text = text, Title = title, Dateline = dateline, Language = language };
        return Resolver.Resolve(mentions, new PlaceContext(article));
    }

    public static (string Text, IReadOnlyList<Mention> Mentions) Read(string marked)
    {
        var text = new StringBuilder();
        var mentions = new List<Mention>();
        var start = 0;
        foreach (var letter in marked)
        {
            if (letter == '[')
            {
                start = text.Length;
            }
            else if (letter == ']')
            {
                mentions.Add(new Mention(new TextSpan(start, text.Length), text.ToString(start, text.Length - start), ArticlePart.Text));
            }
            else
            {
                text.Append(letter);
            }
        }

        return (text.ToString(), mentions);
    }
}
