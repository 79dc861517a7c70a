using SearchService.Readers;
using SearchService.Readers.Processes;
using SearchService.Testing;
using SearchService.Testing.Hostile;
using Xunit;
using Xunit.Abstractions;

namespace SearchService.CliTests;

/// <summary>
/// Each hostile file ends in articles or in a rejection that says why, as the programs read it. HOSTILE_FOLDER names a folder that the
/// files are written to instead, so that the programs can be tried on them by hand. Tests of one class run one after the other; two halves
/// run side by side.
/// </summary>
public abstract class HostileFileTests(ITestOutputHelper output, HostileFileTests.Processes processes)
    : IClassFixture<HostileFileTests.Processes>
{
    /// <summary>Of processor time, so that a busy machine is not taken for a hang.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    /// <summary>Every second file.</summary>
    private protected static TheoryData<string> From(int first) => [.. HostileFiles.All.Keys.Where((_, at) => at % 2 == first)];

    private protected void BecomesSomething(string name)
    {
        var content = HostileFiles.All[name]();
        if (Environment.GetEnvironmentVariable("HOSTILE_FOLDER") is { Length: > 0 } folder)
        {
            File.WriteAllBytes(Path.Combine(folder, name), content);
            return;
        }

        var reader = new ArticleReader(Processes.Options, processes.All);
        var before = ThreadProcessorTime.Now;
        var outcomes = 0;
        ReadOutcome? last = null;
        foreach (var outcome in reader.Read(name, new MemoryStream(content)))
        {
            outcomes++;
            last = outcome;
            Assert.False(outcome is EntryRejected { Rejection.Code.Name: "failed" }, (outcome as EntryRejected)?.Rejection.Reason);
        }

        var took = ThreadProcessorTime.Now - before;
        Assert.True(outcomes > 0, "The file became nothing.");
        Assert.True(took < Longest, $"The reading process apart, the file took {took.TotalSeconds:0.0} s of processor time.");
        var end = (last as EntryRejected)?.Rejection.ToString() ?? "an article";
        output.WriteLine(FormattableString.Invariant(
            $"{name}: {content.Length:#,0} bytes, {outcomes} outcomes, the last {end}; {took.TotalSeconds:0.0} s here."));
    }

    /// <summary>Reading processes that all the files share.</summary>
    public sealed class Processes : IDisposable
    {
        public static ReaderOptions Options { get; } = new();

        public ReaderProcesses All { get; } = new(Options);

        public void Dispose() => All.Dispose();
    }
}

public sealed class EvenHostileFileTests(ITestOutputHelper output, HostileFileTests.Processes processes)
    : HostileFileTests(output, processes)
{
    public static TheoryData<string> Names => From(0);

    [Theory, MemberData(nameof(Names))]
    public void A_hostile_file_becomes_an_article_or_is_rejected_with_a_reason(string name) => BecomesSomething(name);
}

public sealed class OddHostileFileTests(ITestOutputHelper output, HostileFileTests.Processes processes)
    : HostileFileTests(output, processes)
{
    public static TheoryData<string> Names => From(1);

    [Theory, MemberData(nameof(Names))]
    public void A_hostile_file_becomes_an_article_or_is_rejected_with_a_reason(string name) => BecomesSomething(name);
}
