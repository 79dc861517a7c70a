using SearchService.Readers.Sources;

namespace SearchService.Readers.Json;

/// <summary>A JSON array of articles, or JSON objects that follow each other; value n is named <c>file.json#n</c>, from 1.</summary>
internal sealed class JsonSequenceReader(ReaderOptions options, JsonArticles articles) : IFormatReader
{
    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation)
    {
        PassAssignment(entry);
        var values = new JsonValueStream(entry.Content, options.MaxTextBytes);
        var number = 0;
        while (values.Next(cancellation))
        {
            var file = Name(entry, ++number);
            if (values.TooLarge)
            {
                yield return new EntryRejected(file, Rejections.TooLarge(options.MaxTextBytes));
                continue;
            }

            var (value, warning) = BrokenBytes.Mend(values.Value);
            yield return BrokenBytes.Warned(articles.Read(value, file), warning);
        }

        if (values.BreaksOff && number > 0)
        {
            yield return new EntryRejected(Name(entry, number + 1),
                Rejections.Malformed("The JSON array is not closed: the file was probably cut off after the previous value."));
        }
        else if (number == 0)
        {
            yield return new EntryRejected(entry.File, values.BreaksOff
                ? Rejections.Malformed("The JSON array breaks off before its first value.")
                : Rejections.NoText("The JSON array is empty."));
        }
    }

    /// <summary>Twitter's export gives the array to a variable: <c>window.YTD.tweets.part0 = [</c>.</summary>
    private static void PassAssignment(Entry entry)
    {
        if (entry.Content.Head.StartsWith("window."u8))
        {
            while (entry.Content.ReadByte() is >= 0 and not '=')
            {
            }
        }
    }

    private static string Name(Entry entry, int number) => FormattableString.Invariant($"{entry.File}#{number}");
}
