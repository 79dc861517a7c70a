using SearchService.Articles;
using SearchService.Entities.Dates;
using SearchService.Entities.People;
using SearchService.Entities.People.Untagged;
using SearchService.Entities.Places;
using SearchService.Entities.Tagging;

namespace SearchService.Entities;

/// <summary>Finds the people, places and dates of an article. Loaded once, safe for use by many threads at once.</summary>
public sealed class EntityExtractor
{
    private readonly Tagger _tagger;
    private readonly Lazy<WorldTagger> _world;
    private readonly NamesAcrossLines _lines;
    private readonly Lazy<FirstCase> _firstCase;
    private readonly Lazy<LastWordCase> _lastWord;
    private readonly NameAgreement _agreement;
    private readonly PairedPlaceNames _pairs;
    private readonly JoinedPlaceNames _joined;
    private readonly CountryPairs _countries;
    private readonly FamilyNameFirst _reversed;
    private readonly PlaceResolver _places;

    private readonly PlaceFinder _finder;
    private readonly PeopleByTitle _byTitle;

    private EntityExtractor(
        Tagger tagger, Lazy<WorldTagger> world, Lazy<PersonNames> people, Gazetteer gazetteer)
    {
        (_lines, _firstCase) = (new NamesAcrossLines(gazetteer, people), new Lazy<FirstCase>(() => new FirstCase(people.Value)));
        _lastWord = new Lazy<LastWordCase>(() => new LastWordCase(people.Value));
        (_tagger, _agreement, _pairs) = (tagger, new NameAgreement(gazetteer), new PairedPlaceNames(gazetteer));
        (_joined, _reversed) = (new JoinedPlaceNames(gazetteer), new FamilyNameFirst(gazetteer));
        _countries = new CountryPairs(gazetteer);
        (_places, _finder) = (new PlaceResolver(gazetteer), new PlaceFinder(gazetteer));
        _byTitle = new PeopleByTitle(gazetteer);
        _world = world;
    }

    /// <summary>
    /// Changes with every change of this code, of the letters and dates that it stands on, and of the model and gazetteer that are built
    /// in, so that no result of other code is taken for one of this. The build is deterministic: the same sources give the same version.
    /// </summary>
    /// <remarks>To ask for it loads nothing.</remarks>
    public static string Version { get; } = BuildVersion();

    /// <summary>Loads the model and the gazetteer that are built into this assembly.</summary>
    public static EntityExtractor Load()
    {
        (Tagger Tagger, WordLexicon Lexicon)? loaded = null;
        Gazetteer? gazetteer = null;
        Parallel.Invoke(() => loaded = LoadEnglish(), () => gazetteer = Gazetteer.Load());

        var english = loaded!.Value;

        // Read at the first article in another language: an archive of English ones does without.
        var people = new Lazy<PersonNames>(TaggerResources.People);
        var world = new Lazy<WorldTagger>(() => new WorldTagger(english.Lexicon, gazetteer!, people.Value));
        return new EntityExtractor(english.Tagger, world, people, gazetteer!);
    }

    /// <summary>The compiler's own fingerprint of a module covers its code and what is embedded in it.</summary>
    private static string BuildVersion() =>
        $"{typeof(EntityExtractor).Module.ModuleVersionId:n}-{typeof(Article).Module.ModuleVersionId:n}";

    /// <summary>The tagger alone.</summary>
    internal static Tagger LoadTagger() => LoadEnglish().English;

    private static (Tagger English, WordLexicon Lexicon) LoadEnglish()
    {
        TaggerModel? model = null;
        WordLexicon? lexicon = null;
        Parallel.Invoke(() => model = TaggerResources.Model(), () => lexicon = TaggerResources.Lexicon());
        return (new Tagger(model!, lexicon!), lexicon!);
    }

    /// <summary>
    /// Everything found in title, summary, text and captions, joined with what the file's metadata declares. "Monday" and
    /// the like are resolved against <see cref="Article.Published"/>.
    /// </summary>
    public ArticleEntities Extract(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var readable = ReadableArticle.Of(article, _lines);
        return readable.AsGiven(FoundAsPrinted(readable.Article));
    }

    /// <summary>English has learned from lines in capitals; for other languages they are read as a text would print them.</summary>
    private ArticleEntities FoundAsPrinted(Article article)
    {
        var language = ArticleLanguage.Of(article.Language, article.Text);
        if (!IsTagged(language) || language == "en" || !CapitalLines.AreIn(article))
        {
            return Found(article, language, language);
        }

        var lowered = _world.Value.Capitals.Lower(article, language);
        var found = Found(lowered, language, ArticleLanguage.Of(lowered.Language, lowered.Text));
        List<Mention> AsPrinted(IReadOnlyList<Mention> mentions) =>
            [.. mentions.Select(mention => mention with { Text = mention.Span.Of(article.TextOf(mention.In)).ToString() })];
        return new ArticleEntities(
            [.. found.People.Select(person => person with { Mentions = AsPrinted(person.Mentions) })],
            [.. found.Places.Select(place => place with { Mentions = AsPrinted(place.Mentions) })],
            [.. found.Dates.Select(date => date with { Mentions = AsPrinted(date.Mentions) })]);
    }

    /// <param name="language">What names are read in.</param>
    /// <param name="placed">What <see cref="ArticleLanguage.Of"/> gives for this very article.</param>
    private ArticleEntities Found(Article article, string language, string placed)
    {
        var parts = new ArticleTexts(article);
        var names = new List<TaggedName>();
        var voices = ArticleVoices.Of(parts.Texts, language);
        var dates = AddNames(parts.With(voices[0].Texts), article, voices[0].Language, names);
        var elsewhere = new Dictionary<(ArticlePart, int), string>();
        foreach (var (spoken, texts) in voices.Skip(1))
        {
            var first = names.Count;
            dates = DateMentions.Merge(dates, AddNames(parts.With(texts), article, spoken, names));
            foreach (var name in names.Skip(first))
            {
                elsewhere[(parts.Mention(name.Part, name.Span).In, name.Span.Start)] = spoken;
            }
        }

        if (voices.Count > 1)
        {
            names.Sort((one, other) => (one.Part, one.Span.Start).CompareTo((other.Part, other.Span.Start)));
        }

        var people = new List<Mention>();
        var places = new List<Mention>();
        var oblique = new HashSet<string>(StringComparer.Ordinal);
        var bendsNames = CaseEndings.In(language) is not null;
        foreach (var name in names)
        {
            if (name.Kind == EntityKind.Person && !AgencyCredit.Is(parts.Texts[name.Part], name.Span))
            {
                people.Add(parts.Mention(name.Part, Titles.Trim(parts.Texts[name.Part], name.Span)));
                if (bendsNames && FirstCase.IsObliqueBehind(new NameWords(parts.Texts[name.Part]).Before(name.Span.Start), language))
                {
                    oblique.Add(FamilyNameFirst.InOrder(people[^1].Text));
                }
            }
            else if (name.Kind == EntityKind.Place)
            {
                places.Add(parts.Mention(name.Part, name.Span));
            }
        }

        return new ArticleEntities(
            PeopleResolver.Resolve(
                people,
                article.Declared.People,
                language == "en" ? null : new BentNames(people, language, oblique, _firstCase.Value, _lastWord.Value)),
            _places.Resolve(places, new PlaceContext(article) { Language = placed, Elsewhere = elsewhere }),
            DateMentions.Join(parts, article, dates));
    }

    /// <summary>Adds the names of what is written in one language; its dates.</summary>
    private List<IReadOnlyList<DateMatch>> AddNames(ArticleTexts parts, Article article, string language, List<TaggedName> names)
    {
        var found = new List<TaggedName>();
        var dates = DateMentions.Find(parts, article, language);
        Tag(parts.Texts, found, language, dates);
        NamesAcrossLines.JoinPeople(parts.Texts, found);
        _agreement.Settle(parts, found);
        _pairs.Join(parts, found);
        _joined.Part(parts, found);
        _countries.AddTo(parts.Texts, found, language);
        _reversed.Join(parts, found);
        if (language != "en")
        {
            _finder.AddTo(parts.Texts, found, language);
        }

        names.AddRange(found);
        return dates;
    }

    /// <summary>English has a model of its own; scripts without capitals have none, and few of them people by their titles.</summary>
    private void Tag(
        IReadOnlyList<string> texts, List<TaggedName> names, string language, List<IReadOnlyList<DateMatch>> dates)
    {
        if (language == "en")
        {
            _tagger.Tag(texts, names);
        }
        else if (PeopleByTitle.Reads(language))
        {
            _byTitle.AddTo(texts, names, language);
        }
        else if (IsTagged(language))
        {
            _world.Value.Tag(texts, names, language, dates);
        }
    }

    private static bool IsTagged(string language) =>
        language is not ("fa" or "ur" or "he" or "hi" or "th") && !PeopleByTitle.Reads(language);
}
