namespace SearchService.Indexing.Storage.Engine;

/// <summary>Where the generations of an archive lie: one is in use, and others may be on the way.</summary>
public interface IGenerationStore
{
    /// <summary>Where that is, as a person is told it.</summary>
    string Place { get; }

    /// <summary>The name of the generation in use; null while there is none.</summary>
    string? Current();

    /// <summary>
    /// Takes the right to write, which one process has at a time, and clears away what killed runs left over; null where another has it.
    /// </summary>
    IDisposable? TryLock();

    /// <summary>Makes an empty generation beside the one in use.</summary>
    /// <returns>Its name.</returns>
    string Create(DateTimeOffset now);

    /// <summary>Opens a generation for writing. <see cref="TryLock"/> is held meanwhile.</summary>
    /// <param name="generation">Its name.</param>
    /// <param name="merges">What is merged on the way, where the engine leaves that to the writer.</param>
    IGenerationWriter Write(string generation, MergeSize merges = MergeSize.Any);

    /// <summary>
    /// Merges what short runs left in the generation in use; nothing where the engine does that by itself. <see cref="TryLock"/> is held
    /// meanwhile.
    /// </summary>
    /// <param name="cancellation">Stops it at once; the index stays as it was.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    void Tidy(CancellationToken cancellation)
    {
    }

    /// <summary>The ledger of the generation in use, of whatever schema; null where there is none, or it cannot be read.</summary>
    ILedger? Ledger();

    /// <summary>Puts a generation into use, at once for all who ask.</summary>
    void Activate(string generation);

    /// <summary>Generations that several processes build together; null where the engine has one process that writes.</summary>
    ISharedBuilds? Builds => null;

    /// <summary>
    /// Removes every generation but the one in use and what is being built in parts. <see cref="TryLock"/> is held meanwhile.
    /// </summary>
    void RemoveUnused();

    /// <summary>What is damaged in the generation in use; null where all is sound. May read all of it.</summary>
    string? Damage(CancellationToken cancellation);

    /// <summary>Why the generation in use can only be built anew, such as its schema; null where it can be written to.</summary>
    string? Outdated();

    /// <summary>Why there is no room for a generation beside the one in use, with what to do; null where there is.</summary>
    string? NoRoom();
}
