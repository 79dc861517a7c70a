using System.Text.RegularExpressions;

namespace SearchService.Readers.Formats;

/// <summary>Tells messages and mailboxes by their header lines.</summary>
internal static partial class MailFormat
{
    public static FileFormat? Tell(string text, string extension) =>
        Mailbox().IsMatch(text) ? FileFormat.Mbox
        : extension == ".emlx" && Counted().IsMatch(text) ? FileFormat.Eml
        : extension == ".eml" && AnyHeader().IsMatch(text) ? FileFormat.Eml
        : Headers().IsMatch(text) || NewsHeaders().IsMatch(text) ? FileFormat.Eml
        : null;

    [GeneratedRegex(@"\AFrom \S+[^\r\n]*\d{4}[^\r\n]*\r?\n[A-Za-z\-]+:", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Mailbox();

    /// <summary>Apple Mail writes the length of the message above it.</summary>
    [GeneratedRegex(@"\A\d{1,10}[ \t]*\r?\n[A-Za-z\-]{2,40}:", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Counted();

    [GeneratedRegex(@"\A[A-Za-z\-]{2,40}:[ \t]", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex AnyHeader();

    /// <summary>A posting of Usenet whose other header lines a collection took out.</summary>
    [GeneratedRegex(
        @"\A(?=(?:[A-Za-z\-]{2,40}:[^\r\n]*\r?\n){0,20}?From:)(?=(?:[A-Za-z\-]{2,40}:[^\r\n]*\r?\n){0,20}?Subject:)"
        + @"(?:[A-Za-z\-]{2,40}:[^\r\n]*\r?\n){1,20}?(?:Lines: ?\d+|Newsgroups:|NNTP-Posting-Host:|Organization:)",
        RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex NewsHeaders();

    /// <summary>
    /// Lines that scrapers write as well (From, Date, Subject) are not enough: one that only mail has must be among them.
    /// </summary>
    [GeneratedRegex(
        @"\A(?:[A-Za-z0-9\-]{2,60}:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){0,60}?(?:MIME-Version|Message-ID|Received|Return-Path"
        + @"|Delivered-To|DKIM-Signature):",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex Headers();
}
