using System.Text.RegularExpressions;
using SearchService.Articles;
using SearchService.Readers.Names;
using SearchService.Readers.Text;

namespace SearchService.Readers.Databases.Nexis;

/// <summary>
/// One document: labels at its head, its paper, day and headline above them (<see cref="NexisMasthead"/>), the text between <c>Body</c>, or
/// the last label of the head, and the first label of the tail.
/// </summary>
internal sealed partial class NexisDocument
{
    private const int LongestHead = 400;

    private readonly IReadOnlyList<string> _lines;
    private readonly Dictionary<NexisLabel, string> _head = [];
    private readonly Dictionary<NexisLabel, string> _tail = [];
    private readonly List<string> _captions = [];
    private string _opening = "";
    private int _firstLabel = -1;
    private int _textStart = -1;
    private int _textEnd;

    private NexisDocument(IReadOnlyList<string> lines)
    {
        _lines = lines;
        _textEnd = lines.Count;
        ReadHead();
        ReadTail();
    }

    public static Article? Read(IReadOnlyList<string> lines, TimeZoneInfo zone)
    {
        var document = new NexisDocument(lines);
        return document._textStart < 0 ? null : document.ToArticle(zone);
    }

    private Article? ToArticle(TimeZoneInfo zone)
    {
        var text = TextBody.Of(_lines.Skip(_textStart).Take(LastLine() - _textStart).Prepend(_opening));
        if (text.Length == 0)
        {
            return null;
        }

        var masthead = NexisMasthead.Read(_lines, _firstLabel, zone);
        var (section, page) = NexisSection.Read(_head.GetValueOrDefault(NexisLabel.Section));
        return new Article
        {
            Text = text,
            Title = _head.GetValueOrDefault(NexisLabel.Headline) ?? masthead.Title,
            Source = masthead.Source,
            Authors = AuthorNames.Split(_head.GetValueOrDefault(NexisLabel.Byline)),
            Section = section,
            Summary = _head.GetValueOrDefault(NexisLabel.Highlight),
            Dateline = _head.GetValueOrDefault(NexisLabel.Dateline),
            Published = masthead.Published,
            PublishedFrom = masthead.Published is null ? null : PublishedFrom.File,
            Language = LanguageCode.Read(_tail.GetValueOrDefault(NexisLabel.Language)?.Split(';')[0].Trim()),
            Url = _tail.GetValueOrDefault(NexisLabel.Url) is { } url && Uri.TryCreate(url, UriKind.Absolute, out _) ? url : null,
            Captions = _captions,
            Extra = ExtraFields.Of(("page", page), ("loadDate", _tail.GetValueOrDefault(NexisLabel.LoadDate))),
        };
    }

    /// <summary>
    /// Labels stand together, each with what is wrapped below it; the text begins behind <c>Body</c>, else behind the last of them.
    /// </summary>
    private void ReadHead()
    {
        var open = (NexisLabel?)null;
        for (var i = 0; i < _lines.Count && (_firstLabel < 0 || i - _firstLabel < LongestHead); i++)
        {
            if (NexisLabels.Read(_lines[i]) is var (label, value))
            {
                _firstLabel = _firstLabel < 0 && label != NexisLabel.Copyright ? i : _firstLabel;
                if (label == NexisLabel.Body)
                {
                    _textStart = i + 1;
                    _opening = value;
                    return;
                }

                open = label;
                _head.TryAdd(label, value);
                _textStart = label == NexisLabel.Copyright ? _textStart : i + 1;
            }
            else if (string.IsNullOrWhiteSpace(_lines[i]))
            {
                open = open is { } waiting && _head[waiting].Length == 0 ? open : null;
            }
            else if (open is { } wrapped)
            {
                _head[wrapped] = $"{_head[wrapped]} {Spaces.Clean(_lines[i])}".Trim();
                _textStart = _textStart == i ? i + 1 : _textStart;
            }
            else if (_head.ContainsKey(NexisLabel.Length) && !HasLabelNear(i))
            {
                // No label for the text: this is its first line.
                _textStart = i;
                return;
            }
        }

        _textStart = _head.ContainsKey(NexisLabel.Length) || _head.ContainsKey(NexisLabel.Byline) ? _textStart : -1;
    }

    /// <summary>The headline of the older form stands among the labels' neighbours.</summary>
    private bool HasLabelNear(int line) => _lines.Skip(line + 1).Take(6)
        .Any(next => NexisLabels.Read(next) is ({ } label, _) && label is NexisLabel.Body or NexisLabel.Byline
            or NexisLabel.Length or NexisLabel.Section);

    private void ReadTail()
    {
        var open = (NexisLabel?)null;
        for (var i = Math.Max(_textStart, 0); _textStart >= 0 && i < _lines.Count; i++)
        {
            if (NexisLabels.Read(_lines[i]) is var (label, value) && (_textEnd < _lines.Count || NexisLabels.ClosesText(label, _lines[i])))
            {
                _textEnd = Math.Min(_textEnd, i);
                _tail.TryAdd(label, value);
                open = label;
                if (label == NexisLabel.Graphic && value.Length > 0)
                {
                    _captions.Add(value);
                }
            }
            else if (Closing().IsMatch(_lines[i]))
            {
                _textEnd = Math.Min(_textEnd, i);
            }
            else if (open == NexisLabel.Graphic && Spaces.Clean(_lines[i]) is { Length: > 0 } caption)
            {
                _captions.Add(caption);
            }
        }
    }

    /// <summary>Behind the text of some papers stands the address of their site, alone on a line.</summary>
    private int LastLine()
    {
        var end = _textEnd;
        while (end > _textStart && (string.IsNullOrWhiteSpace(_lines[end - 1]) || Address().IsMatch(_lines[end - 1])))
        {
            end--;
        }

        return end;
    }

    [GeneratedRegex(@"^\s*(?:https?://|www\.)\S+\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, ReadingPattern.Patience)]
    private static partial Regex Address();

    [GeneratedRegex(@"^\s*End of Document\s*$", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Closing();
}
