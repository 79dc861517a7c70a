namespace SearchService.Stores.Keys;

/// <summary>What seals the cookies of browsers that signed in, where several services have to open them.</summary>
public interface ISessionSeals
{
    /// <summary>Each as XML, the oldest first.</summary>
    IReadOnlyList<string> All();

    void Add(string xml);
}
