using System.Globalization;

namespace SearchService.Benchmarks.Compare;

/// <summary>What follows <c>compare</c> on the command line.</summary>
internal static class CompareCommand
{
    private const string Usage = "compare corpus COUNT FILE [notice]";

    public static void Run(string[] args)
    {
        switch (args)
        {
            case ["corpus", var count, var file, .. var notice]:
                using (var ndjson = new BufferedStream(File.Create(file), 1 << 20))
                {
                    NewsCorpus.Write(ndjson, int.Parse(count, CultureInfo.InvariantCulture), notice is ["notice"]);
                }

                break;
            default:
                Console.Error.WriteLine(Usage);
                break;
        }
    }
}
