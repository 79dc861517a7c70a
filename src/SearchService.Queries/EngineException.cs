namespace SearchService.Queries;

/// <summary>
/// The engine behind the archive does not answer, or refuses what it was asked; the message says what is wrong, in one sentence, and what
/// to do.
/// </summary>
public class EngineException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The same may be done later: the engine is busy, or a part of it is away for now.</summary>
    public virtual bool MayPass => false;
}
