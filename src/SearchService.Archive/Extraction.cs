using System.Text.Json;
using System.Threading.Channels;
using SearchService.Archive.Settings;
using SearchService.Entities;
using SearchService.Readers;
using SearchService.Wire;
using SearchService.Wire.Json;

namespace SearchService.Archive;

/// <summary>Entities of articles that come as JSON lines and are not kept.</summary>
public static class Extraction
{
    private static readonly int LinesAhead = Environment.ProcessorCount * 8;

    /// <summary>Writes one line for each line read, in order; lines are dealt with on all cores.</summary>
    /// <returns>How many lines could not be read.</returns>
    public static async Task<int> RunAsync(ArchiveSettings settings, Stream input, Stream output, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var reader = new JsonArticles(new ReaderOptions { TimeZone = settings.TimeZone });
        var extractor = EntityExtractor.Load();
        var ahead = Channel.CreateBounded<Task<Answer>>(LinesAhead);
        var producing = Task.Run(
            async () =>
            {
                try
                {
                    var number = 0;
                    await foreach (var line in JsonLines.ReadAsync(input, cancellation).ConfigureAwait(false))
                    {
                        var at = ++number;
                        if (!line.AsSpan().Trim((byte)' ').IsEmpty)
                        {
                            await ahead.Writer.WriteAsync(Task.Run(() => Extract(reader, extractor, line, at), cancellation), cancellation)
                                .ConfigureAwait(false);
                        }
                    }

                    ahead.Writer.Complete();
                }
                catch (Exception failure)
                {
                    ahead.Writer.Complete(failure);
                }
            },
            cancellation);
        var failed = 0;
        await foreach (var answer in ahead.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
        {
            var (json, isFailure) = await answer.ConfigureAwait(false);
            await output.WriteAsync(json, cancellation).ConfigureAwait(false);
            output.WriteByte((byte)'\n');
            failed += isFailure ? 1 : 0;
        }

        await producing.ConfigureAwait(false);
        await output.FlushAsync(cancellation).ConfigureAwait(false);
        return failed;
    }

    private static Answer Extract(JsonArticles reader, EntityExtractor extractor, byte[] line, int number)
    {
        switch (reader.Read(line, "-"))
        {
            case ArticleRead { Article: var article }:
                var entities = EntitiesResponse.InText(extractor.Extract(article));
                var response = new ExtractResponse(article.Id?.Value, entities.People, entities.Places, entities.Dates);
                return new Answer(JsonSerializer.SerializeToUtf8Bytes(response, WireJson.Readable.ExtractResponse), false);
            case EntryRejected { Rejection: var rejection }:
                var failure = new FailedLine(null, new LineError(rejection.Code.Name, rejection.Reason, number));
                return new Answer(JsonSerializer.SerializeToUtf8Bytes(failure, WireJson.Readable.FailedLine), true);
            default:
                throw new InvalidOperationException("A line is read or rejected.");
        }
    }

    private readonly record struct Answer(byte[] Json, bool IsFailure);
}
