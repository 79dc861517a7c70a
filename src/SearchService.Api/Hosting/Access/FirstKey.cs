using SearchService.Archive.Settings;
using SearchService.Files;
using SearchService.Stores.Keys;

namespace SearchService.Api.Hosting.Access;

/// <summary>
/// Where reading needs a key and there is none, nobody could come in: the first start makes one, says it once in the log, and keeps it in
/// a file beside the index that its owner alone can read.
/// </summary>
internal sealed partial class FirstKey(ArchiveSettings settings, KeyStore keys, ILogger<FirstKey> log)
{
    private const string Name = "first";
    private const string FileName = "first-key";

    public void MakeWhereNeeded()
    {
        if (settings.Read == ReadAccess.Open || keys.Any || keys.Add(Name) is not { } secret)
        {
            return;
        }

        var path = Path.Combine(settings.Index, FileName);
        OwnerOnly.EnsureFile(path);
        File.WriteAllText(path, secret + "\n");
        LogMade(secret, path, settings.Urls);
    }

    [LoggerMessage(
        LogLevel.Warning,
        "Reading needs a key here, and there was none. This one was made; it is also in the file {Path}: {Secret} Sign in with it in a "
        + "browser ({Urls}), or send it as 'Authorization: Bearer KEY'. SEARCH_READ=open lets everybody read.")]
    private partial void LogMade(string secret, string path, string urls);
}
