using BenchmarkDotNet.Attributes;
using SearchService.Readers;

namespace SearchService.Benchmarks;

/// <summary>
/// How many files a second become articles, by format? The sample articles, from memory, on one thread; the mean is the time of one file.
/// </summary>
[MemoryDiagnoser]
public class HowManyFilesASecondAreRead
{
    private const int Files = 7;

    private readonly ArticleReader _reader = new(new ReaderOptions());
    private (string Name, byte[] Content)[] _files = [];

    [Params(".txt", ".md", ".html")]
    public string Format { get; set; } = "";

    [GlobalSetup]
    public void Load() => _files =
    [
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "seeds"), "*" + Format, SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).Take(Files).Select(file => (Path.GetFileName(file), File.ReadAllBytes(file))),
    ];

    [Benchmark(OperationsPerInvoke = Files)]
    public int Read()
    {
        var read = 0;
        foreach (var (name, content) in _files)
        {
            read += _reader.Read(name, new MemoryStream(content)).Count();
        }

        return read;
    }
}
