namespace SearchService.Indexing.Words.Fields;

/// <summary>
/// The only place where a field of the index has a name. Text fields hold, at each position, the word and its marked stem
/// (<c>TextAnalyzer</c>).
/// </summary>
internal static class IndexFields
{
    /// <summary>What a document is: <see cref="KindArticle"/>, <see cref="KindFile"/>, <see cref="KindRejected"/> or <see cref="KindWithdrawn"/>.</summary>
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

    /// <summary>All forms of all people's names as words; likewise places, authors and the source.</summary>
    public const string PersonWords = "person_words";
    public const string PlaceWords = "place_words";
    public const string AuthorWords = "author_words";
    public const string SourceWords = "source_words";

    /// <summary>Name keys, as terms; and as sorted set doc values <c>key, separator, form</c> for facets.</summary>
    public const string Person = "person";
    public const string Place = "place";
    public const string Author = "author";
    public const string Source = "source";

    /// <summary>For each printed form of a name: its key, a separator and the key of the name it stands for; terms.</summary>
    public const string PersonAlias = "person_alias";
    public const string PlaceAlias = "place_alias";

    /// <summary>ISO codes, as terms and as sorted set doc values.</summary>
    public const string Country = "country";
    public const string Language = "language";

    /// <summary>The language whose analyzer split the text, as a term: English where the article's own is unknown or has none.</summary>
    public const string Analyzed = "analyzed";

    /// <summary>In languages that join compounds, the marked stems of long words from their end to their beginning: terms.</summary>
    public const string Tails = "tails";

    /// <summary><c>2023</c>, <c>2023-09</c> and <c>2023-09-12</c> as far as known, as sorted set doc values.</summary>
    public const string Year = "year";
    public const string Month = "month";
    public const string Day = "day";

    /// <summary>The first and last day that the publication may mean, as sort keys of days.</summary>
    public const string PublishedFirst = "published_first";
    public const string PublishedLast = "published_last";

    /// <summary>The moment of publication for sorting, as a numeric doc value.</summary>
    public const string PublishedSort = "published_sort";

    /// <summary>The days of every date expression: a binary doc value of pairs of big-endian 32-bit sort keys.</summary>
    public const string MentionDays = "mention_days";

    /// <summary>The places' positions: a binary doc value of pairs of big-endian 32-bit floats, latitude first.</summary>
    public const string Points = "points";

    /// <summary>Only of articles that have copies: term and sorted doc value.</summary>
    public const string CopyGroup = "copy_group";

    public const string File = "file";
    public const string Entry = "entry";
    public const string Hash = "hash";
    public const string EntitiesVersion = "entities_version";

    /// <summary>Every state of the content, oldest first, as lines of ticks and hash; stored.</summary>
    public const string Versions = "versions";

    /// <summary>When the article was first seen, in UTC ticks, as a numeric doc value.</summary>
    public const string FirstSeen = "first_seen";

    /// <summary>What stands for the text when copies are sought: a binary doc value.</summary>
    public const string Sketch = "sketch";

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

    /// <summary>Parts the key from the printed form in facet values.</summary>
    public const char FormSeparator = '\u0001';
}
