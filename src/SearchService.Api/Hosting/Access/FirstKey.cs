using SearchService.Archive.Engines;
using SearchService.Archive.Settings;
using SearchService.Files;
using SearchService.Queries;
using SearchService.Stores.Keys;

namespace SearchService.Api.Hosting.Access;

/// <summary>
/// Where reading needs a key and there is none, nobody could come in: the first start makes one, says it once in the log, and keeps it in
/// a file beside the index that its owner alone can read.
/// </summary>
internal sealed partial class FirstKey(ArchiveSettings settings, ArchiveStores stores, KeyStore keys, ILogger<FirstKey> log)
{
    private const string Name = "first";
    private const string FileName = "first-key";

    /// <summary>Keys that were made before the archive came into a cluster are taken over first.</summary>
    public void MakeWhereNeeded()
    {
        try
        {
            stores.TakeOver();
            if (settings.Read == ReadAccess.Key && !keys.Any && keys.Add(Name) is { } secret)
            {
                Tell(secret);
            }
        }
        catch (EngineException away)
        {
            LogAway(away.Message);
        }
    }

    private void Tell(string secret)
    {
        var path = Path.Combine(settings.Index, FileName);
        Directory.CreateDirectory(settings.Index);
        OwnerOnly.EnsureFile(path);
        File.WriteAllText(path, secret + "\n");
        LogMade(secret, path, settings.Urls);
    }

    [LoggerMessage(
        LogLevel.Warning,
        "Reading needs a key here, and there was none. This one was made; it is also in the file {Path}: {Secret} Sign in with it in a "
        + "browser ({Urls}), or send it as 'Authorization: Bearer KEY'. SEARCH_READ=open lets everybody read.")]
    private partial void LogMade(string secret, string path, string urls);

    [LoggerMessage(
        LogLevel.Warning,
        "{Why} It could not be looked up whether there is a key, so none was made: restart the service once the cluster answers.")]
    private partial void LogAway(string why);
}
