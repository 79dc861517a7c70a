using SearchService.Readers.Blogs;
using SearchService.Readers.Books;
using SearchService.Readers.Charsets;
using SearchService.Readers.Citations;
using SearchService.Readers.Containers;
using SearchService.Readers.Corpora;
using SearchService.Readers.Databases;
using SearchService.Readers.Feed;
using SearchService.Readers.Formats;
using SearchService.Readers.Html;
using SearchService.Readers.Json;
using SearchService.Readers.Legacy;
using SearchService.Readers.Mail;
using SearchService.Readers.Markdown;
using SearchService.Readers.Notes;
using SearchService.Readers.Office;
using SearchService.Readers.OpenDocument;
using SearchService.Readers.Pdf;
using SearchService.Readers.Processes;
using SearchService.Readers.Rtf;
using SearchService.Readers.Scans;
using SearchService.Readers.Scholarly;
using SearchService.Readers.Tables;
using SearchService.Readers.Text;
using SearchService.Readers.Transcripts;
using SearchService.Readers.WebArchives;
using SearchService.Readers.Wikis;
using SearchService.Readers.Wire;
using SearchService.Readers.WordPress;

namespace SearchService.Readers.Sources;

/// <summary>
/// The reader of each format. Those that rest on a library of others, or take the entry as a whole, are foreign: they run in a process of
/// their own, which is all that a hostile file can take down. Our own that stream stay here, and so do short plain texts.
/// </summary>
internal sealed class FormatReaders
{
    private readonly Dictionary<FileFormat, IFormatReader> _readers;

    static FormatReaders() => Charset.Prepare();

    private FormatReaders(Dictionary<FileFormat, IFormatReader> readers) => _readers = readers;

    /// <summary>The readers that a reading process has.</summary>
    /// <param name="options">Limits and time zone.</param>
    /// <param name="read">Reads a file that is attached to a message; null to read it here, whatever its format.</param>
    public static FormatReaders Foreign(ReaderOptions options, Func<Entry, CancellationToken, IEnumerable<ReadOutcome>>? read = null)
    {
        var pages = new HtmlReader(options);
        var here = new Lazy<EntryReader>(() => new EntryReader(options, processes: null));
        var attached = new InnerEntries(options, read ?? ((entry, cancellation) => here.Value.Read(entry, cancellation)));
        var messages = new EmlReader(options, pages, attached);
        return new FormatReaders(new Dictionary<FileFormat, IFormatReader>
        {
            [FileFormat.PlainText] = new PlainTextReader(options),
            [FileFormat.Subtitles] = new SubtitleReader(options),
            [FileFormat.Markdown] = new MarkdownReader(options),
            [FileFormat.Html] = pages,
            [FileFormat.Feed] = new FeedReader(options),
            [FileFormat.Nitf] = new NitfReader(options),
            [FileFormat.NewsMl] = new NewsMlReader(options),
            [FileFormat.Pdf] = new PdfReader(options),
            [FileFormat.Doc] = new WordReader(options),
            [FileFormat.Docx] = new DocxReader(options),
            [FileFormat.Eml] = messages,
            [FileFormat.Msg] = messages,
            [FileFormat.Mhtml] = new MhtmlReader(options, pages),
            [FileFormat.DatabaseHtml] = new DatabaseHtmlReader(options),
            [FileFormat.HtmlTable] = new HtmlTableReader(options, new JsonArticles(options)),
            [FileFormat.Rtf] = new RtfReader(options),
            [FileFormat.OpenDocument] = new OdtReader(options),
            [FileFormat.Alto] = new AltoReader(options),
            [FileFormat.Mets] = new MetsReader(options),
            [FileFormat.TelegramPage] = new TelegramPageReader(options),
            [FileFormat.PageXml] = new PageXmlReader(options),
            [FileFormat.Abbyy] = new AbbyyReader(options),
            [FileFormat.DjVu] = new DjVuReader(options),
            [FileFormat.FictionBook] = new FictionBookReader(options),
            [FileFormat.Hocr] = new HocrReader(options),
            [FileFormat.NewsMl1] = new NewsMl1Reader(options),
            [FileFormat.ReutersCorpus] = new ReutersCorpusReader(options),
            [FileFormat.ExtractedXml] = new ExtractedXmlReader(options),
            [FileFormat.BibTex] = new BibTexReader(options),
            [FileFormat.Epub] = new EpubReader(options),
            [FileFormat.Workbook] = new WorkbookReader(options, new JsonArticles(options)),
        });
    }

    /// <summary>The readers of every format.</summary>
    /// <param name="options">Limits and time zone.</param>
    /// <param name="processes">Where foreign formats are read; null for this process.</param>
    /// <param name="read">Reads an entry of a container.</param>
    public static FormatReaders All(
        ReaderOptions options, ReaderProcesses? processes, Func<Entry, CancellationToken, IEnumerable<ReadOutcome>> read)
    {
        var readers = Foreign(options, read)._readers;
        if (processes is not null)
        {
            var texts = readers[FileFormat.PlainText];
            readers = readers.Keys.ToDictionary(format => format, IFormatReader (format) => new RemoteReader(format, options, processes));
            readers[FileFormat.PlainText] = new RemoteReader(FileFormat.PlainText, options, processes, small: texts);
        }

        var articles = new JsonArticles(options);
        var inner = new InnerEntries(options, read);
        readers[FileFormat.Mets] = new JoinedMetsReader(options, readers[FileFormat.Mets]);
        readers[FileFormat.JsonObject] = new JsonObjectReader(options, articles);
        readers[FileFormat.JsonSequence] = new JsonSequenceReader(options, articles);
        readers[FileFormat.Ndjson] = new NdjsonReader(options, articles);
        readers[FileFormat.Mbox] = new MboxReader(options, readers[FileFormat.Eml]);
        readers[FileFormat.Delimited] = new DelimitedReader(options, articles);
        readers[FileFormat.DatabaseText] = new DatabaseTextReader(options);
        readers[FileFormat.Citations] = new CitationReader(options);
        readers[FileFormat.CitationXml] = new CitationXmlReader(options);
        readers[FileFormat.WireMessages] = new WireMessageReader(options);
        readers[FileFormat.MovableType] = new MovableTypeReader(options);
        readers[FileFormat.SolrXml] = new SolrXmlReader(options, articles);
        readers[FileFormat.OtherXml] = new RecordXmlReader(options, articles);
        readers[FileFormat.EnglishCorpora] = new EnglishCorporaReader(options);
        readers[FileFormat.Sgml] = new SgmlReader(options);
        readers[FileFormat.Tei] = new TeiReader(options);
        readers[FileFormat.Jats] = new JatsReader(options);
        readers[FileFormat.DocBook] = new DocBookReader(options);
        readers[FileFormat.WikiText] = new WikiTextReader(options);
        readers[FileFormat.MediaWiki] = new MediaWikiReader(options);
        readers[FileFormat.Evernote] = new EvernoteReader(options);
        readers[FileFormat.WordPress] = new WxrReader(options);
        readers[FileFormat.Warc] = new WarcReader(options, inner);
        readers[FileFormat.Gzip] = new GzipReader(inner);
        readers[FileFormat.Zstandard] = new ZstandardReader(inner);
        readers[FileFormat.Zip] = new ZipReader(options, inner);
        readers[FileFormat.Tar] = new TarFileReader(options, inner);
        return new FormatReaders(readers);
    }

    public bool Has(FileFormat format) => _readers.ContainsKey(format);

    public IEnumerable<ReadOutcome> Read(FileFormat format, Entry entry, CancellationToken cancellation) =>
        _readers[format].Read(entry, cancellation).Select(outcome => outcome is ArticleRead read && entry.Warnings.Count > 0
            ? read with { Warnings = [.. read.Warnings, .. entry.Warnings] }
            : outcome);
}
