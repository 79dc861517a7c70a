using SearchService.Entities.Corrections;

namespace SearchService.Stores.Corrections;

/// <summary>What people decided about names. Safe for use by many threads and processes at once.</summary>
public interface ICorrections
{
    /// <summary>The corrections, and what is wrong with the lines that are none.</summary>
    /// <exception cref="IOException">They cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">They cannot be read.</exception>
    CorrectionsContent Read();

    /// <summary>
    /// Adds corrections behind the others; those that are there already are not added again. When this returns, they last.
    /// </summary>
    /// <returns>Whether any is new.</returns>
    bool Add(IReadOnlyList<EntityCorrection> corrections);

    /// <summary>Takes a correction out.</summary>
    /// <returns>The correction; null where none has the id.</returns>
    EntityCorrection? Remove(string id);
}
