using System.IO.Compression;
using System.Xml.Linq;
using SearchService.Articles;
using SearchService.Readers.Containers;
using SearchService.Readers.Dates;
using SearchService.Readers.Names;
using SearchService.Readers.Xml;

namespace SearchService.Readers.Books;

/// <summary>The package document of an EPUB: what the book is, and its parts in reading order.</summary>
internal sealed class EpubPackage
{
    private readonly Dictionary<string, string> _labels = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<string> Parts { get; private init; } = [];

    public string? Title { get; private init; }

    public IReadOnlyList<string> Authors { get; private init; } = [];

    public string? Publisher { get; private init; }

    public string? Language { get; private init; }

    public PublicationTime? Published { get; private init; }

    /// <summary>How the table of contents names the part.</summary>
    public string? LabelOf(string part) => _labels.GetValueOrDefault(part);

    public static (EpubPackage? Package, Rejection? Rejection) Open(ZipArchive zip, ReaderOptions options)
    {
        if (zip.GetEntry("META-INF/encryption.xml") is { } locks && Parse(zip, locks.FullName, options)?.Below("EncryptionMethod")
            .Any(method => method.Of("Algorithm") is { } way && !ManglesFonts(way)) == true)
        {
            return (null,
                new Rejection(RejectionCode.Encrypted, "The book is locked by its seller. Only books without a lock can be read."));
        }

        var path = Parse(zip, "META-INF/container.xml", options)?.Below("rootfile").Select(file => file.Of("full-path"))
            .FirstOrDefault(given => given is not null)
            ?? zip.Entries.FirstOrDefault(entry => entry.FullName.EndsWith(".opf", StringComparison.OrdinalIgnoreCase))?.FullName;
        return path is null || Parse(zip, path, options) is not { } root
            ? (null, Rejections.Malformed("The book has no readable package document (content.opf), which lists its parts."))
            : (From(zip, root, path, options), null);
    }

    /// <summary>Fonts are made useless outside of their book, its text is not (EPUB 3.3, 4.3; Adobe).</summary>
    private static bool ManglesFonts(string way) => way.StartsWith("http://www.idpf.org/2008/embedding", StringComparison.Ordinal)
        || way.StartsWith("http://ns.adobe.com/pdf/enc", StringComparison.Ordinal);

    /// <summary>The bytes of a part; null where they are more than the limit.</summary>
    public static byte[]? Bytes(ZipArchiveEntry entry, long limit, Unpacking? unpacking = null)
    {
        using var content = entry.Open();
        var bytes = new MemoryStream();
        var block = new byte[32 * 1024];
        for (int count; (count = content.Read(block)) > 0;)
        {
            unpacking?.Count(count);
            if (bytes.Length + count > limit)
            {
                return null;
            }

            bytes.Write(block, 0, count);
        }

        return bytes.ToArray();
    }

    private static EpubPackage From(ZipArchive zip, XElement root, string path, ReaderOptions options)
    {
        var metadata = root.Child("metadata");
        var items = root.Child("manifest")?.Elements()
            .Where(item => item.Of("id") is not null && item.Of("href") is not null).ToList() ?? [];
        var byId = items.GroupBy(item => item.Of("id")!).ToDictionary(group => group.Key, group => group.First());
        var unread = items.Where(item => item.Of("properties")?.Split(' ').Contains("nav") == true)
            .Select(item => item.Of("id")).ToHashSet();
        var front = root.Child("guide")?.Elements().Where(reference => IsFront(reference.Of("type")))
            .Select(reference => Resolve(path, reference.Of("href")?.Split('#')[0])).ToHashSet() ?? [];
        List<string> parts = [.. root.Child("spine")?.Elements()
            .Where(reference => reference.Of("linear") != "no")
            .Select(reference => reference.Of("idref") is { } id && !unread.Contains(id) ? byId.GetValueOrDefault(id) : null)
            .Select(item => Resolve(path, item.Of("href"))).OfType<string>().Distinct() ?? []];
        parts = parts.Exists(part => !front.Contains(part)) ? [.. parts.Where(part => !front.Contains(part))] : parts;
        var date = metadata?.Elements().Where(element => element.Name.LocalName == "date")
            .OrderBy(element => element.Of("event") switch { "publication" => 0, null => 1, _ => 2 })
            .FirstOrDefault(element => element.Of("event") is not "modification");
        var package = new EpubPackage
        {
            Parts = parts,
            Title = metadata?.Child("title").Line(),
            Authors = AuthorNames.Split(
                metadata?.Elements().Where(element => element.Name.LocalName == "creator").Select(element => element.Line())
                    .Where(name => !"calibre".Equals(name, StringComparison.OrdinalIgnoreCase)) ?? []),
            Publisher = metadata?.Child("publisher").Line(),
            Language = LanguageCode.Read(metadata?.Child("language").Line()),
            Published = PrintedTime.Read(date.Line(), options.TimeZone),
        };
        foreach (var contents in items.Where(item => item.Of("media-type") == "application/x-dtbncx+xml" || unread.Contains(item.Of("id"))))
        {
            package.TakeLabels(zip, Resolve(path, contents.Of("href")), options);
        }

        return package;
    }

    /// <summary>Whether a part is of a kind that is no text of its own (OPF 2.0, 2.6; EPUB's vocabulary of structures).</summary>
    public static bool IsFront(string? kinds) => kinds?.Split(' ').Any(kind => kind is "cover" or "title-page" or "titlepage"
        or "halftitlepage" or "half-title-page" or "toc" or "copyright-page" or "landmarks" or "loi" or "lot" or "page-list" or "index")
        == true;

    /// <summary>EPUB 2 lists the contents as <c>navPoint</c>, EPUB 3 as links of a page.</summary>
    private void TakeLabels(ZipArchive zip, string? path, ReaderOptions options)
    {
        if (path is null || Parse(zip, path, options) is not { } contents)
        {
            return;
        }

        var points = contents.Below("navPoint")
            .Select(point => (Label: point.Child("navLabel").Line(), Target: point.Child("content").Of("src")))
            .Concat(contents.Below("a").Select(link => (Label: link.Line(), Target: link.Of("href"))));
        foreach (var (label, target) in points)
        {
            if (label is not null && Resolve(path, target?.Split('#')[0]) is { } part)
            {
                _labels.TryAdd(part, label);
            }
        }
    }

    private static XElement? Parse(ZipArchive zip, string path, ReaderOptions options) =>
        zip.GetEntry(path) is { } entry && Bytes(entry, options.MaxTextBytes) is { } bytes ? SafeXml.Parse(bytes, options.MaxDepth) : null;

    /// <summary>A path in the book, as it is written in one of its files. What leads out of the book is no path.</summary>
    private static string? Resolve(string from, string? href)
    {
        if (string.IsNullOrEmpty(href))
        {
            return null;
        }

        var parts = new List<string>(from.Split('/')[..^1]);
        foreach (var part in Uri.UnescapeDataString(href).Split('/'))
        {
            if (part == ".." && parts.Count == 0)
            {
                return null;
            }

            if (part == "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("." or ""))
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }
}
