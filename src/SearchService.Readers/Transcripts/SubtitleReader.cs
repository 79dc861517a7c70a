using System.Text;
using System.Text.RegularExpressions;
using SearchService.Articles;
using SearchService.Readers.Charsets;
using SearchService.Readers.Dates;
using SearchService.Readers.Sources;
using SearchService.Readers.Text;
using SearchService.Readers.Xml;

namespace SearchService.Readers.Transcripts;

/// <summary>Subtitles of a broadcast (SubRip; WebVTT and Timed Text, W3C; SubStation Alpha): what was said, without the clock.</summary>
internal sealed partial class SubtitleReader(ReaderOptions options) : IFormatReader
{
    /// <summary>A silence of this length, in seconds, begins a paragraph.</summary>
    private const double Silence = 2;

    public static bool Is(string text) => Head().IsMatch(text) || Cues.AreSubStation(text);

    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation)
    {
        if (WholeContent.Read(entry, options.MaxTextBytes, cancellation, out var rejection) is not { } bytes
            || TextDecoder.Decode(bytes, declared: null, entry.Warnings, out rejection) is not { } text)
        {
            yield return new EntryRejected(entry.File, rejection!);
            yield break;
        }

        var cues = Cues.AreSubStation(text) ? Cues.OfSubStation(text)
            : text.TrimStart().StartsWith('<') && SafeXml.Parse(bytes, options.MaxDepth) is { } timed ? Cues.OfTimedText(timed)
            : text;
        var spoken = Spoken(cues, cancellation);
        yield return spoken.Length == 0
            ? new EntryRejected(entry.File, Rejections.NoText("The subtitles hold no words."))
            : new ArticleRead(entry.File, new Article { Text = spoken });
    }

    private static string Spoken(string text, CancellationToken cancellation)
    {
        var story = new StringBuilder();
        var (isInCue, end, last, speaker) = (false, 0.0, "", "");
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            cancellation.ThrowIfCancellationRequested();
            var line = raw.Trim().ToString();
            if (Clock().Match(line) is { Success: true } clock)
            {
                if (story.Length > 0 && Seconds(clock, "from") - end > Silence)
                {
                    story.Append("\n\n");
                    speaker = "";
                }

                (isInCue, end) = (true, Seconds(clock, "to"));
            }
            else if (line.Length == 0)
            {
                isInCue = false;
            }
            else if (isInCue && Spaces.Clean(Marks().Replace(line, "")) is { Length: > 0 } said && said != last)
            {
                // Rolling captions show each line twice.
                last = said;
                var named = Speaker().Match(line) is { Success: true } mark ? mark.Groups["name"].Value.Trim() : "";
                Append(story, named.Length > 0 && named != speaker ? $"- {named}: {said}" : said);
                speaker = named.Length > 0 ? named : speaker;
            }
        }

        return story.ToString().Trim();
    }

    private static void Append(StringBuilder story, string said)
    {
        var turn = Turn().Match(said);
        if (story.Length > 0 && story[^1] != '\n')
        {
            story.Append(turn.Success ? "\n\n" : " ");
        }

        story.Append(said.AsSpan(turn.Length));
    }

    private static double Seconds(Match clock, string group) =>
        PrintedDigits.ToAscii(clock.Groups[group].Value).Replace(',', '.').Split(':')
            .Aggregate(0.0, (sum, part) => (sum * 60) + double.Parse(part, System.Globalization.CultureInfo.InvariantCulture));

    [GeneratedRegex(
        @"\A(?:WEBVTT(?:[ \t][^\n]*)?\r?\n|\d{1,6}[ \t]*\r?\n\d{1,3}:\d{2}:\d{2}[,.]\d{1,3} +--> +\d)",
        RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex Head();

    [GeneratedRegex(
        @"^(?<from>(?:\d{1,3}:)?\d{1,2}:\d{2}[,.]\d{1,3}) +--> +(?<to>(?:\d{1,3}:)?\d{1,2}:\d{2}[,.]\d{1,3})",
        RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex Clock();

    /// <summary>WebVTT names who speaks: <c>&lt;v Ann Lee&gt;</c>.</summary>
    [GeneratedRegex(@"<v(?:\.[^ >]*)? +(?<name>[^>]{1,80})>", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Speaker();

    /// <summary>Tags, and the places on the screen of SubStation (<c>{\an8}</c>).</summary>
    [GeneratedRegex(@"<[^<>]{1,80}>|\{\\[^{}]{1,80}\}", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Marks();

    /// <summary>Another person speaks.</summary>
    [GeneratedRegex(@"^(?:[-–—]|>>)\s*", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Turn();
}
