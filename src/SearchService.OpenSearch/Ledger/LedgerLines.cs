using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SearchService.Indexing.Storage.Ledger;
using SearchService.Indexing.Storage.Stored;
using SearchService.Indexing.Words.Fields;
using SearchService.OpenSearch.Generations;
using SearchService.OpenSearch.Writing;

namespace SearchService.OpenSearch.Ledger;

/// <summary>
/// Lines of the ledger as documents beside the articles. Each has a name made of what it says, so that it may be written again.
/// </summary>
internal static class LedgerLines
{
    /// <summary>The document that keeps how far corrections and withdrawals were read.</summary>
    public const string StateId = "state";

    /// <summary>What that document is.</summary>
    public const string KindState = "state";

    public static BulkLine Of(FileRecord file) => Of(
        "file-" + KeyOf(file.File), IndexFields.KindFile, file.File, file.File.Name, null,
        new StoredFileRecord(file.Hash, file.Bytes, file.Read, file.Articles, file.Rejected, file.Withdrawn, file.Modified),
        StoredJson.Default.StoredFileRecord);

    public static BulkLine Of(RejectedEntry rejected)
    {
        var (file, code, reason) = (rejected.File, rejected.Rejection.Code.Name, rejected.Rejection.Reason);
        return Of("rejected-" + Hashed($"{file.Term}\0{rejected.Entry}\0{code}\0{reason}"), IndexFields.KindRejected, file, rejected.Entry,
            null, new StoredRejection(code, reason), StoredJson.Default.StoredRejection);
    }

    public static BulkLine Of(WithdrawnEntry withdrawn) => Of<StoredRejection>(
        IdOf(withdrawn), IndexFields.KindWithdrawn, withdrawn.File, withdrawn.Entry, withdrawn.Id.Value, null, null);

    /// <summary>The name of the line that says that an article of a file was withdrawn.</summary>
    public static string IdOf(WithdrawnEntry withdrawn) => "withdrawn-" + Hashed(withdrawn.File.Term + "\0" + withdrawn.Id.Value);

    /// <summary>The name of an article whose own name another one has.</summary>
    public static string RivalIdOf(FileKey file, string entry, string article) =>
        "rival-" + Hashed(file.Term + "\0" + entry + "\0" + article);

    /// <summary>What stands for a file: paths may be longer than a key.</summary>
    public static string KeyOf(FileKey file) => Hashed(file.Term);

    public static BulkLine Of(RunState state)
    {
        var bytes = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString(ClusterFields.Kind, KindState);
            json.WriteString(ClusterFields.Line, StateId);
            json.WriteStartObject(ClusterFields.Stored);
            json.WritePropertyName("state");
            JsonSerializer.Serialize(json, state, LedgerJson.Default.RunState);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return new BulkLine(StateId, bytes.WrittenMemory);
    }

    private static BulkLine Of<T>(
        string id, string kind, FileKey file, string entry, string? withdrawn, T? record, JsonTypeInfo<T>? type)
        where T : class
    {
        var bytes = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString(ClusterFields.Kind, kind);
            json.WriteString(ClusterFields.Line, id);
            json.WriteString(ClusterFields.File, KeyOf(file));
            if (withdrawn is not null)
            {
                json.WriteString(ClusterFields.Withdrawn, withdrawn);
            }

            json.WriteStartObject(ClusterFields.Stored);
            json.WriteString("folder", file.Folder);
            json.WriteString("name", file.Name);
            json.WriteString("entry", entry);
            if (record is not null)
            {
                json.WritePropertyName("record");
                JsonSerializer.Serialize(json, record, type!);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return new BulkLine(id, bytes.WrittenMemory);
    }

    private static string Hashed(string text) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 18));
}
