namespace SearchService.Readers.Formats;

/// <summary>What the bytes of an entry are.</summary>
internal enum FileFormat
{
    PlainText,
    Markdown,
    Html,
    JsonObject,
    JsonSequence,
    Ndjson,
    Feed,
    Nitf,
    NewsMl,
    Pdf,
    Docx,

    /// <summary>Word before 2007.</summary>
    Doc,
    Eml,

    /// <summary>A message as Outlook saves it.</summary>
    Msg,
    Mbox,
    Gzip,
    Zstandard,
    Zip,
    Tar,

    /// <summary>Cells parted by commas, semicolons, tabs or bars.</summary>
    Delimited,
    Workbook,
    HtmlTable,
    Rtf,
    DatabaseText,
    DatabaseHtml,

    /// <summary>References in a tagged form: RIS, EndNote, MEDLINE, Web of Science.</summary>
    Citations,
    BibTex,

    /// <summary>References in XML: EndNote, PubMed, MODS, Dublin Core, Zotero.</summary>
    CitationXml,
    Warc,
    Mhtml,
    Epub,
    FictionBook,
    OpenDocument,
    Alto,
    Mets,

    /// <summary>Recognised text of scanned pages, as other programs than those of libraries write it.</summary>
    PageXml,
    Abbyy,
    Hocr,
    DjVu,

    /// <summary>News corpora in SGML: TREC, Reuters-21578.</summary>
    Sgml,

    /// <summary>Corpora with an article on each line.</summary>
    EnglishCorpora,
    Tei,
    Jats,
    DocBook,
    NewsMl1,
    ReutersCorpus,

    /// <summary>Messages as wires send them, parted by control characters.</summary>
    WireMessages,
    MediaWiki,

    /// <summary>The source of one page of a wiki.</summary>
    WikiText,
    WordPress,
    MovableType,
    Evernote,

    /// <summary>Messages that Telegram exported as pages.</summary>
    TelegramPage,
    Subtitles,
    ExtractedXml,
    SolrXml,

    /// <summary>Lists of what lies elsewhere.</summary>
    Bookmarks,
    FeedList,
    SiteMap,

    /// <summary>XML of no vocabulary that is read.</summary>
    OtherXml,

    /// <summary>Not text, and in no format that can be read.</summary>
    Binary,
}
