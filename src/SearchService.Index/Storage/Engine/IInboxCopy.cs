namespace SearchService.Indexing.Storage.Engine;

/// <summary>What an engine keeps of the files of the inbox, beside the folder that they lie in.</summary>
public interface IInboxCopy
{
    /// <summary>
    /// Makes folder and copy the same: what either lacks behind what both have is added to it. When this returns, what stands in the folder
    /// is as durable as anything in the engine. The lock of the inbox is held meanwhile.
    /// </summary>
    /// <param name="folder">The folder, absolute; it need not be there yet.</param>
    void Match(string folder);
}
