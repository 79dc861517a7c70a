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
    private const int CodeVersion = 8;

    /// <summary>
    /// The tagger is trained on English. In other languages it still knows names by their capitals and neighbours, but a token must
    /// be this much likelier a name than not, in units of log-probability.
    /// </summary>
    private const float CautionInOtherLanguages = 2;

    private readonly Tagger _tagger;
    private readonly NameAgreement _agreement;
    private readonly PairedPlaceNames _pairs;
    private readonly PlaceResolver _places;

    private readonly PlaceFinder _finder;

    private EntityExtractor(Tagger tagger, Gazetteer gazetteer, string version)
    {
        (_tagger, _agreement, _pairs) = (tagger, new NameAgreement(gazetteer), new PairedPlaceNames(gazetteer));
        (_places, _finder) = (new PlaceResolver(gazetteer), new PlaceFinder(gazetteer));
        Version = version;
    }

    /// <summary>
    /// Changes whenever model, gazetteer or grammar would find something else, so that cached results are known to be old.
    /// </summary>
    public string Version { get; }

    /// <summary>Loads the model and the gazetteer that are built into this assembly.</summary>
    public static EntityExtractor Load()
    {
        Tagger? tagger = null;
        Gazetteer? gazetteer = null;
        Parallel.Invoke(() => tagger = LoadTagger(), () => gazetteer = Gazetteer.Load());
        var madeOf = $"{TaggerResources.Version} {gazetteer!.Version} {DateGrammar.Version}";
        var hash = SHA256.HashData(Encoding.ASCII.GetBytes(madeOf));
        return new EntityExtractor(tagger!, gazetteer, $"{CodeVersion}-{Convert.ToHexStringLower(hash.AsSpan(0, 8))}");
    }

    /// <summary>The tagger alone.</summary>
    internal static Tagger LoadTagger()
    {
        TaggerModel? model = null;
        WordLexicon? lexicon = null;
        Parallel.Invoke(() => model = TaggerResources.Model(), () => lexicon = TaggerResources.Lexicon());
        return new Tagger(model!, lexicon!);
    }

    /// <summary>
    /// Everything found in title, summary, text and captions, joined with what the file's metadata declares. "Monday" and
    /// the like are resolved against <see cref="Article.Published"/>.
    /// </summary>
    public ArticleEntities Extract(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var readable = ReadableArticle.Of(article);
        return readable.AsGiven(Found(readable.Article));
    }

    private ArticleEntities Found(Article article)
    {
        var parts = new ArticleTexts(article);
        var language = ArticleLanguage.Of(article.Language, article.Text);
        var names = new List<TaggedName>();
        _tagger.Tag(parts.Texts, names, language == "en" ? 0 : CautionInOtherLanguages);
        _agreement.Settle(parts, names);
        _pairs.Join(parts, names);
        if (language != "en")
        {
            _finder.AddTo(parts.Texts, names, language);
        }

        var people = new List<Mention>();
        var places = new List<Mention>();
        foreach (var name in names)
        {
            if (name.Kind == EntityKind.Person && !AgencyCredit.Is(parts.Texts[name.Part], name.Span))
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
}
