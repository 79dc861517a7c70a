namespace SearchService.Indexing.Storage.Engine;

/// <summary>What an engine keeps of the files of the inbox, beside the folder that they lie in.</summary>
public interface IInboxCopy
{
    /// <summary>
    /// Waits until no other service adds to its folder; none does before what is returned is disposed. The lock of the inbox is held
    /// meanwhile.
    /// </summary>
    IDisposable Alone();

    /// <summary>Whether other services added something that this one's folder lacks.</summary>
    bool HasMore();

    /// <summary>
    /// Makes folder and copy the same: what either lacks behind what both have is added to it. When this returns, what stands in the folder
    /// is as durable as anything in the engine. <see cref="Alone"/> is held meanwhile.
    /// </summary>
    /// <param name="folder">The folder, absolute; it need not be there yet.</param>
    void Match(string folder);
}
