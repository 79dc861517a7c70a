using SearchService.Queries;

namespace SearchService.Indexing.Storage.Engine;

/// <summary>The state of an archive that queries are answered from, and how they move on. Safe for use by many threads at once.</summary>
public interface IServedIndex : IDisposable
{
    /// <summary>The generation that queries run on, or null while there is none.</summary>
    string? Generation { get; }

    /// <summary>
    /// Names the state that queries run on: as long as it is the same, so is the answer to whatever is asked; null while there is none.
    /// </summary>
    string? State { get; }

    /// <summary>The same for a reader who may not see all: it changes when an embargo ends, too.</summary>
    string? StateFor(ReadingLimits limits);

    /// <summary>When the generation was begun; null while there is none, or where its name does not say.</summary>
    DateTimeOffset? Created { get; }

    /// <summary>
    /// Why this program cannot read the index in use, such as its schema, with what to do; null where it can. Queries see nothing until
    /// the index is rebuilt.
    /// </summary>
    string? OutdatedReason { get; }

    /// <summary>Why the engine did not answer when it was last looked at, in a sentence; null where it did.</summary>
    string? Trouble { get; }

    /// <summary>Moves on to what was committed since, where anything was.</summary>
    /// <returns>Whether queries now see another state.</returns>
    bool Refresh();

    /// <summary>A ledger of the state that queries run on; null while there is no index.</summary>
    ILedger? Ledger();

    /// <summary>Keeps the state that queries run on for whoever was given a cursor of it just now.</summary>
    /// <param name="state">As <see cref="State"/> named it; nothing is done where queries have moved on.</param>
    /// <param name="limits">What he may not see.</param>
    /// <param name="now">The time.</param>
    void Walk(string state, ReadingLimits limits, DateTimeOffset now);
}
