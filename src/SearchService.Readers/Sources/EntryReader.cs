using System.Buffers;
using SearchService.Articles;
using SearchService.Readers.Books;
using SearchService.Readers.Citations;
using SearchService.Readers.Containers;
using SearchService.Readers.Corpora;
using SearchService.Readers.Databases;
using SearchService.Readers.Feed;
using SearchService.Readers.Formats;
using SearchService.Readers.Html;
using SearchService.Readers.Json;
using SearchService.Readers.Mail;
using SearchService.Readers.Markdown;
using SearchService.Readers.Office;
using SearchService.Readers.OpenDocument;
using SearchService.Readers.Pdf;
using SearchService.Readers.Rtf;
using SearchService.Readers.Scans;
using SearchService.Readers.Scholarly;
using SearchService.Readers.Tables;
using SearchService.Readers.Text;
using SearchService.Readers.WebArchives;
using SearchService.Readers.Wikis;
using SearchService.Readers.Wire;
using SearchService.Readers.WordPress;

namespace SearchService.Readers.Sources;

/// <summary>Reads an entry of any format: tells it, hands it to its reader, and turns whatever that throws into an outcome.</summary>
internal sealed class EntryReader
{
    private readonly Dictionary<FileFormat, IFormatReader> _readers;
    private static readonly SearchValues<byte> White = SearchValues.Create(" \t\r\n\f\v"u8);

    public EntryReader(ReaderOptions options)
    {
        var articles = new JsonArticles(options);
        var pages = new HtmlReader(options);
        var inner = new InnerEntries(options, Read);
        _readers = new Dictionary<FileFormat, IFormatReader>
        {
            [FileFormat.PlainText] = new PlainTextReader(options),
            [FileFormat.Markdown] = new MarkdownReader(options),
            [FileFormat.Html] = pages,
            [FileFormat.JsonObject] = new JsonObjectReader(options, articles),
            [FileFormat.JsonSequence] = new JsonSequenceReader(options, articles),
            [FileFormat.Ndjson] = new NdjsonReader(options, articles),
            [FileFormat.Feed] = new FeedReader(options),
            [FileFormat.Nitf] = new NitfReader(options),
            [FileFormat.NewsMl] = new NewsMlReader(options),
            [FileFormat.Pdf] = new PdfReader(options),
            [FileFormat.Docx] = new DocxReader(options),
            [FileFormat.Eml] = new EmlReader(options, pages),
            [FileFormat.Mbox] = new MboxReader(options, pages),
            [FileFormat.Gzip] = new GzipReader(inner),
            [FileFormat.Zstandard] = new ZstandardReader(inner),
            [FileFormat.Zip] = new ZipReader(options, inner),
            [FileFormat.Tar] = new TarFileReader(inner),
            [FileFormat.Delimited] = new DelimitedReader(options, articles),
            [FileFormat.Workbook] = new WorkbookReader(options, articles),
            [FileFormat.Rtf] = new RtfReader(options),
            [FileFormat.DatabaseText] = new DatabaseTextReader(options),
            [FileFormat.DatabaseHtml] = new DatabaseHtmlReader(options),
            [FileFormat.Ris] = new RisReader(options),
            [FileFormat.BibTex] = new BibTexReader(options),
            [FileFormat.Warc] = new WarcReader(options, inner),
            [FileFormat.Mhtml] = new MhtmlReader(options, pages),
            [FileFormat.Epub] = new EpubReader(options),
            [FileFormat.OpenDocument] = new OdtReader(options),
            [FileFormat.Alto] = new AltoReader(options),
            [FileFormat.Mets] = new MetsReader(options),
            [FileFormat.Sgml] = new SgmlReader(options),
            [FileFormat.Tei] = new TeiReader(options),
            [FileFormat.Jats] = new JatsReader(options),
            [FileFormat.NewsMl1] = new NewsMl1Reader(options),
            [FileFormat.ReutersCorpus] = new ReutersCorpusReader(options),
            [FileFormat.MediaWiki] = new MediaWikiReader(options),
            [FileFormat.WordPress] = new WxrReader(options),
            [FileFormat.ExtractedXml] = new ExtractedXmlReader(options),
        };
    }

    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation)
    {
        IEnumerator<ReadOutcome>? outcomes = null;
        try
        {
            while (true)
            {
                ReadOutcome outcome;
                var failed = false;
                try
                {
                    outcomes ??= Dispatch(entry, cancellation).GetEnumerator();
                    if (!outcomes.MoveNext())
                    {
                        yield break;
                    }

                    outcome = Finishing.Finish(outcomes.Current, entry.Path);
                }
                catch (Exception error) when (error is not OperationCanceledException || !cancellation.IsCancellationRequested)
                {
                    outcome = new EntryRejected(entry.File, Faults.Explain(error));
                    failed = true;
                }

                yield return outcome;
                if (failed)
                {
                    yield break;
                }
            }
        }
        finally
        {
            outcomes?.Dispose();
        }
    }

    private IEnumerable<ReadOutcome> Dispatch(Entry entry, CancellationToken cancellation)
    {
        var head = entry.Content.Head;
        if (head.IsEmpty)
        {
            return [new EntryRejected(entry.File, Rejections.Empty)];
        }

        if (entry.Content.HeadIsAll && !head.ContainsAnyExcept(White))
        {
            return [new EntryRejected(entry.File, Rejections.Blank)];
        }

        var format = FormatSniffer.Tell(entry);
        return _readers.TryGetValue(format, out var reader) ? reader.Read(entry, cancellation) : [new EntryRejected(entry.File, NoReader(format, entry))];
    }

    private static Rejection NoReader(FileFormat format, Entry entry) => BinaryContent.IsLocked(entry.Content.Head)
        ? new Rejection(RejectionCode.Encrypted, "The document is locked with a password. Save it without one.")
        : format == FileFormat.Binary
        ? new Rejection(RejectionCode.Binary, $"The file is not text and of no format that is read: it looks like {BinaryContent.Describe(entry.Content.Head)}.")
        : new Rejection(RejectionCode.NoText, "The file is XML of no kind that is read: RSS, Atom, NITF, NewsML, TEI, JATS, ALTO, METS, MediaWiki and WordPress exports and XHTML are.");
}
