namespace SearchService.Readers.Text;

/// <summary>What a line of a scraped page is, by its words alone; whether that counts depends on where it stands.</summary>
internal enum ScrapedLineKind
{
    /// <summary>Nothing known: the story, as far as these rules see.</summary>
    Story,
    Menu,
    Promotion,

    /// <summary>The heading of a list of other stories.</summary>
    Stories,

    /// <summary>The heading of a list from elsewhere.</summary>
    Partners,

    /// <summary>An item of such a list.</summary>
    Item,

    /// <summary>A caption with its credit.</summary>
    Caption,

    /// <summary>A picture's credit alone.</summary>
    Credit,
    Agency,
    Byline,
    ReportingCredit,
    Date,
    Source,

    /// <summary>Paper and day, perhaps the writer.</summary>
    Imprint,
    Section,

    /// <summary>A labelled line: <c>Title: …</c>.</summary>
    Field,
    Address,
}
