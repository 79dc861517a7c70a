namespace SearchService.Indexing.Words.Fields;

/// <summary>
/// The only place where a field of the index has a name. How it is written and how it is asked, its type says.
/// </summary>
internal static class IndexFields
{
    /// <summary>
    /// What a document is: <see cref="KindArticle"/>, <see cref="KindBlock"/>, <see cref="KindFile"/>, <see cref="KindRejected"/> or <see
    /// cref="KindWithdrawn"/>.
    /// </summary>
    public static readonly TermField Kind = new("kind");
    public const string KindArticle = "article";
    public const string KindBlock = "block";
    public const string KindFile = "file";
    public const string KindRejected = "rejected";
    public const string KindWithdrawn = "withdrawn";

    /// <summary>Article id: term, stored, and sorted doc value for a stable order.</summary>
    public static readonly SortedTermField Id = new("id");

    /// <summary>The parts of an article that words and phrases are looked for in.</summary>
    public static readonly BodyField Title = new("title");
    public static readonly BodyField Text = new("text");
    public static readonly BodyField Summary = new("summary");
    public static readonly BodyField Captions = new("captions");

    /// <summary>All of these, the one that most words stand in first.</summary>
    public static readonly IReadOnlyList<BodyField> Body = [Text, Title, Summary, Captions];

    /// <summary>What ranking counts of all parts.</summary>
    public static readonly RankedField Ranked = new("ranked");

    /// <summary>The words that tell an article apart, in <c>ArticleProfile</c>'s form: a doc value.</summary>
    public static readonly BytesField Profile = new("profile");

    public static readonly NameField Person = new("person");
    public static readonly NameField Place = new("place");
    public static readonly NameField Author = new("author");
    public static readonly NameField Source = new("source");
    public static readonly NameField Section = new("section");

    public static readonly CodeField Country = new("country");
    public static readonly CodeField Language = new("language");

    /// <summary>The language whose analyzer split the text, as a term: English where the article's own is unknown or has none.</summary>
    public static readonly TermField Analyzed = new("analyzed");

    /// <summary>In languages that join compounds, the marked stems of long words from their end to their beginning: terms.</summary>
    public static readonly TermField Tails = new("tails");

    /// <summary>When the article was published, as far as known.</summary>
    public static readonly PeriodField Year = new("year");
    public static readonly PeriodField Month = new("month");
    public static readonly PeriodField Day = new("day");

    /// <summary>The days that the publication may mean.</summary>
    public static readonly DaysField Published = new("published");

    /// <summary>The moment of publication for sorting.</summary>
    public static readonly NumberField PublishedSort = new("published_sort");

    /// <summary>Only of articles whose date of publication is unknown, or was found in their text or path: which of the two.</summary>
    public static readonly TermField DoubtfulDate = new("doubtful_date");
    public const string DateUnknown = "unknown";
    public const string DateGuessed = "guessed";

    /// <summary>Only of articles with an embargo: when it ends, in UTC ticks.</summary>
    public static readonly NumberField Embargo = new("embargo");

    /// <summary>The days of every date expression, as sort keys.</summary>
    public static readonly PairsField MentionDays = new("mention_days");

    /// <summary>The places' positions as 32-bit floats, latitude first.</summary>
    public static readonly PairsField Points = new("points");

    /// <summary>Only of articles that have copies: term and sorted doc value.</summary>
    public static readonly SortedTermField CopyGroup = new("copy_group");

    public static readonly StoredTermField File = new("file");
    public static readonly StoredTextField Entry = new("entry");
    public static readonly StoredTermField Hash = new("hash");
    public static readonly StoredTextField EntitiesVersion = new("entities_version");

    /// <summary>Every state of the content, oldest first, as lines of ticks and hash; stored.</summary>
    public static readonly StoredTextField Versions = new("versions");

    /// <summary>When the article was first seen, in UTC ticks.</summary>
    public static readonly NumberField FirstSeen = new("first_seen");

    /// <summary>What stands for the text when copies are sought: a doc value.</summary>
    public static readonly BytesField Sketch = new("sketch");

    /// <summary>The smallest hashes of the sketch, as terms: copies are asked for by them.</summary>
    public static readonly TermField SketchKey = new("sketch_key");

    public static readonly StoredTermField WithdrawnId = new("withdrawn_id");

    /// <summary>The article as JSON; stored.</summary>
    public static readonly StoredBytesField StoredArticle = new("article");

    /// <summary>
    /// Only of articles with a long text, which is not in <see cref="StoredArticle"/> then: its blocks, in <c>TextBlocks</c>'s form;
    /// stored.
    /// </summary>
    public static readonly StoredBytesField Blocks = new("blocks");

    /// <summary>A block of a long text in UTF-8, in a document of its own; stored.</summary>
    public static readonly StoredBytesField Block = new("block");

    /// <summary>The entities in <c>EntitiesCodec</c>'s form; stored.</summary>
    public static readonly StoredBytesField StoredEntities = new("entities");

    /// <summary>The entities as people corrected them, in the same form; stored, where they differ from those found.</summary>
    public static readonly StoredBytesField StoredCorrected = new("corrected_entities");

    /// <summary>The one term of articles that corrections changed.</summary>
    public static readonly TermField Corrected = new("corrected");
    public const string CorrectedYes = "yes";

    /// <summary>A file record or a rejection as JSON; stored.</summary>
    public static readonly StoredBytesField StoredRecord = new("record");
}
