using System.Text.Json;
using SearchService.Files;

namespace SearchService.Archive.Inbox;

/// <summary>
/// <c>withdrawals.ndjson</c>: what was withdrawn and restored, in order. A file of its own, so that no posted article can be taken for a
/// withdrawal, whatever its fields are called, and so that what is withdrawn is known without reading what was posted.
/// </summary>
internal sealed class WithdrawalLog(string folder)
{
    public const string Name = "withdrawals.ndjson";

    private readonly Lock _reading = new();
    private (long Length, DateTime Written, Withdrawals State)? _last;

    public string FullPath { get; } = Path.Combine(folder, Name);

    public bool Exists => File.Exists(FullPath);

    /// <summary>What is withdrawn now. Read anew only where the file has changed.</summary>
    public Withdrawals State()
    {
        lock (_reading)
        {
            var file = new FileInfo(FullPath);
            if (!file.Exists)
            {
                return new Withdrawals();
            }

            var (length, written) = (file.Length, file.LastWriteTimeUtc);
            if (_last is not { } last || last.Length != length || last.Written != written)
            {
                _last = last = (length, written, Read(length));
            }

            return last.State;
        }
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

    private Withdrawals Read(long length)
    {
        var state = new Withdrawals();
        foreach (var line in new PostedFile(Name, FullPath, length, IsOpen: true).Lines(0, 0, CancellationToken.None))
        {
            if (line.Bytes.AsSpan().Trim(" \t\r"u8).IsEmpty)
            {
                continue;
            }

            try
            {
                if (JsonSerializer.Deserialize(line.Bytes,
                    WithdrawalJson.Default.Withdrawal) is { Id.Value: not null, Action: Withdrawal.Withdraw or Withdrawal.Restore } read)
                {
                    state.Note(read);
                    continue;
                }

                state.NoteFault(line.Number, "neither a withdrawal nor its restoration stands there");
            }
            catch (JsonException broken)
            {
                state.NoteFault(line.Number, $"it is no JSON object ({broken.Message})");
            }
        }

        return state;
    }
}
