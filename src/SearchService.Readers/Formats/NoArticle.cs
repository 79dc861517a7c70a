using System.Collections.Frozen;
using SearchService.Articles;

namespace SearchService.Readers.Formats;

/// <summary>
/// Tells files that lie in archives and are no articles, by their names (by content: <see cref="MachineText"/>):
/// programs and their settings, styles, logs, checksums, copies that
/// editors keep, downloads that never ended. What is a page, a feed or a document by its content is read, whatever its name: sites name
/// pages <c>story.php</c>.
/// </summary>
internal static class NoArticle
{
    /// <summary>A page of scanned text whose articles are read from elsewhere.</summary>
    public static Rejection PageOf(string mets) => new(
        RejectionCode.NoArticle,
        $"The page belongs to the issue that {mets} describes: its articles are read from there. There is nothing to do.");

    private static readonly FrozenDictionary<string, string> Endings = new (string What, string Endings)[]
    {
        ("program code",
            ".py .pyw .js .mjs .cjs .jsx .ts .tsx .vue .java .kt .scala .groovy .c .cc .cpp .cxx .h .hpp .cs .fs .vb .go .rs "
            + ".swift .rb .php .phtml .pl .pm .lua .r .jl .m .sh .bash .zsh .fish .bat .cmd .ps1 .vbs .sql .asm .dart .ex .exs .erl "
            + ".hs .clj .ipynb .wasm .diff .patch"),
        ("the source of a typeset document", ".tex .sty .cls .bst .roff .man .texi"),
        ("a style sheet", ".css .scss .sass .less .xsl .xslt"),
        ("a log", ".log .trace .err .out"),
        ("a checksum", ".md5 .sha1 .sha224 .sha256 .sha384 .sha512 .sfv .crc .asc .sig"),
        ("settings of a program",
            ".ini .cfg .conf .config .toml .yaml .yml .properties .env .editorconfig .csproj .fsproj .sln .gradle .cmake .make .mk "
            + ".lock .map .plist .reg .service .desktop .webmanifest .dtd .xsd"),
        ("the index of a web archive", ".cdx .cdxj"),
        ("a link, a contact or an appointment", ".url .webloc .lnk .ics .vcf .torrent .m3u .m3u8"),
    }.SelectMany(kind => kind.Endings.Split(' ').Select(ending => (ending, kind.What)))
        .ToFrozenDictionary(pair => pair.ending, pair => pair.What, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> Names = new (string What, string Names)[]
    {
        ("settings of a program",
            "package.json package-lock.json composer.json composer.lock tsconfig.json manifest.json requirements.txt "
            + "constraints.txt go.mod go.sum cmakelists.txt makefile dockerfile gemfile pipfile procfile desktop.ini robots.txt "
            + "humans.txt ads.txt security.txt"),
        ("a list of checksums",
            "md5sums sha1sums sha256sums sha512sums checksums checksums.txt checksum.txt md5sum.txt md5sums.txt sha256sum.txt "
            + "sha256sums.txt manifest-md5.txt manifest-sha256.txt manifest-sha512.txt tagmanifest-md5.txt tagmanifest-sha256.txt "
            + "tagmanifest-sha512.txt"),
        ("a part of a package", "mimetype bagit.txt bag-info.txt"),
    }.SelectMany(kind => kind.Names.Split(' ').Select(name => (name, kind.What)))
        .ToFrozenDictionary(pair => pair.name, pair => pair.What, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Unfinished =
        new[] { ".part", ".partial", ".crdownload", ".download", ".opdownload", ".filepart", ".tmp", ".temp" }
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Copies =
        new[] { ".bak", ".backup", ".old", ".orig", ".save", ".swp", ".swo" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Why the file is not read whatever it holds, or null: what lies beside an article while it is written or fetched.</summary>
    public static Rejection? BesideArticles(string path)
    {
        var name = Path.GetFileName(path);
        var ending = Path.GetExtension(name);
        return Unfinished.Contains(ending) ? Rejected("a download or copy that did not finish", "Fetch it again, or remove it")
            : name.EndsWith('~') || Copies.Contains(ending)
                ? Rejected("an editor's backup of another file", "If it is the article itself, give it back its name")
            : name.StartsWith("~$", StringComparison.Ordinal)
                ? Rejected("a word processor's note that a document is open", "It disappears when the document is closed")
            : null;
    }

    /// <summary>Why a file of plain text or plain data is no article, by its name, or null where it may be one.</summary>
    public static Rejection? ByName(string path)
    {
        var name = Path.GetFileName(path);
        return (Names.GetValueOrDefault(name) ?? Endings.GetValueOrDefault(Path.GetExtension(name))) is { } what
            ? Rejected(what, "Leave it out with .searchignore; if it is an article after all, name it .txt")
            : null;
    }

    /// <summary>Why a plain text is no article whatever its name.</summary>
    /// <param name="what">What it is, in words.</param>
    public static Rejection ByContent(string what) => new(
        RejectionCode.NoArticle,
        $"By its content the file is {what}, not an article. Leave it out with .searchignore; if it is an article after all, name it "
        + ".md.");

    /// <summary>Why a file of a format that lists what lies elsewhere is no article; null for other formats.</summary>
    public static Rejection? ByFormat(FileFormat format) => format switch
    {
        FileFormat.Bookmarks => List("a list of bookmarks"),
        FileFormat.FeedList => List("a list of feeds"),
        FileFormat.SiteMap => List("a map of a site"),
        _ => null,
    };

    private static Rejection List(string what) => new(
        RejectionCode.NoArticle,
        $"By its content the file is {what}: it names articles that lie elsewhere. Leave it out with .searchignore, and fetch what it "
        + "names.");

    private static Rejection Rejected(string what, string advice) =>
        new(RejectionCode.NoArticle, $"By its name the file is {what}, not an article. {advice}.");
}
