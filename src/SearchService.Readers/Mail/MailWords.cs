using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace SearchService.Readers.Mail;

/// <summary>What a line above a forwarded message gives.</summary>
internal enum MailHeader
{
    From,
    Date,
    Subject,

    /// <summary>To whom it was sent, and what else says nothing of the story.</summary>
    Other,
}

/// <summary>
/// The words of mail programs in some thirty languages: what stands above a forwarded message, its header lines, and the marks before a
/// subject. They lie in <c>mail-words.txt</c> beside this file.
/// </summary>
internal static partial class MailWords
{
    private const string Resource = "SearchService.Readers.Mail.mail-words.txt";

    private const int LongestLabel = 40;

    private static readonly FrozenDictionary<string, FrozenSet<string>> Words = Read();

    private static readonly FrozenDictionary<string, MailHeader> Headers = Enum.GetValues<MailHeader>()
        .SelectMany(header => Words[header.ToString().ToLowerInvariant()].Select(word => (word, header)))
        .DistinctBy(each => each.word).ToFrozenDictionary(each => each.word, each => each.header, StringComparer.Ordinal);

    /// <summary>Whether a line says that a forwarded message begins below it.</summary>
    public static bool IsForwarded(string line) => Mark().Match(line) is { Success: true } mark
        && (mark.Groups["dashes"].Success || mark.Groups["colon"].Success) && Lower(mark.Groups["words"].Value) is var words
        && (Words["forwarded"].Contains(words) || words.StartsWith("forwarded by ", StringComparison.Ordinal));

    /// <summary>Whether a line says that a quoted message begins below it.</summary>
    public static bool IsOriginal(string line) => Mark().Match(line) is { Success: true } mark && mark.Groups["dashes"].Success
        && Words["original"].Contains(Lower(mark.Groups["words"].Value));

    /// <summary>A header line: what it gives and its value; null for any other line.</summary>
    public static (MailHeader Header, string Value)? HeaderIn(string line)
    {
        var bare = line.AsSpan().Trim().TrimStart('*');
        var colon = bare.IndexOfAny(':', '：');
        return colon is > 0 and <= LongestLabel
            && Headers.TryGetValue(Lower(bare[..colon].Trim().TrimEnd('*').ToString()), out var header)
            ? (header, bare[(colon + 1)..].Trim().Trim('*').Trim().ToString())
            : null;
    }

    /// <summary>Whether a subject says that its message was forwarded.</summary>
    public static bool IsForwardedSubject(string subject) =>
        Prefix().Match(subject) is { Success: true } prefix && Words["forwards"].Contains(Lower(prefix.Groups["mark"].Value));

    /// <summary>A subject without the marks of replies and forwarding.</summary>
    public static string BareSubject(string subject)
    {
        while (Prefix().Match(subject) is { Success: true } prefix && Lower(prefix.Groups["mark"].Value) is var mark
            && mark.Length > 1 && (Words["forwards"].Contains(mark) || Words["replies"].Contains(mark)))
        {
            subject = subject[prefix.Length..];
        }

        return subject;
    }

    private static string Lower(string words) => words.Replace('İ', 'i').ToLowerInvariant();

    private static FrozenDictionary<string, FrozenSet<string>> Read()
    {
        using var stream = typeof(MailWords).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidDataException($"{Resource} is not built in.");
        using var reader = new StreamReader(stream);
        var words = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (colon > 0 && line[0] != '#')
            {
                var list = words.TryGetValue(line[..colon], out var known) ? known : words[line[..colon]] = [];
                list.UnionWith(line[(colon + 2)..].Split('|'));
            }
        }

        return words.ToFrozenDictionary(each => each.Key, each => each.Value.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    [GeneratedRegex(
        @"^[>\s]*(?:(?<dashes>[-_=]{2,})\s*(?:begin\s+)?)?(?<words>\p{L}[\p{L}\p{M}\p{Nd} ,.'’@/<>+-]{2,60}?)\s*(?:/ Fwd\.Msg\s*)?"
        + @"(?:[-_=]{2,}|(?<colon>[:：]))?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, ReadingPattern.Patience)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^\s*(?<mark>[\p{L}\p{M}]{1,14})(?:\[\d{1,3}\])?\s*[:：]\s*", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Prefix();
}
