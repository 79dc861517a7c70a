using System.Text.RegularExpressions;
using SearchService.Articles;
using SearchService.Readers.Dates;
using SearchService.Readers.Names;
using SearchService.Readers.Text.Lines;

namespace SearchService.Readers.Text;

/// <summary>Collects what the lines of a text give, the first of each kind counting, and makes the article of it.</summary>
internal sealed partial class StoryParts(DateStyle style)
{
    private const int MostDialogue = 2;
    private const int MostShortLines = 3;
    private const int LongestShortLine = 12;

    private readonly List<string> _story = [];
    private readonly List<string> _captions = [];
    private readonly List<string> _authors = [];
    private IReadOnlyList<string> _reporters = [];
    private string? _title;
    private string? _section;
    private string? _source;
    private string? _url;
    private string? _language;
    private string? _agency;
    private PublicationTime? _published;
    private PublicationTime? _modified;

    public string? Summary { get; set; }

    /// <summary>Without the marks that plain text has for headings (AsciiDoc, Org, wikis).</summary>
    public void TakeTitle(string text) => _title = HeadingMark().Replace(text, "${heading}");

    public void TakeSource(string text) => _source ??= text;

    /// <summary>A paper alone on a line, perhaps with agencies.</summary>
    public void TakeOutlet(OutletLine outlet)
    {
        _source ??= outlet.Paper;
        _agency ??= outlet.Agency;
    }

    public void TakeStory(string text) => _story.Add(text);

    public void TakeCaption(string text)
    {
        if (text.Length > 0 && !_captions.Contains(text))
        {
            _captions.Add(text);
        }
    }

    public void TakeAgency(string text) => _agency ??= AgencyNames.Alone(text) ?? text;

    public void TakeAuthors(IEnumerable<string> names) => _authors.AddRange(names.Except(_authors));

    public void TakeCredit(string text)
    {
        if (_reporters.Count == 0)
        {
            _reporters = Byline.ReadCredit(text) ?? [];
        }
    }

    /// <summary>A line of the head or tail that says something about the article.</summary>
    public void TakeEdge(ScrapedLineKind kind, string text)
    {
        switch (kind)
        {
            case ScrapedLineKind.Byline:
                TakeAuthors(Byline.Read(text, style.Language) ?? []);
                TakeDateBeside(text);
                break;
            case ScrapedLineKind.Date when PublicationLine.Read(text, style) is { } date:
                _published ??= date.Published;
                _modified ??= date.Modified;
                break;
            case ScrapedLineKind.Source when SourceLine.Read(text, style) is { } source:
                _source ??= source.Name;
                _url ??= source.Url;
                _published ??= source.Published;
                break;
            case ScrapedLineKind.Imprint when ImprintLine.Read(text, style) is { } imprint:
                _source ??= imprint.Source;
                _published ??= imprint.Published;
                TakeAuthors(imprint.Authors);
                break;
            case ScrapedLineKind.Section:
                _section ??= SectionNames.Read(text);
                break;
            case ScrapedLineKind.Address:
                _url ??= text;
                break;
            case ScrapedLineKind.Field:
                foreach (var field in HeaderField.All(text))
                {
                    TakeField(field);
                }

                break;
        }
    }

    /// <summary><c>By Ann Lee | September 12, 2023</c>, <c>By Ann Lee, 12 September 2023</c>.</summary>
    private void TakeDateBeside(string byline)
    {
        var parts = byline.Split(['|', '•', '·'], StringSplitOptions.TrimEntries);
        foreach (var part in parts)
        {
            var date = PublicationLine.Read(part, style);
            _published ??= date?.Published ?? TrailingDate.Read(part, style)?.Time;
            _modified ??= date?.Modified;
        }
    }

    private void TakeField(HeaderField field)
    {
        switch (field.Name)
        {
            case "title":
                _title ??= field.Value;
                break;
            case "author":
                TakeAuthors(AuthorNames.Split(field.Value));
                break;
            case "source":
                var source = SourceLine.Read("Source: " + field.Value, style);
                _source ??= source is null ? field.Value : source.Name;
                _url ??= source?.Url;
                break;
            case "url":
                _url ??= field.Value;
                break;
            case "section":
                _section ??= field.Value;
                break;
            case "language":
                _language ??= LanguageCode.Read(field.Value);
                break;
            case "summary":
                Summary ??= field.Value;
                break;
            case "agency":
                _agency ??= field.Value;
                break;
        }
    }

    public Article ToArticle(IReadOnlyList<ScrapedParagraph> fallback)
    {
        if (_story.Count == 0)
        {
            return new Article { Text = string.Join("\n\n", fallback.Select(paragraph => paragraph.Text)) };
        }

        JoinLoneDateline();
        var dateline = IsDialogue() ? null : Dateline.Read(_story[0]) ?? PlaceAndDay(_story[0]) ?? BelowShortLines();
        _agency ??= dateline?.Agency;
        if (_authors.Count == 0)
        {
            TakeAuthors(dateline?.Writers ?? []);
        }

        _published ??= PrintedTime.Read(dateline?.Day, style) is { Date.Day: not null } day ? day : null;
        if (AuthorBox.CutFrom(_story, _authors) is { } writer)
        {
            _authors.Add(writer);
        }

        CutSignOff();
        return new Article
        {
            Text = string.Join("\n\n", _story),
            Title = _title,
            Summary = Summary,
            Authors = _authors.Count > 0 ? _authors : _reporters,
            Source = _source,
            Section = _section,
            Url = _url,
            Language = _language,
            Published = _published,
            PublishedFrom = _published is null ? null : PublishedFrom.Text,
            Modified = _modified,
            Dateline = dateline?.Printed,
            Agency = _agency,
            Captions = _captions,
        };
    }

    /// <summary><c>Seoul:</c> on a line of its own opens the paragraph below it; above a list such a line is its heading.</summary>
    private void JoinLoneDateline()
    {
        if (_story.Count > 1 && _story[0].Length < 60 && new ScrapedParagraph(_story[1], AfterBlank: false).IsProse
            && Dateline.Read(_story[0]) is { } alone && alone.Length == _story[0].Length)
        {
            _story[0] = $"{_story[0]} {_story[1]}";
            _story.RemoveAt(1);
        }
    }

    /// <summary><c>Busan, 12 September 2023</c> on a line of its own above the story; the line stays, since it names a place.</summary>
    private Dateline? PlaceAndDay(string line) => _story.Count > 1 && line.Length < 60 && TrailingDate.Read(line, style) is { } dated
        && Byline.IsPlace(dated.Before) ? new Dateline(line, line[(dated.Before.Length + 1)..].Trim(' ', ',', '(', ')'), null, line.Length)
        : null;

    /// <summary>The dateline of the first paragraph of running text, where only lines that are no sentences stand above it.</summary>
    private Dateline? BelowShortLines()
    {
        var first = _story.FindIndex(paragraph =>
            new ScrapedParagraph(paragraph, AfterBlank: false) is { EndsSentence: true } or { Words: > LongestShortLine });
        return first is > 0 and <= MostShortLines ? Dateline.Read(_story[first]) : null;
    }

    /// <summary>Where several paragraphs open with a name and a colon, the first one is a speaker too.</summary>
    private bool IsDialogue() =>
        _story.Count(paragraph => paragraph.IndexOf(':', StringComparison.Ordinal) is > 0 and < 40
            && Dateline.Read(paragraph) is { Agency: null }) > MostDialogue;

    [GeneratedRegex(
        @"^(?:=+\s+|\*+\s+|#\+title:\s*)(?<heading>\S.*?)(?:\s+=+)?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, ReadingPattern.Patience)]
    private static partial Regex HeadingMark();

    private void CutSignOff()
    {
        var (text, agency) = AgencyNames.CutSignOff(_story[^1]);
        if (agency is not null && text.Length > 0)
        {
            _story[^1] = text;
            _agency ??= agency;
        }
    }
}
