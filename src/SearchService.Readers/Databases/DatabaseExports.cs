using SearchService.Readers.Databases.Factiva;
using SearchService.Readers.Databases.Genios;
using SearchService.Readers.Databases.Labelled;
using SearchService.Readers.Databases.Nexis;
using SearchService.Readers.Databases.ProQuest;
using SearchService.Readers.Databases.Retriever;

namespace SearchService.Readers.Databases;

/// <summary>The exports that are read, and the cutting of their text into documents: document n is named <c>file#n</c>.</summary>
internal static class DatabaseExports
{
    /// <summary>
    /// ProQuest goes first: it numbers its documents as Nexis does, and has labels that no other has. Those without a database's marks
    /// go last.
    /// </summary>
    private static readonly IDatabaseExport[] All =
    [
        new ProQuestExport(), new NexisExport(), new FactivaExport(), new GeniosExport(), new RetrieverExport(),
        .. LabelledExport.Labels.Select(label => new LabelledExport(label)),
    ];

    /// <summary>The database that a text comes from, or null where it comes from none.</summary>
    public static IDatabaseExport? Tell(string head) => Array.Find(All, export => export.Tells(head));

    /// <summary>The articles of a document that another reader took out of its file (DOCX, RTF); null where it is no such export.</summary>
    /// <param name="paragraphs">Its paragraphs in order, headings and all.</param>
    public static IEnumerable<ReadOutcome>? Read(IReadOnlyList<string> paragraphs, string file, ReaderOptions options) =>
        Tell(string.Join('\n', paragraphs)) is { } export
            ? Read(export, paragraphs.SelectMany(paragraph => (string[])[.. paragraph.Split('\n'), ""]), file, options)
            : null;

    public static IEnumerable<ReadOutcome> Read(IDatabaseExport export, IEnumerable<string> lines, string file, ReaderOptions options)
    {
        var number = 0;
        foreach (var document in Cut(export, lines, options.MaxTextBytes))
        {
            var outcome = Read(export, document, FormattableString.Invariant($"{file}#{number + 1}"), options);
            if (outcome is not null)
            {
                number++;
                yield return outcome;
            }
        }

        if (number == 0)
        {
            yield return new EntryRejected(file,
                Rejections.NoText("The export holds no document: only its cover page or its list of hits. Export it with the full text."));
        }
    }

    private static ReadOutcome? Read(IDatabaseExport export, List<string>? document, string file, ReaderOptions options) =>
        document is null ? new EntryRejected(file, Rejections.TooLarge(options.MaxTextBytes))
        : export.Read(document, options.TimeZone) is { } article ? new ArticleRead(file, article) { MayBeDatedByPath = false }
        : export.IsDocument(document) ? new EntryRejected(
            file, Rejections.NoText("The document has a head, but no text below it. Export it with the full text."))
        : null;

    /// <summary>The lines of one document after the other; null for one that is larger than the limit.</summary>
    private static IEnumerable<List<string>?> Cut(IDatabaseExport export, IEnumerable<string> lines, long limit)
    {
        var document = new List<string>();
        long length = 0;
        foreach (var line in lines)
        {
            var edge = export.EdgeAt(line);
            if (edge == DocumentEdge.Start && length > 0)
            {
                yield return length > limit ? null : document;
                (document, length) = ([], 0);
            }

            length += line.Length + 1;
            if (length <= limit)
            {
                document.Add(line);
            }

            if (edge == DocumentEdge.End)
            {
                yield return length > limit ? null : document;
                (document, length) = ([], 0);
            }
        }

        if (length > 0)
        {
            yield return length > limit ? null : document;
        }
    }
}
