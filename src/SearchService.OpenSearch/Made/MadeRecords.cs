using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SearchService.OpenSearch.Connection;

namespace SearchService.OpenSearch.Made;

/// <summary>
/// The records of one kind. A change is made from what is there and names its version, so that of two at once neither is lost: the one that
/// comes second is made again from what the first left.
/// </summary>
/// <param name="index">Where they lie.</param>
/// <param name="kind">What they are called.</param>
/// <param name="json">How they are written.</param>
/// <param name="orderOf">Those of a kind are listed by it; it does not change.</param>
/// <param name="stateOf">In which state one is, where the kind has states.</param>
internal sealed class MadeRecords<T>(
    MadeIndex index, string kind, JsonTypeInfo<T> json, Func<T, string> orderOf, Func<T, string>? stateOf = null)
    where T : class
{
    /// <summary>Each failure is somebody else's success, so that more than this many do not happen.</summary>
    private const int MostTries = 200;

    public T? Find(string id) => index.Find(IdOf(id)) is { } found ? Read(found) : null;

    public IEnumerable<T> List(IReadOnlyList<string>? states = null, bool newestFirst = false, int most = int.MaxValue) =>
        index.List(kind, states, newestFirst, most).Select(Read);

    public int Count(string? state = null) => index.Count(kind, state);

    /// <summary>Changes a record, makes it, or takes it away.</summary>
    /// <param name="id">Of the record.</param>
    /// <param name="change">
    /// From what is there, or null, to what is to be, or null; the same object changes nothing. It may be asked several times.
    /// </param>
    public TResult Change<TResult>(string id, Func<T?, (T? Next, TResult Result)> change)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var found = index.Find(IdOf(id));
            var before = found is null ? null : Read(found);
            var (next, result) = change(before);
            if (ReferenceEquals(before, next) || index.TryWrite(IdOf(id), found, next is null ? null : Written(next)))
            {
                return result;
            }
        }

        throw new ClusterException(ClusterFault.Busy, $"Others keep changing the same {kind}: try again.");
    }

    /// <summary>Changes a record that others do not change at the same time, or of which the last change counts.</summary>
    public bool Remove(string id) => Change(id, before => ((T?)null, before is not null));

    private string IdOf(string id) => $"{kind}:{id}";

    private MadeDocument Written(T value) =>
        new(kind, orderOf(value), JsonSerializer.SerializeToElement(value, json), stateOf?.Invoke(value));

    private T Read(VersionedDocument found) => found.Source.Value.Deserialize(json)
        ?? throw new ClusterException(ClusterFault.Answer, $"The {kind} '{found.Id}' in the cluster is empty.");
}
