using System.Globalization;

namespace SearchService.Benchmarks.Compare;

/// <summary>
/// Measures the published programs at each size, part by part, and OpenSearch beside them. Figures are printed and kept as they come.
/// </summary>
internal sealed class Comparison
{
    private readonly CompareOptions _options;
    private readonly string _programs;
    private readonly string _folder;
    private readonly int _articles;
    private readonly Figures _figures;

    private Comparison(CompareOptions options, string programs, int articles)
    {
        (_options, _programs, _articles) = (options, programs, articles);
        _folder = FolderOf(options, articles);
        Directory.CreateDirectory(_folder);
        _figures = new Figures(Path.Combine(_folder, FiguresFile));
    }

    private const string FiguresFile = "figures.json";

    public static async Task RunAsync(CompareOptions options, CancellationToken cancellation)
    {
        Directory.CreateDirectory(options.Folder);
        var programs = await ComparedService.PublishAsync(options, cancellation);
        var tables = new List<string>();
        try
        {
            foreach (var articles in options.Sizes)
            {
                var comparison = new Comparison(options, programs, articles);
                await comparison.RunAsync(cancellation);
                tables.Add(comparison._figures.Table(articles));
            }
        }
        finally
        {
            Write(options, tables);
        }
    }

    private static string FolderOf(CompareOptions options, int articles) =>
        Path.Combine(options.Folder, articles.ToString(CultureInfo.InvariantCulture));

    private static void Write(CompareOptions options, List<string> tables)
    {
        var table = string.Join(Environment.NewLine, tables);
        Console.WriteLine(Environment.NewLine + table);
        if (options.Table is { } file)
        {
            File.WriteAllText(file, table);
        }

        if (options.Plot is { } plot)
        {
            var kept = Directory.GetDirectories(options.Folder)
                .Select(folder => (Figures: Path.Combine(folder, FiguresFile), Name: Path.GetFileName(folder)))
                .Where(each => File.Exists(each.Figures) && int.TryParse(each.Name, CultureInfo.InvariantCulture, out _))
                .Select(each => (int.Parse(each.Name, CultureInfo.InvariantCulture), new Figures(each.Figures)))
                .OrderBy(each => each.Item1).ToList();
            File.WriteAllText(plot, CostPlot.Of(kept));
        }
    }

    private async Task RunAsync(CancellationToken cancellation)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_articles:N0} articles in {_folder}"));
        if (Asked("index") || !Directory.Exists(Path.Combine(_folder, "index")))
        {
            await IndexAsync(cancellation);
        }

        if (Asked("reindex"))
        {
            var (clock, processor, peak) = await ComparedService.IndexAsync(_programs, _folder, "reindex", cancellation);
            NoteIndexing("reindex", clock, processor, peak);
        }

        if (Asked("notice"))
        {
            await IndexWithNoticeAsync(cancellation);
        }

        if (_options.Parts.Any(part => part is "queries" or "pages" or "repeated" or "posts" or "start"))
        {
            await ServeAsync(cancellation);
        }
    }

    private bool Asked(string part) => _options.Parts.Contains(part);

    private async Task IndexAsync(CancellationToken cancellation)
    {
        var corpus = Path.Combine(_folder, "articles", "news.ndjson");
        if (!File.Exists(corpus))
        {
            NewsCorpus.WriteFile(corpus + ".part", _articles);
            File.Move(corpus + ".part", corpus);
        }

        Clear(Path.Combine(_folder, "index"));
        var (clock, processor, peak) = await ComparedService.IndexAsync(_programs, _folder, "index", cancellation);
        NoteIndexing("index", clock, processor, peak);
        var bytes = new DirectoryInfo(Path.Combine(_folder, "index", "generations"))
            .EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
        _figures.Note("index: size", "times the NDJSON", bytes / (double)new FileInfo(corpus).Length);
    }

    private async Task IndexWithNoticeAsync(CancellationToken cancellation)
    {
        var folder = Path.Combine(_folder, "notice");
        Clear(folder);
        NewsCorpus.WriteFile(Path.Combine(folder, "articles", "news.ndjson"), _articles, withNotice: true);
        var (clock, processor, peak) = await ComparedService.IndexAsync(_programs, folder, "index", cancellation);
        NoteIndexing("index, all with a notice", clock, processor, peak);
        if (_figures["index: processor time"] is { } plain)
        {
            _figures.Note("index, all with a notice: to the same without", "times", processor * 1_000 / _articles / plain);
        }

        Clear(folder);
    }

    private void NoteIndexing(string what, double clock, double processor, double peak)
    {
        _figures.Note($"{what}: articles", "a second", _articles / clock);
        _figures.Note($"{what}: processor time", "ms an article", processor * 1_000 / _articles);
        _figures.Note($"{what}: most memory", "MB", peak);
    }

    private async Task ServeAsync(CancellationToken cancellation)
    {
        using var node = _options.OpenSearch is { } home && Asked("queries") ? await PeerAsync(home, cancellation) : null;
        using var service = await ComparedService.StartAsync(_programs, _folder, _options.Connections, cancellation);
        var measure = new ServiceMeasures(_options, _articles, _figures, service, node);
        if (Asked("start"))
        {
            _figures.Note("start, nothing to do: first answer", "s", service.StartSeconds.FirstAnswer);
            _figures.Note("start, nothing to do: up to date", "s", service.StartSeconds.UpToDate);
            _figures.Note("start, nothing to do: processor time", "s", service.Seconds);
            _figures.Note("start, nothing to do: most memory", "MB", service.PeakMegabytes);
            _figures.Note("start, nothing to do: memory without mapped files", "MB", service.OwnMegabytes);
        }

        if (Asked("queries"))
        {
            await measure.QueriesAsync(cancellation);
        }

        if (Asked("repeated"))
        {
            await measure.RepeatedAsync(cancellation);
        }

        if (Asked("pages"))
        {
            await measure.PagesAsync(cancellation);
        }

        if (Asked("posts"))
        {
            await measure.PostsAsync(cancellation);
        }

        _figures.Note("service: most memory in the end", "MB", service.PeakMegabytes, node?.PeakMegabytes);
        _figures.Note("service: memory without mapped files in the end", "MB", service.OwnMegabytes);
    }

    /// <summary>OpenSearch with the articles, anew: a node that was killed takes long to look its data through.</summary>
    private async Task<OpenSearchNode> PeerAsync(string home, CancellationToken cancellation)
    {
        var data = Path.Combine(_folder, "opensearch");
        Clear(data);
        var node = await OpenSearchNode.StartAsync(home, data, _options.Connections, cancellation);
        try
        {
            var (clock, processor) = await node.IndexAsync(_articles, cancellation);
            if (_figures["index: articles"] is { } perSecond && _figures["index: processor time"] is { } each)
            {
                _figures.Note("index: articles", "a second", perSecond, _articles / clock);
                _figures.Note("index: processor time", "ms an article", each, processor * 1_000 / _articles);
            }

            return node;
        }
        catch
        {
            node.Dispose();
            throw;
        }
    }

    private static void Clear(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
