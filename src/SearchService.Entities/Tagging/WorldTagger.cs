using SearchService.Entities.Dates;
using SearchService.Entities.Places;

namespace SearchService.Entities.Tagging;

/// <summary>
/// The tagger of all languages but English that write names with capitals, and what puts its names right. Safe for many threads at once.
/// </summary>
internal sealed class WorldTagger
{
    private readonly Tagger _tagger;
    private readonly TaggedKinds _kinds;
    private readonly NamesRunTogether _together;
    private readonly EdgesOfPeople _edges;
    private readonly NamesBesideTitles _titled;
    private readonly AgreeingNames _agreeing;
    private readonly OpeningWords _openers;

    /// <summary>Reads the model and the ordinary words that are built into this assembly.</summary>
    public WorldTagger(WordLexicon lexicon, Gazetteer gazetteer, PersonNames people)
    {
        var lists = new NameListing(gazetteer, people, TaggerResources.Words());
        _tagger = new Tagger(TaggerResources.WorldModel(), lexicon, lists);
        Capitals = new CapitalLines(lists);
        _kinds = new TaggedKinds(gazetteer, people);
        _together = new NamesRunTogether(gazetteer, people);
        _edges = new EdgesOfPeople(people);
        _titled = new NamesBesideTitles(gazetteer, people);
        _agreeing = new AgreeingNames(gazetteer, people);
        _openers = new OpeningWords(people);
    }

    /// <summary>For lines printed in capitals.</summary>
    public CapitalLines Capitals { get; }

    /// <summary>Adds the names of a document, in the order of its parts.</summary>
    /// <param name="language">As <see cref="ArticleLanguage.Of"/> gives it; not English.</param>
    /// <param name="dates">What the grammar of dates has found, by part: no name.</param>
    public void Tag(IReadOnlyList<string> texts, List<TaggedName> names, string language, IReadOnlyList<IReadOnlyList<DateMatch>> dates)
    {
        _tagger.Tag(texts, names, language: TaggedLanguage.Of(language));
        TaggedSpans.Split(texts, names, language);
        DatesInNames.Cut(texts, names, dates);
        _together.Part(texts, names, language);
        _kinds.Settle(texts, names, language);
        TaggedSpans.Trim(texts, names);
        NamesByOrigin.Join(texts, names, language);
        _edges.Mend(texts, names, language);
        _titled.Add(texts, names, language);
        _agreeing.Add(texts, names, language);
        _openers.Drop(texts, names, language);
        DatesInNames.DropWeekdays(texts, names, language);
    }
}
