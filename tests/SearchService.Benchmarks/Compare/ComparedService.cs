using SearchService.Benchmarks.Queries;
using SearchService.Testing;

namespace SearchService.Benchmarks.Compare;

/// <summary>The published service on a free port.</summary>
internal sealed class ComparedService : IDisposable
{
    private readonly RunningProgram _program;

    private ComparedService(RunningProgram program, Uri address, int connections) =>
        (_program, Client) = (program, Load.Client(address, connections));

    public HttpClient Client { get; }

    public double PeakMegabytes => _program.PeakMegabytes;

    public double OwnMegabytes => _program.OwnMegabytes;

    /// <summary>Its processor time so far.</summary>
    public double Seconds => _program.Seconds;

    /// <summary>From the start of the process to its first answer, and until it had looked through its folders.</summary>
    public (double FirstAnswer, double UpToDate) StartSeconds { get; private set; }

    /// <summary>Where the programs are: as given, else published into a folder, where an earlier call left them.</summary>
    public static async Task<string> PublishAsync(CompareOptions options, CancellationToken cancellation)
    {
        if (options.Program is { } given)
        {
            return given;
        }

        var folder = Path.Combine(options.Folder, "program");
        foreach (var project in (string[])["SearchService.Api", "SearchService.Indexer"])
        {
            Console.Error.WriteLine($"publishing {project} …");
            using var publish = new RunningProgram("dotnet",
            [
                "publish", Path.Combine(Programs.Repository, "src", project), "-c", "Release", "-o", folder,
                "--use-current-runtime", "--self-contained", "false", "-p:PublishReadyToRun=true", "--disable-build-servers",
            ]);
            await publish.EndAsync(cancellation);
        }

        return folder;
    }

    /// <summary>Starts it and waits until it has looked through its folders.</summary>
    public static async Task<ComparedService> StartAsync(string programs, string folder, int connections, CancellationToken cancellation)
    {
        var program = new RunningProgram(
            "dotnet", [Path.Combine(programs, "SearchService.Api.dll")], [.. Variables(folder), ("SEARCH_URLS", "http://127.0.0.1:0")]);
        try
        {
            const string Listening = "Now listening on: ";
            var line = await program.LineAsync(Listening, cancellation);
            var address = new Uri(line[(line.IndexOf(Listening, StringComparison.Ordinal) + Listening.Length)..].Trim());
            var service = new ComparedService(program, address, connections);
            await Load.AnswerAsync(service.Client, service.Question(new AskedQuery(QueryKind.All, ["government"])), cancellation);
            var first = program.Clock.Elapsed.TotalSeconds;
            await program.LineAsync("The index is up to date", cancellation);
            service.StartSeconds = (first, program.Clock.Elapsed.TotalSeconds);
            return service;
        }
        catch
        {
            program.Dispose();
            throw;
        }
    }

    /// <summary>Runs the command line on an archive.</summary>
    /// <returns>Clock and processor time in seconds, and the most memory in MB.</returns>
    public static async Task<(double Clock, double Processor, double PeakMegabytes)> IndexAsync(
        string programs, string folder, string command, CancellationToken cancellation)
    {
        using var indexer = new RunningProgram(
            "dotnet", [Path.Combine(programs, "SearchService.Indexer.dll"), command], Variables(folder));
        var (peak, processor) = await indexer.EndAsync(cancellation);
        return (indexer.Clock.Elapsed.TotalSeconds, processor, peak);
    }

    /// <summary>Asks without taking the answer to the question that is measured from where answers are kept.</summary>
    public HttpRequestMessage WarmingQuestion(AskedQuery query) =>
        new(HttpMethod.Get, new Uri($"/search?q={query.Escaped}&size=9", UriKind.Relative));

    public HttpRequestMessage Question(AskedQuery query) => new(HttpMethod.Get, new Uri($"/search?q={query.Escaped}", UriKind.Relative));

    public void Dispose()
    {
        Client.Dispose();
        _program.Dispose();
    }

    private static (string Name, string Value)[] Variables(string folder) =>
    [
        ("SEARCH_INDEX", Path.Combine(folder, "index")),
        ("SEARCH_ARCHIVE", Path.Combine(folder, "articles")),
        ("SEARCH_CURATED", Path.Combine(folder, "curated")),
        // As the image and the unit of docs/operations.md set it.
        ("DOTNET_GCgen0size", "0x4000000"),
    ];
}
