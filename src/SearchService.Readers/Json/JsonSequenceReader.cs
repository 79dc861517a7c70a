using SearchService.Readers.Sources;

namespace SearchService.Readers.Json;

/// <summary>A JSON array of articles, or JSON objects that follow each other; value n is named <c>file.json#n</c>, from 1.</summary>
internal sealed class JsonSequenceReader(ReaderOptions options, JsonArticles articles) : IFormatReader
{
    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation)
    {
        var values = new JsonValueStream(entry.Content, options.MaxTextBytes);
        var number = 0;
        while (values.Next(cancellation))
        {
            var file = Name(entry, ++number);
            yield return values.TooLarge
                ? new EntryRejected(file, Rejections.TooLarge(options.MaxTextBytes))
                : articles.Read(values.Value, file);
        }

        if (values.BreaksOff && number > 0)
        {
            yield return new EntryRejected(Name(entry, number + 1),
                Rejections.Malformed("The JSON array is not closed: the file was probably cut behind the value before."));
        }
        else if (number == 0)
        {
            yield return new EntryRejected(entry.File, values.BreaksOff
                ? Rejections.Malformed("The JSON array breaks off before its first value.")
                : Rejections.NoText("The JSON array is empty."));
        }
    }

    private static string Name(Entry entry, int number) => FormattableString.Invariant($"{entry.File}#{number}");
}
