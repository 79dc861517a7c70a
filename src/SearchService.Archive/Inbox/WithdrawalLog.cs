using System.Globalization;
using System.Text.Json;
using SearchService.Archive.Ingestion;
using SearchService.Articles;
using SearchService.Files;

namespace SearchService.Archive.Inbox;

/// <summary>
/// <c>withdrawals.ndjson</c>: what was withdrawn and restored, in order. A file of its own, so that no posted article can be taken for a
/// withdrawal, whatever its fields are called, and so that what is withdrawn is known without reading what was posted.
/// </summary>
internal sealed class WithdrawalLog(string folder)
{
    public const string Name = "withdrawals.ndjson";

    private const char Separator = ':';

    private readonly Lock _reading = new();
    private (DateTime Written, InboxMark Mark, Withdrawals State)? _last;

    public string FullPath { get; } = Path.Combine(folder, Name);

    public bool Exists => File.Exists(FullPath);

    /// <summary>What is withdrawn now. Where lines were added since the last call, these alone are read.</summary>
    public Withdrawals State()
    {
        lock (_reading)
        {
            var info = new FileInfo(FullPath);
            if (!info.Exists)
            {
                return Withdrawals.None;
            }

            var (file, written) = (FileOf(info.Length), info.LastWriteTimeUtc);
            if (_last is { } last && last.Written == written && last.State.Read == info.Length)
            {
                return last.State;
            }

            var before = _last is { } earlier && earlier.Mark.Holds(file, earlier.State.Read) ? earlier.State : Withdrawals.None;
            var lines = Read(file, before.Read, before.Lines, out var end);
            var state = before.After(lines, end);
            _last = (written, InboxMark.Of(file, end, state.Lines), state);
            return state;
        }
    }

    /// <summary>How far a state goes, for <see cref="ChangedSince"/>; empty where there is no file.</summary>
    public string MarkOf(Withdrawals state) => Exists && state.Read > 0
        ? string.Create(CultureInfo.InvariantCulture, $"{state.Read}{Separator}{InboxMark.Of(FileOf(state.Read), state.Read, state.Lines)}")
        : "";

    /// <summary>
    /// The articles that were withdrawn or restored between a mark and a state; null where the mark is none of this file, so that all have
    /// to be looked at.
    /// </summary>
    public IReadOnlySet<ArticleId>? ChangedSince(string mark, Withdrawals state)
    {
        var split = mark.IndexOf(Separator, StringComparison.Ordinal);
        if (split < 0 || !long.TryParse(mark.AsSpan(0, split), NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            || InboxMark.Parse(mark[(split + 1)..]) is not { } read || from > state.Read || !Exists
            || !read.Holds(FileOf(state.Read), from))
        {
            return null;
        }

        return Read(FileOf(state.Read), from, read.Lines, out _).Select(line => line.Line).OfType<Withdrawal>()
            .Select(line => line.Id).ToHashSet();
    }

    /// <summary>Adds a line. When this returns, it is on the disk. The lock of the inbox is held meanwhile.</summary>
    public void Append(Withdrawal line)
    {
        PostedFiles.CutTornLine(FullPath);
        DurableFile.Append(FullPath, Line(line));
    }

    /// <summary>Writes the file with these lines in place of any.</summary>
    public void Replace(IEnumerable<Withdrawal> lines) => DurableFile.Replace(FullPath, lines.SelectMany(Line).ToArray());

    private static byte[] Line(Withdrawal line) =>
        [.. JsonSerializer.SerializeToUtf8Bytes(line, WithdrawalJson.Readable.Withdrawal), (byte)'\n'];

    private PostedFile FileOf(long length) => new(Name, FullPath, length, IsOpen: true);

    /// <summary>The lines behind a place, and where the last of them ends.</summary>
    private static List<(int Number, Withdrawal? Line, string? Reason)> Read(PostedFile file, long from, int number, out long end)
    {
        var lines = new List<(int Number, Withdrawal? Line, string? Reason)>();
        end = from;
        foreach (var line in file.Lines(from, number, CancellationToken.None))
        {
            end = line.End;
            var read = line.Bytes.AsSpan().Trim(" \t\r"u8).IsEmpty ? (null, null) : Understand(line.Bytes);
            lines.Add((line.Number, read.Line, read.Reason));
        }

        return lines;
    }

    private static (Withdrawal? Line, string? Reason) Understand(byte[] line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, WithdrawalJson.Default.Withdrawal)
                is { Id.Value: not null, Action: Withdrawal.Withdraw or Withdrawal.Restore } read
                ? (read, null)
                : (null, "it is neither a withdrawal nor a restoration");
        }
        catch (JsonException broken)
        {
            return (null, $"it is not a JSON object ({broken.Message})");
        }
    }
}
