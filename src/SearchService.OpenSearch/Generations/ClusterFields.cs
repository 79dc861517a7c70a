using SearchService.Articles;

namespace SearchService.OpenSearch.Generations;

/// <summary>The names of the fields in <c>article-index.json</c>.</summary>
internal static class ClusterFields
{
    /// <summary>What a document is, as in the embedded index.</summary>
    public const string Kind = "kind";

    /// <summary>The name of the document, by which documents are gone through in order.</summary>
    public const string Line = "line";

    /// <summary>What stands for the source file that it came from.</summary>
    public const string File = "file";

    /// <summary>Of an article that was withdrawn; on a line of the ledger.</summary>
    public const string Withdrawn = "withdrawn";

    /// <summary>Of the article, as it was given.</summary>
    public const string Id = "id";

    /// <summary>The id of the first article of the group of copies; the article's own where it stands alone.</summary>
    public const string Group = "group";

    /// <summary>The same, only of further copies.</summary>
    public const string CopyOf = "copy_of";

    /// <summary>The stems of all parts, those of the title three times.</summary>
    public const string Ranked = "ranked";

    public const string Person = "person";
    public const string Place = "place";
    public const string Author = "author";
    public const string Source = "source";
    public const string Section = "section";
    public const string Country = "country";
    public const string Language = "language";
    public const string Analyzed = "analyzed";
    public const string Year = "year";
    public const string Month = "month";
    public const string Day = "day";

    /// <summary>The days that the publication may mean, as sort keys.</summary>
    public const string Published = "published";
    public const string PublishedSort = "published_sort";

    /// <summary>Where the publication was found.</summary>
    public const string PublishedFrom = "published_from";
    public const string MentionDays = "mention_days";
    public const string Points = "points";

    /// <summary>Fingerprint of the content.</summary>
    public const string Hash = "hash";

    /// <summary>On articles that corrections changed.</summary>
    public const string Corrected = "corrected";

    /// <summary>Until when the article is held back, as a key that sorts by time.</summary>
    public const string Embargo = "embargo";

    /// <summary>When the article came into the archive, in UTC ticks.</summary>
    public const string FirstSeen = "first_seen";

    /// <summary>How many words all parts have.</summary>
    public const string Length = "length";

    /// <summary>All values that are counted, as one: see <see cref="Writing.ToldValues"/>.</summary>
    public const string Told = "told";

    public const string SketchKey = "sketch_key";

    /// <summary>What is read back and never searched.</summary>
    public const string Stored = "stored";

    /// <summary>The words of the article and how often each stands in it, encoded; read back alone.</summary>
    public const string Profile = "profile";

    /// <summary>The words of a part at their positions.</summary>
    public static string WordsOf(ArticlePartKind part) => part switch
    {
        ArticlePartKind.Title => "title_words",
        ArticlePartKind.Summary => "summary_words",
        ArticlePartKind.Caption => "captions_words",
        _ => "text_words",
    };

    /// <summary>The stems of a part: one field for the title, one for all that <c>text:</c> means.</summary>
    public static string StemsOf(ArticlePartKind part) => part == ArticlePartKind.Title ? "title_stems" : "text_stems";

    /// <summary>Keys of names, each with the form that the article prints.</summary>
    public static string FormsOf(string names) => names + "_form";

    /// <summary>The words of all forms of names.</summary>
    public static string NameWordsOf(string names) => names + "_words";

    /// <summary>Keys of printed forms, each with the key of the name it stands for.</summary>
    public static string AliasesOf(string names) => names + "_alias";
}
