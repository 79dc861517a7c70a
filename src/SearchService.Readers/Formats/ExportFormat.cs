using System.Text.RegularExpressions;
using SearchService.Readers.Blogs;
using SearchService.Readers.Citations;
using SearchService.Readers.Corpora;
using SearchService.Readers.Databases;
using SearchService.Readers.Tables;
using SearchService.Readers.Transcripts;

namespace SearchService.Readers.Formats;

/// <summary>Tells exports in plain text: of databases of newspapers, of reference managers, of tables, of subtitles.</summary>
internal static partial class ExportFormat
{
    public static FileFormat? Tell(string text, string extension) =>
        CitationDialects.Tell(text, extension) is not null ? FileFormat.Citations
        : MovableTypeReader.Is(text) ? FileFormat.MovableType
        : EnglishCorporaReader.Is(text) ? FileFormat.EnglishCorpora
        : SubtitleReader.Is(text) ? FileFormat.Subtitles
        : BibTex().IsMatch(text) || (extension == ".bib" && BibTexEntry().IsMatch(text)) ? FileFormat.BibTex
        : DatabaseExports.Tell(text) is not null ? FileFormat.DatabaseText
        : TableDialect.Tell(text, extension) is not null ? FileFormat.Delimited
        : null;

    [GeneratedRegex(
        @"\A(?:\s*%[^\n]*\n|\s)*@[A-Za-z]{3,20}\s*[{(]\s*[^\s,{}()]{0,200}\s*[,=]",
        RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex BibTex();

    /// <summary>An entry behind whatever a program wrote of itself: to BibTeX all that stands outside entries is a remark.</summary>
    [GeneratedRegex(
        @"^[ \t]*@[A-Za-z]{3,20}\s*[{(]", RegexOptions.CultureInvariant | RegexOptions.Multiline, ReadingPattern.Patience)]
    private static partial Regex BibTexEntry();
}
