using System.Globalization;

namespace SearchService.Benchmarks.Compare;

/// <summary>What of a comparison is asked for, and where it is done.</summary>
internal sealed record CompareOptions
{
    public const string Usage =
        """
        compare [OPTIONS]  measures the published programs on a made-up archive, beside OpenSearch where it is given
          --articles N[,N…]      how many articles; 30000
          --folder DIR           keeps archives, indexes and figures between calls; a folder of the system for temporary files
          --parts P[,P…]         index, reindex, notice, queries, pages, repeated, posts, start; all but notice and reindex
          --opensearch DIR       the folder of a start.sh that starts an OpenSearch node; needs Java
          --program DIR          the published programs; published into the folder where it is not given
          --connections N        at once; 8
          --queries N            of each class and round; 120
          --rounds N             of the queries, in turns with OpenSearch; 3
          --warming N            rounds before them, which are not counted; 2
          --minutes N            ends the whole after so long; 240
          --table FILE           writes the table there, too
          --plot FILE.svg        draws cost against size, of all sizes that the folder has figures of
        """;

    public static IReadOnlyList<string> AllParts { get; } =
        ["index", "reindex", "notice", "queries", "pages", "repeated", "posts", "start"];

    public IReadOnlyList<int> Sizes { get; init; } = [30_000];

    public string Folder { get; init; } = Path.Combine(Path.GetTempPath(), "search-compare");

    public IReadOnlyList<string> Parts { get; init; } = ["index", "queries", "pages", "repeated", "posts", "start"];

    public string? OpenSearch { get; init; }

    public string? Program { get; init; }

    public int Connections { get; init; } = 8;

    public int Queries { get; init; } = 120;

    public int Rounds { get; init; } = 3;

    public int Warming { get; init; } = 2;

    public TimeSpan Most { get; init; } = TimeSpan.FromMinutes(240);

    public string? Table { get; init; }

    public string? Plot { get; init; }

    /// <exception cref="ArgumentException">An option is none of these, or its value is missing or wrong.</exception>
    public static CompareOptions Read(IReadOnlyList<string> args)
    {
        var options = new CompareOptions();
        for (var i = 0; i < args.Count; i += 2)
        {
            var value = i + 1 < args.Count ? args[i + 1] : throw new ArgumentException($"{args[i]} lacks its value.");
            options = options.With(args[i], value);
        }

        return options;
    }

    private CompareOptions With(string option, string value) => option switch
    {
        "--articles" => this with { Sizes = [.. value.Split(',').Select(each => Number(option, each)).Order()] },
        "--folder" => this with { Folder = Path.GetFullPath(value) },
        "--parts" => this with { Parts = [.. value.Split(',').Select(Part)] },
        "--opensearch" => this with { OpenSearch = Path.GetFullPath(value) },
        "--program" => this with { Program = Path.GetFullPath(value) },
        "--connections" => this with { Connections = Number(option, value) },
        "--queries" => this with { Queries = Number(option, value) },
        "--rounds" => this with { Rounds = Number(option, value) },
        "--warming" => this with { Warming = Number(option, value) },
        "--minutes" => this with { Most = TimeSpan.FromMinutes(Number(option, value)) },
        "--table" => this with { Table = Path.GetFullPath(value) },
        "--plot" => this with { Plot = Path.GetFullPath(value) },
        _ => throw new ArgumentException($"There is no option {option}."),
    };

    private static string Part(string part) =>
        AllParts.Contains(part) ? part : throw new ArgumentException($"There is no part {part}: {string.Join(", ", AllParts)}.");

    private static int Number(string option, string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new ArgumentException($"{option} is {value}: expected a number of 1 or more.");
}
