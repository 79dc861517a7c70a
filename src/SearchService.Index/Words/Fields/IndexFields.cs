namespace SearchService.Indexing.Words.Fields;

/// <summary>
/// The only place where a field of the index has a name. Text fields hold, at each position, the word and its marked stem
/// (<c>TextAnalyzer</c>).
/// </summary>
internal static class IndexFields
{
    /// <summary>
    /// What a document is: <see cref="KindArticle"/>, <see cref="KindFile"/>, <see cref="KindRejected"/> or <see
    /// cref="KindWithdrawn"/>.
    /// </summary>
    public const string Kind = "kind";
    public const string KindArticle = "article";
    public const string KindFile = "file";
    public const string KindRejected = "rejected";
    public const string KindWithdrawn = "withdrawn";

    /// <summary>Article id: term, stored, and sorted doc value for a stable order.</summary>
    public const string Id = "id";

    public const string Title = "title";
    public const string Text = "text";
    public const string Summary = "summary";
    public const string Captions = "captions";

    /// <summary>
    /// What ranking counts: the stems of the title three times, of all other parts once, without positions. One field with one
    /// exact length makes BM25 over it the same as BM25F with a weight of 3 for the title.
    /// </summary>
    public const string Ranked = "ranked";

    /// <summary>The words that tell an article apart, in <c>ArticleProfile</c>'s form: a binary doc value.</summary>
    public const string Profile = "profile";

    public static readonly NameField Person = new("person");
    public static readonly NameField Place = new("place");
    public static readonly NameField Author = new("author");
    public static readonly NameField Source = new("source");

    public static readonly CodeField Country = new("country");
    public static readonly CodeField Language = new("language");

    /// <summary>The language whose analyzer split the text, as a term: English where the article's own is unknown or has none.</summary>
    public const string Analyzed = "analyzed";

    /// <summary>In languages that join compounds, the marked stems of long words from their end to their beginning: terms.</summary>
    public const string Tails = "tails";

    /// <summary>When the article was published, as far as known.</summary>
    public static readonly PeriodField Year = new("year");
    public static readonly PeriodField Month = new("month");
    public static readonly PeriodField Day = new("day");

    /// <summary>The days that the publication may mean.</summary>
    public static readonly DaysField Published = new("published");

    /// <summary>The moment of publication for sorting.</summary>
    public static readonly NumberField PublishedSort = new("published_sort");

    /// <summary>The days of every date expression, as sort keys.</summary>
    public static readonly PairsField MentionDays = new("mention_days");

    /// <summary>The places' positions as 32-bit floats, latitude first.</summary>
    public static readonly PairsField Points = new("points");

    /// <summary>Only of articles that have copies: term and sorted doc value.</summary>
    public const string CopyGroup = "copy_group";

    public const string File = "file";
    public const string Entry = "entry";
    public const string Hash = "hash";
    public const string EntitiesVersion = "entities_version";

    /// <summary>Every state of the content, oldest first, as lines of ticks and hash; stored.</summary>
    public const string Versions = "versions";

    /// <summary>When the article was first seen, in UTC ticks.</summary>
    public static readonly NumberField FirstSeen = new("first_seen");

    /// <summary>What stands for the text when copies are sought: a binary doc value.</summary>
    public const string Sketch = "sketch";

    /// <summary>The smallest hashes of the sketch, as terms: copies are asked for by them.</summary>
    public const string SketchKey = "sketch_key";

    public const string WithdrawnId = "withdrawn_id";

    /// <summary>The article as JSON; stored.</summary>
    public const string StoredArticle = "article";

    /// <summary>The entities in <c>EntitiesCodec</c>'s form; stored.</summary>
    public const string StoredEntities = "entities";

    /// <summary>The entities as people corrected them, in the same form; stored, where they differ from those found.</summary>
    public const string StoredCorrected = "corrected_entities";

    /// <summary>The one term of articles that corrections changed.</summary>
    public const string Corrected = "corrected";
    public const string CorrectedYes = "yes";

    /// <summary>A file record or a rejection as JSON; stored.</summary>
    public const string StoredRecord = "record";
}
