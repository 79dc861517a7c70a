using System.Security.Cryptography;
using SearchService.Articles;
using SearchService.Entities.People;
using SearchService.Entities.Tagging;

namespace SearchService.Entities;

/// <summary>Finds the people, places and dates of an article. Loaded once, safe for use by many threads at once.</summary>
public sealed class EntityExtractor
{
    /// <summary>Counts changes of the code that change what is found.</summary>
    private const int CodeVersion = 1;

    /// <summary>
    /// The tagger is trained on English. In other languages it still knows names by their capitals and neighbours, but a token must
    /// be this much likelier a name than not, in units of log-probability.
    /// </summary>
    private const float CautionInOtherLanguages = 2;

    private readonly Tagger _tagger;

    private EntityExtractor(Tagger tagger, string version) => (_tagger, Version) = (tagger, version);

    /// <summary>
    /// Changes whenever model, gazetteer or grammar would find something else, so that cached results are known to be old.
    /// </summary>
    public string Version { get; }

    /// <summary>Loads the model and the gazetteer that are built into this assembly.</summary>
    public static EntityExtractor Load()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var model = Resource("tagger.bin", hash);
        using var lexicon = Resource("lexicon.bin", hash);
        var tagger = new Tagger(TaggerModel.Read(model), WordLexicon.Read(lexicon));
        return new EntityExtractor(tagger, $"{CodeVersion}-{Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8))}");
    }

    /// <summary>
    /// Everything found in title, summary, text and captions, joined with what the file's metadata declares. "Monday" and
    /// the like are resolved against <see cref="Article.Published"/>.
    /// </summary>
    public ArticleEntities Extract(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var parts = new ArticleParts(article);
        var names = new List<TaggedName>();
        _tagger.Tag(parts.Texts, names, IsEnglish(article.Language) ? 0 : CautionInOtherLanguages);
        var people = new List<Mention>();
        var places = new List<Mention>();
        foreach (var name in names)
        {
            if (name.Kind == EntityKind.Person)
            {
                people.Add(parts.Mention(name.Part, Titles.Trim(parts.Texts[name.Part], name.Span)));
            }
            else if (name.Kind == EntityKind.Place)
            {
                places.Add(parts.Mention(name.Part, name.Span));
            }
        }

        return new ArticleEntities(
            PeopleResolver.Resolve(people, article.Declared.People),
            Places(places, article.Declared.Places),
            []);
    }

    private static List<Place> Places(List<Mention> mentions, IReadOnlyList<string> declared)
    {
        var places = mentions
            .GroupBy(mention => string.Join(' ', NameText.Fold(mention.Text)))
            .Select(group => new Place(NameText.Shown(group.First().Text), null, null, [.. group]))
            .OrderByDescending(place => place.Mentions.Count)
            .ToList();
        places.AddRange(declared
            .Where(name => !places.Exists(place => string.Equals(place.Name, name, StringComparison.OrdinalIgnoreCase)))
            .Select(name => new Place(name, null, null, [])));
        return places;
    }

    private static bool IsEnglish(string? language) => language is null || language.StartsWith("en", StringComparison.OrdinalIgnoreCase);

    private static MemoryStream Resource(string name, IncrementalHash hash)
    {
        using var stream = typeof(EntityExtractor).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {name}.");
        var copy = new MemoryStream((int)stream.Length);
        stream.CopyTo(copy);
        hash.AppendData(copy.GetBuffer().AsSpan(0, (int)copy.Length));
        copy.Position = 0;
        return copy;
    }
}
