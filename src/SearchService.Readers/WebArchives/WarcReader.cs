using System.Globalization;
using SearchService.Articles;
using SearchService.Readers.Containers;
using SearchService.Readers.Html.Metadata;
using SearchService.Readers.Sources;

namespace SearchService.Readers.WebArchives;

/// <summary>
/// A web archive (WARC, ISO 28500, and ARC, which the Internet Archive wrote before it), streamed:
/// each answer with status 200 that is a page is an article, page n is named
/// <c>pack.warc.gz#n</c>. So is a page that was saved without HTTP (<c>resource</c>), and a text that was taken out of one
/// (<c>conversion</c>). Requests, other files, redirects, errors and revisits, which repeat a page that was
/// captured before, are passed over.
/// </summary>
internal sealed class WarcReader(ReaderOptions options, InnerEntries inner) : IFormatReader
{
    private const string Mark = "WARC/";

    /// <summary>How an ARC file begins; its records have one line for a head.</summary>
    public static ReadOnlySpan<byte> ArcMark => "filedesc://"u8;

    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation)
    {
        var stream = new RecordStream(entry.Content);
        var outer = entry with { Unpacking = entry.Unpacking ?? new Unpacking(options, () => entry.Content.KnownLength) };
        var isArc = entry.Content.Head.StartsWith(ArcMark);
        var number = 0;
        var records = 0;
        while (NextHead(stream, isArc, cancellation) is { } record)
        {
            records++;
            var (page, rejection) = Take(stream, record, cancellation);
            if (page is null && rejection is null)
            {
                continue;
            }

            var file = FormattableString.Invariant($"{entry.File}#{++number}");
            foreach (var outcome in page is null
                ? [new EntryRejected(file, rejection!)]
                : inner.ReadPart(outer, file, NameOf(record), () => new MemoryStream(page), cancellation))
            {
                yield return outcome is ArticleRead read ? Captured(read, record) : Named((EntryRejected)outcome, record);
            }

            if (outer.Unpacking.IsOver)
            {
                yield break;
            }
        }

        if (number == 0)
        {
            yield return new EntryRejected(entry.File, Rejections.NoText(string.Create(
                CultureInfo.InvariantCulture,
                $"The web archive holds no page that was answered with status 200; it has {records:#,0} records (requests, "
                    + $"pictures, redirects and the like).")));
        }
    }

    /// <summary>The head of the next record; what stands between records, or is left of a broken one, is passed over.</summary>
    private static WarcRecord? NextHead(RecordStream stream, bool isArc, CancellationToken cancellation)
    {
        while (stream.Line(cancellation) is { } line)
        {
            if (isArc && WarcRecord.FromArc(line) is { } old)
            {
                return old;
            }

            if (!line.StartsWith(Mark, StringComparison.Ordinal))
            {
                continue;
            }

            var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            while (stream.Line(cancellation) is { Length: > 0 } field)
            {
                if (field.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
                {
                    fields.TryAdd(field[..colon].Trim(), field[(colon + 1)..].Trim());
                }
            }

            return WarcRecord.From(fields);
        }

        return null;
    }

    /// <summary>The bytes of the record's page, or why they could not be had; neither where the record holds no page.</summary>
    private (byte[]? Page, Rejection? Rejection) Take(RecordStream stream, WarcRecord record, CancellationToken cancellation)
    {
        if (record.Length < 0 || !record.IsOfTheWeb || !(record.Type is "response" || IsPage(record)))
        {
            stream.Skip(Math.Max(record.Length, 0), cancellation);
            return (null, null);
        }

        var head = stream.Bytes(Math.Min(record.Length, HttpAnswer.LongestHead), cancellation);
        var answer = record.Type == "response" ? HttpAnswer.Read(head) : null;
        if (record.Type == "response" && (answer is null || answer.Status != 200
            || !(answer.IsHtml || (answer.IsUntyped && LooksLikePage(head.AsSpan(answer.BodyStart))))))
        {
            stream.Skip(record.Length - head.Length, cancellation);
            return (null, null);
        }

        if (record.Length > options.MaxArticleBytes)
        {
            stream.Skip(record.Length - head.Length, cancellation);
            return (null, Rejections.TooLarge(options.MaxArticleBytes));
        }

        byte[] block = [.. head, .. stream.Bytes(record.Length - head.Length, cancellation)];
        if (block.Length < record.Length)
        {
            return (null, Rejections.Malformed(string.Create(
                CultureInfo.InvariantCulture,
                $"The web archive breaks off within the page {record.Target}: {block.Length:#,0} of {record.Length:#,0} bytes are "
                + $"there.")));
        }

        try
        {
            return (answer is null ? block : answer.Body(block[answer.BodyStart..], options.MaxArticleBytes), null);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException
            or ZstdSharp.ZstdException or InvalidOperationException)
        {
            return (null, Rejections.Malformed($"The page {record.Target} cannot be unpacked: {broken.Message.TrimEnd('.')}."));
        }
    }

    private static bool IsPage(WarcRecord record) => record.ContentType is { } type
        && ((record.Type == "resource"
            && (type.StartsWith("text/html", StringComparison.OrdinalIgnoreCase)
                || type.StartsWith("application/xhtml", StringComparison.OrdinalIgnoreCase)))
            || (record.Type == "conversion" && type.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase)));

    private static bool LooksLikePage(ReadOnlySpan<byte> body) =>
        System.Text.Encoding.Latin1.GetString(body[..Math.Min(body.Length, 1024)]).Contains("<html", StringComparison.OrdinalIgnoreCase);

    /// <summary>The path of the address, which may hold the day, with the ending of what was captured.</summary>
    private static string NameOf(WarcRecord record)
    {
        var path = Uri.TryCreate(record.Target, UriKind.Absolute, out var address) ? address.AbsolutePath.Trim('/') : "page";
        return path + (record.Type == "conversion" ? ".txt" : ".html");
    }

    /// <summary>A number finds no page in a browser; its address does.</summary>
    private static EntryRejected Named(EntryRejected rejected, WarcRecord record) =>
        rejected.Rejection.Reason.Contains(record.Target!, StringComparison.Ordinal)
        ? rejected
        : rejected with { Rejection = rejected.Rejection with { Reason = $"{rejected.Rejection.Reason} It is {record.Target}." } };

    private static ArticleRead Captured(ArticleRead read, WarcRecord record) => read with
    {
        Article = CanonicalAddress.Fetched(read.Article, record.Target!),
        MayBeDatedByPath = false,
        Warnings = record.Truncated is null
            ? read.Warnings
            : [.. read.Warnings, $"The capture was cut short ({record.Truncated}); the text may end early."],
    };
}
