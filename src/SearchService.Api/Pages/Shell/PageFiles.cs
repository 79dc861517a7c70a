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

    /// <param name="path">Such as <c>/style.css</c>.</param>
    public string this[string path] => _addresses.GetOrAdd(path, name =>
    {
        var file = web.WebRootFileProvider.GetFileInfo(name);
        if (!file.Exists)
        {
            return name;
        }

        using var content = file.CreateReadStream();
        return $"{name}?{Version}={Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, HashBytes))}";
    });
}
