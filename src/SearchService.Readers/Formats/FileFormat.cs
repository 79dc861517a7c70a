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
    Eml,
    Mbox,
    Gzip,
    Zstandard,
    Zip,
    Tar,

    /// <summary>XML of no vocabulary that is read.</summary>
    OtherXml,

    /// <summary>Not text, and of no format that is read.</summary>
    Binary,
}
