using System.Security.Cryptography;
using System.Text;
using SearchService.Articles;
using SearchService.Entities.Dates;
using SearchService.Entities.People;
using SearchService.Entities.Places;
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
    private readonly PlaceResolver _places;

    private EntityExtractor(Tagger tagger, Gazetteer gazetteer, string version) =>
        (_tagger, _places, Version) = (tagger, new PlaceResolver(gazetteer), version);

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
        var gazetteer = Gazetteer.Load();
        hash.AppendData(Encoding.ASCII.GetBytes($"{gazetteer.Version} {DateGrammar.Version}"));
        return new EntityExtractor(tagger, gazetteer, $"{CodeVersion}-{Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8))}");
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
            _places.Resolve(places, new PlaceContext(article)),
            DateMentions.Find(parts, article));
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
