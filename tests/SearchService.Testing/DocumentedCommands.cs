namespace SearchService.Testing;

/// <summary>The commands of a page of docs that somebody is to type: the lines of its blocks of shell.</summary>
public static class DocumentedCommands
{
    /// <summary>How a command of the command line begins there.</summary>
    public const string Indexer = "dotnet run -c Release --project src/SearchService.Indexer -- ";

    /// <param name="page">A page, as in <see cref="DocumentedBlock.Pages"/>.</param>
    /// <returns>Every line of its blocks of shell that are no examples.</returns>
    public static IEnumerable<string> Of(string page) =>
        Blocks(page).SelectMany(block => block.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The blocks of shell of a page that a test runs.</summary>
    public static IEnumerable<DocumentedBlock> Blocks(string page) =>
        DocumentedBlock.Of(page).Where(block => block is { Language: DocumentedBlock.Shell, IsExample: false });
}
