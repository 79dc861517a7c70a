using SearchService.Articles;

namespace SearchService.Readers.Databases;

/// <summary>
/// What a database of newspapers exports as running text, whatever file it is packed in: many documents behind each other, each with a
/// head of fixed lines, the text, and a tail.
/// </summary>
internal interface IDatabaseExport
{
    /// <summary>Whether a text that starts so is such an export.</summary>
    /// <param name="head">At least the first document, or as much as could be looked at.</param>
    bool Tells(string head);

    /// <summary>Where a document ends in the stream of lines.</summary>
    DocumentEdge EdgeAt(string line);

    /// <summary>The article; null where the lines hold none (a cover page, a list of hits).</summary>
    Article? Read(IReadOnlyList<string> document, TimeZoneInfo zone);

    /// <summary>Whether lines that gave no article were meant as one, so that they must be rejected by name.</summary>
    bool IsDocument(IReadOnlyList<string> document);
}

/// <summary>What a line means for the documents beside it.</summary>
internal enum DocumentEdge
{
    None,

    /// <summary>The line is the first of a document.</summary>
    Start,

    /// <summary>The line is the last of a document.</summary>
    End,
}
