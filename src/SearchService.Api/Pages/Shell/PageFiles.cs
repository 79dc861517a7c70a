using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace SearchService.Api.Pages.Shell;

/// <summary>
/// The addresses of the files that pages are made with. Each carries the hash of the file, so that a browser may keep it for a year, and
/// asks for another one as soon as it has changed. Safe for use by many threads at once.
/// </summary>
public sealed class PageFiles(IWebHostEnvironment web)
{
    /// <summary>The parameter that carries the hash.</summary>
    public const string Version = "v";

    private const int HashBytes = 6;

    private readonly ConcurrentDictionary<string, string> _addresses = new();

    /// <param name="path">Such as <c>/style.css</c>; one that is no file stays as it is, and is not remembered.</param>
    public string this[string path]
    {
        get
        {
            if (_addresses.TryGetValue(path, out var known))
            {
                return known;
            }

            var file = web.WebRootFileProvider.GetFileInfo(path);
            if (!file.Exists)
            {
                return path;
            }

            using var content = file.CreateReadStream();
            var hash = Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, HashBytes));
            return _addresses.GetOrAdd(path, $"{path}?{Version}={hash}");
        }
    }
}
