namespace SearchService.Archive.Ingestion;

/// <summary>
/// Folders that a browser puts beside a page that it saves, with the page's pictures and scripts: <c>Ferry_files</c> beside
/// <c>Ferry.html</c>, in the words of the browser's language. They belong to the page and are no files of the archive.
/// </summary>
internal static class PageFolders
{
    private static readonly string[] Endings =
    [
        "_files", "-files", ".files", "-Dateien", "_Dateien", "_fichiers", "_archivos", "_ficheros", "_ficheiros", "_arquivos",
        "_file", "-file", "_bestanden", "-bestanden",
        "-filer", "_filer", "_tiedostot", "_pliki", "_soubory", "_súbory", "_elemei", "_dosyalar", "_datoteke", "_fitxers", "_failid",
        "_fails", "_bylos", "_fajlovi", "_αρχεία",
    ];

    private static readonly string[] Pages = [".html", ".htm", ".xhtml", ".shtml"];

    /// <param name="folder">The name of a folder.</param>
    /// <param name="beside">The names of all that lies in the same folder, compared without case.</param>
    public static bool Belongs(string folder, IReadOnlySet<string> beside) =>
        Endings.Any(ending => folder.Length > ending.Length
            && folder.EndsWith(ending, StringComparison.OrdinalIgnoreCase)
            && Pages.Any(page => beside.Contains(folder[..^ending.Length] + page)));
}
