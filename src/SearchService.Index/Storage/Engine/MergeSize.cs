namespace SearchService.Indexing.Storage.Engine;

/// <summary>Which segments a writer merges while it writes.</summary>
public enum MergeSize
{
    /// <summary>All, as large as they are: for runs that nobody waits for.</summary>
    Any,

    /// <summary>
    /// Small ones, of a thousand articles or so: for runs that are over in a moment, so that the next one does not wait for the merge of
    /// what may be half of the archive. What they leave is merged by <see cref="IGenerationStore.Tidy"/>.
    /// </summary>
    Small,

    /// <summary>
    /// All, once there are clearly more segments than runs that merge leave: so that one short run more begins no large merge.
    /// </summary>
    Overdue,
}
