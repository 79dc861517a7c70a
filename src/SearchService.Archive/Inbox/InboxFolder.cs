using System.Globalization;
using System.Text;
using System.Text.Json;
using SearchService.Articles;

namespace SearchService.Archive.Inbox;

/// <summary>
/// What came by HTTP and no article file can give back: posted articles, and lines that withdraw an article or take that
/// back. Every request is one file of JSON lines, complete and synced before it gets its name, and never changed after.
/// </summary>
public sealed class InboxFolder(string index, TimeProvider time)
{
    /// <summary>The folder that inbox files have in the ledger, wherever the index lies.</summary>
    public const string LedgerName = "inbox";

    private const string Withdraw = "withdraw";
    private const string Restore = "restore";

    private int _last;

    public string FullPath { get; } = Path.Combine(index, "inbox");

    /// <summary>Writes lines as one new file. When this returns, they are on the disk.</summary>
    public async Task AppendAsync(IEnumerable<ReadOnlyMemory<byte>> lines, CancellationToken cancellation)
    {
        Directory.CreateDirectory(FullPath);
        var stamp = time.GetUtcNow().UtcDateTime.ToString("yyyyMMdd'T'HHmmssfffffff", CultureInfo.InvariantCulture);
        var name = string.Create(CultureInfo.InvariantCulture, $"{stamp}-{Interlocked.Increment(ref _last) % 10_000:0000}.ndjson");
        var beside = Path.Combine(FullPath, "." + name);
        await using (var file = new FileStream(beside, FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            foreach (var line in lines)
            {
                await file.WriteAsync(line, cancellation).ConfigureAwait(false);
                file.WriteByte((byte)'\n');
            }

            file.Flush(flushToDisk: true);
        }

        File.Move(beside, Path.Combine(FullPath, name));
        FolderSync.Sync(FullPath);
    }

    public Task WithdrawAsync(ArticleId id, CancellationToken cancellation) => AppendAsync([ControlLine(Withdraw, id)], cancellation);

    public Task RestoreAsync(ArticleId id, CancellationToken cancellation) => AppendAsync([ControlLine(Restore, id)], cancellation);

    /// <summary>The files, oldest first.</summary>
    public IEnumerable<FileInfo> Files() => Directory.Exists(FullPath)
        ? new DirectoryInfo(FullPath).EnumerateFiles("*.ndjson").Where(file => !file.Name.StartsWith('.')).OrderBy(file => file.Name, StringComparer.Ordinal)
        : [];

    /// <summary>What all lines together mean: of several for one id the last one counts.</summary>
    public InboxState State()
    {
        var state = new InboxState();
        foreach (var file in Files())
        {
            var number = 0;
            foreach (var line in File.ReadLines(file.FullName, Encoding.UTF8))
            {
                number++;
                Note(state, line, $"{file.Name}#{number.ToString(CultureInfo.InvariantCulture)}");
            }
        }

        return state;
    }

    /// <summary>The id that a line withdraws or restores; null for an article.</summary>
    internal static ArticleId? ControlOf(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return Control(document.RootElement)?.Id;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void Note(InboxState state, string line, string entry)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            if (Control(document.RootElement) is var (id, withdrawn))
            {
                state.Note(id, withdrawn);
            }
            else if (document.RootElement.TryGetProperty("id", out var given) && given.ValueKind == JsonValueKind.String)
            {
                state.Note(new ArticleId(given.GetString()!), entry);
            }
        }
        catch (JsonException)
        {
            // The line is named when it is read.
        }
    }

    private static (ArticleId Id, bool Withdrawn)? Control(JsonElement line)
    {
        if (line.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        if (line.TryGetProperty(Withdraw, out var withdrawn) && withdrawn.ValueKind == JsonValueKind.String)
        {
            return (new ArticleId(withdrawn.GetString()!), true);
        }

        return line.TryGetProperty(Restore, out var restored) && restored.ValueKind == JsonValueKind.String
            ? (new ArticleId(restored.GetString()!), false)
            : null;
    }

    private byte[] ControlLine(string action, ArticleId id)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            writer.WriteStartObject();
            writer.WriteString(action, id.Value);
            writer.WriteString("at", time.GetUtcNow());
            writer.WriteEndObject();
        }

        return bytes.ToArray();
    }
}
