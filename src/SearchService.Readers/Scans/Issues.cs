using System.Collections.Concurrent;
using SearchService.Readers.Sources;
using SearchService.Readers.Xml;

namespace SearchService.Readers.Scans;

/// <summary>
/// Whether a page of scanned text belongs to an issue whose METS file lies beside it or one folder above: its articles are read from
/// there then. A METS file is known by its name; what it names is kept, since each of its pages asks.
/// </summary>
internal sealed class Issues(ReaderOptions options)
{
    /// <summary>Issues that are kept in memory, each as the names of its pages.</summary>
    private const int MostKept = 64;

    private readonly ConcurrentDictionary<(string Path, object Version), IReadOnlySet<string>> _pages = new();

    /// <summary>The name of the METS file whose articles are on this page, or null where there is none.</summary>
    public string? DescribedBy(Entry page)
    {
        if (page.Beside is not { } beside)
        {
            return null;
        }

        foreach (var mets in beside.Near("*mets*.xml"))
        {
            if (mets != beside.FullPath && PagesOf(mets, beside).Contains(beside.FullPath))
            {
                return Path.GetFileName(mets);
            }
        }

        return null;
    }

    private IReadOnlySet<string> PagesOf(string path, Surroundings beside)
    {
        if (_pages.Count > MostKept)
        {
            _pages.Clear();
        }

        var there = beside.Of(path);
        return _pages.GetOrAdd((path, there.Version), _ => Read(path, there));
    }

    private HashSet<string> Read(string path, Surroundings beside) =>
        beside.Read(path, options.MaxTextBytes) is { } bytes && SafeXml.Parse(bytes, options.MaxDepth) is { } mets
            && MetsFiles.Articles(mets) is { Count: > 0 } articles
            ? [.. MetsFiles.PagesOf(mets, articles, beside).Values]
            : [];
}
