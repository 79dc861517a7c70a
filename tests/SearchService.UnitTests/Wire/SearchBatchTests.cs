using System.Text;
using SearchService.Testing;
using SearchService.Wire.Requests;
using Xunit;

namespace SearchService.UnitTests.Wire;

public sealed class SearchBatchTests
{
    [Fact]
    public async Task Lines_after_the_time_of_a_batch_are_answered_by_an_error()
    {
        using var archive = TempArchive.With(Story.Of("a").Text("The ferry left."));
        var answers = new List<string>();
        using var lines = new MemoryStream(Encoding.UTF8.GetBytes("{\"q\": \"ferry\"}\n{\"q\": \"harbour\"}\n\n{\"q\": \"storm\"}\n"));
        // Each look at this clock takes 25 seconds.
        await foreach (var answer in SearchBatch.AnswerAsync(lines, archive.Archive.Articles, new SlowClock(TimeSpan.FromSeconds(25))))
        {
            answers.Add(Encoding.UTF8.GetString(answer));
        }

        Assert.Equal(3, answers.Count);
        Assert.All(answers[..2], answer => Assert.Contains("\"total\"", answer, StringComparison.Ordinal));
        Assert.Contains("\"batch_too_long\"", answers[2], StringComparison.Ordinal);
        Assert.Contains("\"line\":4", answers[2].Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private sealed class SlowClock(TimeSpan step) : TimeProvider
    {
        private long _now;

        public override long GetTimestamp() => _now += step.Ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;
    }
}
