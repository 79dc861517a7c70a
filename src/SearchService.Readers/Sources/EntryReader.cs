using System.Buffers;
using SearchService.Articles;
using SearchService.Readers.Formats;
using SearchService.Readers.Processes;
using SearchService.Readers.Scans;

namespace SearchService.Readers.Sources;

/// <summary>Reads an entry of any format: tells it, hands it to its reader, and turns whatever that throws into an outcome.</summary>
internal sealed class EntryReader
{
    private static readonly SearchValues<byte> White = SearchValues.Create(" \t\r\n\f\v"u8);

    private readonly FormatReaders _readers;
    private readonly Issues _issues;

    public EntryReader(ReaderOptions options, ReaderProcesses? processes)
    {
        _readers = FormatReaders.All(options, processes, Read);
        _issues = new Issues(options);
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
                catch (Exception error) when (error is not ReadersUnavailableException
                    && (error is not OperationCanceledException || !cancellation.IsCancellationRequested))
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

        if (NoArticle.BesideArticles(entry.Path) is { } beside)
        {
            return [new EntryRejected(entry.File, beside)];
        }

        var format = FormatSniffer.Tell(entry);
        if (format is FileFormat.PlainText or FileFormat.OtherXml && NoArticle.ByName(entry.Path) is { } named)
        {
            return [new EntryRejected(entry.File, named)];
        }

        if (format is FileFormat.PlainText && MachineText.Tell(FormatSniffer.FirstText(head)) is { } machine)
        {
            return [new EntryRejected(entry.File, NoArticle.ByContent(machine))];
        }

        if (NoArticle.ByFormat(format) is { } list)
        {
            return [new EntryRejected(entry.File, list)];
        }

        if (format is FileFormat.Alto && _issues.DescribedBy(entry) is { } mets)
        {
            return [new EntryRejected(entry.File, NoArticle.PageOf(mets))];
        }

        return _readers.Has(format) ? _readers.Read(format, entry, cancellation) : [new EntryRejected(entry.File, NoReader(entry))];
    }

    private static Rejection NoReader(Entry entry) => BinaryContent.IsLocked(entry.Content.Head)
        ? new Rejection(RejectionCode.Encrypted, "The document is locked with a password. Save it without one.")
        : new Rejection(RejectionCode.Binary,
            $"The file is not in a format that can be read: it looks like {BinaryContent.Describe(entry.Content.Head)}.");
}
