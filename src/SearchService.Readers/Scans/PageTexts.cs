using System.Xml.Linq;
using SearchService.Readers.Xml;

namespace SearchService.Readers.Scans;

/// <summary>The text of each block of pages, by the block's id. Of a page only its text is kept.</summary>
internal sealed class PageTexts
{
    private readonly Dictionary<(string? File, string Block), string> _blocks = [];
    private readonly Dictionary<(string? File, string Block), string> _groups = [];

    public int Count => _blocks.Count;

    /// <summary>All blocks in order.</summary>
    public IEnumerable<string> All => _blocks.Values;

    /// <param name="page">An element with <c>TextBlock</c> elements below it.</param>
    /// <param name="file">The id of its file; null where the page lies in the METS file itself.</param>
    public void Add(XElement page, string? file)
    {
        foreach (var block in page.Below("TextBlock"))
        {
            _blocks.TryAdd((file, block.Of("ID") ?? FormattableString.Invariant($"#{_blocks.Count}")), AltoText.Of([block]));
        }

        // Areas may point to a group of blocks, which has their text once more.
        foreach (var group in page.Below("ComposedBlock").Where(group => group.Of("ID") is not null).ToList())
        {
            _groups.TryAdd((file, group.Of("ID")!), AltoText.Of(group.Below("TextBlock")));
        }
    }

    /// <summary>The text that an area of the structure points to, or null where there is none.</summary>
    public string? Of(XElement area) => area.Of("BEGIN") is not { } id ? null
        : Find(area.Of("FILEID"), id) ?? Find(null, id);

    private string? Find(string? file, string id) =>
        _blocks.TryGetValue((file, id), out var text) || _groups.TryGetValue((file, id), out text) ? text : null;
}
