using System.Globalization;

namespace SearchService.Benchmarks.Compare;

/// <summary>What follows <c>compare</c> on the command line.</summary>
internal static class CompareCommand
{
    private const string Usage =
        """
        compare corpus COUNT FILE [notice]          writes the made-up archive as NDJSON
        compare writes FOLDER SIZE,SIZE,… [notice]  what indexing, posts, withdrawals and opening cost at each size
        """;

    public static async Task RunAsync(string[] args)
    {
        switch (args)
        {
            case ["corpus", var count, var file, .. var notice]:
                using (var ndjson = new BufferedStream(File.Create(file), 1 << 20))
                {
                    NewsCorpus.Write(ndjson, int.Parse(count, CultureInfo.InvariantCulture), notice is ["notice"]);
                }

                break;
            case ["writes", var folder, var sizes, .. var notice]:
                await WriteCosts.RunAsync(
                    Path.GetFullPath(folder), [.. sizes.Split(',').Select(size => int.Parse(size, CultureInfo.InvariantCulture))],
                    notice is ["notice"]);
                break;
            default:
                Console.Error.WriteLine(Usage);
                break;
        }
    }
}
