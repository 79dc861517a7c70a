using SearchService.Articles;
using SearchService.Readers.Databases;
using SearchService.Readers.Names;
using SearchService.Readers.Sources;
using SearchService.Readers.Text;

namespace SearchService.Readers.Legacy;

/// <summary>A document of Word before 2007 (<c>.doc</c>): the text by the rules for plain text, title and author by properties.</summary>
internal sealed class WordReader(ReaderOptions options) : IFormatReader
{
    private const int EncryptedFlag = 0x0100;
    private const int SecondTableFlag = 0x0200;
    private const int FlagsAt = 0x0A;

    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation)
    {
        if (WholeContent.Read(entry, options.MaxArticleBytes, cancellation, out var rejection) is not { } bytes)
        {
            return [new EntryRejected(entry.File, rejection!)];
        }

        try
        {
            return Read(new CompoundFile(bytes), entry.File);
        }
        catch (InvalidDataException broken)
        {
            return [new EntryRejected(entry.File, Rejections.Malformed($"The Word document is broken: {broken.Message}."))];
        }
    }

    private IEnumerable<ReadOutcome> Read(CompoundFile file, string name)
    {
        if (file.Stream(CompoundFile.Root, "WordDocument") is not { Length: > FlagsAt + 1 } document)
        {
            return [new EntryRejected(name, new Rejection(RejectionCode.Binary,
                "The file is not in a format that can be read: it is an old Office document, but not of Word; save it as .docx or PDF."))];
        }

        var flags = document[FlagsAt] | document[FlagsAt + 1] << 8;
        if ((flags & EncryptedFlag) != 0)
        {
            return [new EntryRejected(
                name, new Rejection(RejectionCode.Encrypted, "The document is locked with a password. Save it without one."))];
        }

        var table = file.Stream(CompoundFile.Root, (flags & SecondTableFlag) != 0 ? "1Table" : "0Table");
        var text = WordText.Read(document, table);
        if (text.Length > options.MaxTextBytes)
        {
            return [new EntryRejected(name, Rejections.TooLarge(options.MaxTextBytes))];
        }

        var properties = SummaryProperties.Read(file.Stream(CompoundFile.Root, SummaryProperties.Stream));
        return string.IsNullOrWhiteSpace(text)
            ? [new EntryRejected(name, Rejections.NoText("The Word document holds no text."))]
            : DatabaseExports.Read([.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries)], name, options)
            ?? [new ArticleRead(name, ToArticle(text, properties))];
    }

    /// <summary>The title of the properties counts where the text has it: programs write the file's name there.</summary>
    private Article ToArticle(string text, SummaryProperties properties)
    {
        var named = properties.Title is { } title && text.Split('\n').Any(line => Spaces.Clean(line) == Spaces.Clean(title))
            ? Spaces.Clean(title)
            : null;
        var article = ScrapedText.Read(text, options.TimeZone, named) ?? new Article { Text = text.Trim() };
        var authors = article.Authors.Count > 0 ? article.Authors : AuthorNames.Split(properties.Author);
        return article with
        {
            Text = PrintedHead.CutFrom(article.Text, article.Title ?? named, authors),
            Title = article.Title ?? named,
            Authors = authors,
        };
    }
}
