namespace SearchService.OpenSearch.Writing;

/// <summary>One document to write or to take out.</summary>
/// <param name="Id">The name of the document in the index: writing it again replaces it, so that a line may be repeated.</param>
/// <param name="Document">As JSON on one line; null takes it out.</param>
internal sealed record BulkLine(string Id, ReadOnlyMemory<byte>? Document)
{
    /// <summary>What a batch takes for it beside the document, at most.</summary>
    public const int Overhead = 128;

    /// <summary>It is only written where no document has the name; else it is given back as taken.</summary>
    public bool IsClaim { get; init; }

    public int Length => Overhead + (Document?.Length ?? 0);
}

/// <summary>A line that the index does not take, now or later.</summary>
/// <param name="Id">Of the line.</param>
/// <param name="Reason">Why, in the cluster's words.</param>
/// <param name="IsTaken">A document has the name already.</param>
internal sealed record BulkRefusal(string Id, string Reason, bool IsTaken = false);
