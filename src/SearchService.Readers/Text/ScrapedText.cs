using SearchService.Articles;
using SearchService.Readers.Dates;
using SearchService.Readers.Languages;
using SearchService.Readers.Text.Labelling;
using SearchService.Readers.Text.Lines;

namespace SearchService.Readers.Text;

/// <summary>
/// A plain text, as a scraper or a person saved it, to an article.
/// 1. Lines become paragraphs. 2. Each is told by its words (<see cref="LineClassifier"/>). 3. The headline is found; what
/// stands before the first paragraph of running text is the head, what stands behind the last is the tail.
/// 4. Bylines, dates, sources and sections count in head and tail alone, since in the middle they are the story's own words;
/// menus, plugs, lists and captions go wherever they stand. 5. What is left is the body.
/// </summary>
internal sealed class ScrapedText
{
    private const int LongestTitle = 30;
    private const int LongestHeadSentence = 45;

    private readonly IReadOnlyList<ScrapedParagraph> _paragraphs;
    private readonly ScrapedLineKind[] _kinds;
    private readonly StoryParts _parts;
    private readonly int _title;
    private readonly int _first;
    private readonly int _last;

    private ScrapedText(IReadOnlyList<ScrapedParagraph> paragraphs, TimeZoneInfo zone, string? title, LineModel? model)
    {
        _paragraphs = paragraphs;
        var style = DateStyle.Of(zone, LanguageDetection.Guess(string.Join('\n', paragraphs.Select(paragraph => paragraph.Text))));
        _kinds = LineClassifier.Classify(paragraphs, style);
        _parts = new StoryParts(style);
        if (title is not null)
        {
            _parts.TakeTitle(title);
        }

        TakeOutletOnTop(style);
        var region = model is null ? null : StoryRegion.Find(paragraphs, _kinds, model);
        region?.Close(_kinds);
        _title = title is not null ? -1 : region?.Title ?? FindTitle();
        CaptionsAboveCredits.Find(paragraphs, _kinds, _title);
        _first = FirstProse();
        _last = LastProse() is >= 0 and var prose ? prose : Array.FindLastIndex(_kinds, kind => kind == ScrapedLineKind.Story);
    }

    /// <summary>The article, or null where the text is blank.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="zone">The zone of times without an offset.</param>
    /// <param name="title">The headline where it is known; no line is taken for one then, and one that repeats it goes.</param>
    /// <param name="model">Finds the story in the text of a whole page; null for texts that are no pages.</param>
    public static Article? Read(string text, TimeZoneInfo zone, string? title = null, LineModel? model = null)
    {
        if (LabelledHead.Split(text) is var (fields, body) && Read(body, zone, LabelledHead.TitleOf(fields) ?? title, model) is { } story)
        {
            return LabelledHead.Complete(fields, story, zone);
        }

        var paragraphs = GluedSentences.CutFrom(Unwrapping.ToParagraphs(text));
        if (title is not null && paragraphs.Count > 1)
        {
            (title, paragraphs) = KnownTitle.TakeFrom(paragraphs, title);
        }
        else if (KnownTitle.IsAbove(paragraphs))
        {
            (title, paragraphs) = KnownTitle.TakeFrom(paragraphs, paragraphs[0].Text);
        }

        return paragraphs.Count == 0 ? null : new ScrapedText(paragraphs, zone, title, model).ToArticle();
    }

    private Article ToArticle()
    {
        if (_title >= 0)
        {
            _parts.TakeTitle(_paragraphs[_title].Text);
        }

        for (var i = 0; i < _paragraphs.Count; i++)
        {
            if (i != _title)
            {
                Take(i);
            }
        }

        return _parts.ToArticle(fallback: _paragraphs);
    }

    private void Take(int at)
    {
        var text = _paragraphs[at].Text;
        var edge = at < _first || at > _last;
        switch (_kinds[at])
        {
            case ScrapedLineKind.Story when edge && OutletNames.Alone(_paragraphs[at]) is { } paper:
                _parts.TakeOutlet(paper);
                break;
            case ScrapedLineKind.Story when at < _first && SignedName.Is(_paragraphs, _kinds, at, _title):
                _parts.TakeAuthors([text]);
                break;
            case ScrapedLineKind.Story when at < _first && (IsFurnitureInHead(at) || IsInByline(text)):
                break;
            case ScrapedLineKind.Story when at < _first && _parts.Summary is null && IsStandfirst(at):
                _parts.Summary = text;
                break;
            case ScrapedLineKind.Caption:
                _parts.TakeCaption(PhotoCredit.CaptionIn(text) ?? text);
                break;
            case ScrapedLineKind.Promotion when at > _last:
                _parts.TakeEdge(ScrapedLineKind.Source, text);
                break;
            case ScrapedLineKind.Agency:
                _parts.TakeAgency(text);
                break;
            case ScrapedLineKind.ReportingCredit:
                _parts.TakeCredit(text);
                break;
            case ScrapedLineKind.Byline or ScrapedLineKind.Date or ScrapedLineKind.Source or ScrapedLineKind.Imprint
                or ScrapedLineKind.Section or ScrapedLineKind.Field or ScrapedLineKind.Address when edge:
                _parts.TakeEdge(_kinds[at], text);
                break;
            case ScrapedLineKind.Story or ScrapedLineKind.Byline or ScrapedLineKind.Date or ScrapedLineKind.Source
                or ScrapedLineKind.Imprint or ScrapedLineKind.Section or ScrapedLineKind.Field or ScrapedLineKind.Address:
                _parts.TakeStory(text);
                break;
        }
    }

    /// <summary>A page that opens with the paper's name says it again where it gives its source.</summary>
    private void TakeOutletOnTop(DateStyle style)
    {
        var top = Array.IndexOf(_kinds, ScrapedLineKind.Story);
        if (top >= 0 && top + 1 < _kinds.Length
            && OutletNames.Alone(_paragraphs[top]) is { } name && Array.IndexOf(_kinds, ScrapedLineKind.Story, top + 1) >= 0)
        {
            _kinds[top] = ScrapedLineKind.Menu;
            _parts.TakeOutlet(name);
        }
        else if (top >= 0 && top + 1 < _kinds.Length && _paragraphs[top].Text is var outlet
            && Enumerable.Range(top + 1, _kinds.Length - top - 1)
                .Any(i => outlet.Equals(SourceIn(i, style), StringComparison.OrdinalIgnoreCase)))
        {
            _kinds[top] = ScrapedLineKind.Menu;
            _parts.TakeSource(outlet);
        }
    }

    private string? SourceIn(int at, DateStyle style) => _kinds[at] switch
    {
        ScrapedLineKind.Source => SourceLine.Read(_paragraphs[at].Text, style)?.Name,
        ScrapedLineKind.Imprint => ImprintLine.Read(_paragraphs[at].Text, style)?.Source,
        ScrapedLineKind.Field when HeaderField.Read(_paragraphs[at].Text) is { Name: "source" } field => field.Value,
        _ => null,
    };

    /// <summary>The first line that could be the story, if it reads like a headline and something follows it.</summary>
    private int FindTitle()
    {
        if (_kinds.Length > 0 && _kinds[0] is ScrapedLineKind.Promotion or ScrapedLineKind.Stories
            or ScrapedLineKind.Source or ScrapedLineKind.ReportingCredit)
        {
            _kinds[0] = ScrapedLineKind.Story;
        }

        if (Array.FindIndex(_kinds, kind => kind == ScrapedLineKind.Field) is >= 0 and < 3 and var field
            && HeaderField.Read(_paragraphs[field].Text) is { Name: "title" })
        {
            return -1;
        }

        var at = Array.IndexOf(_kinds, ScrapedLineKind.Story);
        if (at < 0 || Array.IndexOf(_kinds, ScrapedLineKind.Story, at + 1) < 0)
        {
            return -1;
        }

        var line = _paragraphs[at];
        var isSentence = line.EndsSentence && line.Text[^1] is '.' or '。' && line.Words > 15;
        return line.Words > LongestTitle || isSentence
            || (Dateline.Read(line.Text) is { } dateline && (dateline.Agency is not null || line.IsProse)) ? -1 : at;
    }

    private int FirstProse()
    {
        for (var i = _title + 1; i < _kinds.Length; i++)
        {
            if (_kinds[i] == ScrapedLineKind.Story && _paragraphs[i].IsProse && !IsStandfirst(i))
            {
                return i;
            }
        }

        return Array.FindIndex(_kinds, _title + 1, kind => kind == ScrapedLineKind.Story) is >= 0 and var first ? first : _kinds.Length;
    }

    private int LastProse()
    {
        for (var i = _kinds.Length - 1; i >= _first; i--)
        {
            if (_kinds[i] == ScrapedLineKind.Story && (_paragraphs[i].IsProse || _paragraphs[i].EndsSentence))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>One sentence under the headline, with byline, date or menu between it and the story.</summary>
    private bool IsStandfirst(int at)
    {
        if (at != NextStory(_title) || _title < 0 || _paragraphs[at].Words is < 6 or > LongestHeadSentence
            || Dateline.Read(_paragraphs[at].Text) is not null || at + 1 >= _kinds.Length)
        {
            return false;
        }

        var next = NextStory(at);
        return next > at + 1
            && Enumerable.Range(at + 1, next - at - 1)
                .Any(i => _kinds[i] is ScrapedLineKind.Byline or ScrapedLineKind.Date or ScrapedLineKind.Imprint)
            && _kinds.Skip(next).Count(kind => kind == ScrapedLineKind.Story) >= 2;
    }

    private int NextStory(int after) => Array.IndexOf(_kinds, ScrapedLineKind.Story, after + 1) is >= 0 and var next ? next : -1;

    /// <summary>A name alone above or below the byline that gives it: documents have a style for their author.</summary>
    private bool IsInByline(string line) => Enumerable.Range(0, Math.Min(_first, _kinds.Length)).Any(i =>
        _kinds[i] == ScrapedLineKind.Byline
        && Byline.Read(_paragraphs[i].Text)?.Contains(line, StringComparer.OrdinalIgnoreCase) == true);

    /// <summary>A writer's role, the headline again, or a short line between menu lines above the story.</summary>
    private bool IsFurnitureInHead(int at) =>
        Byline.IsRole(_paragraphs[at].Text)
        || (_title >= 0 && _paragraphs[at].Text.Equals(_paragraphs[_title].Text, StringComparison.OrdinalIgnoreCase))
        || (_paragraphs[at] is { EndsSentence: false, Words: <= 3 } && IsFurniture(at - 1) && IsFurniture(at + 1));

    private bool IsFurniture(int at) =>
        at >= 0 && at < _kinds.Length
        && (at == _title || _kinds[at] is ScrapedLineKind.Menu or ScrapedLineKind.Promotion or ScrapedLineKind.Byline
            or ScrapedLineKind.Date or ScrapedLineKind.Credit or ScrapedLineKind.Section or ScrapedLineKind.Caption);
}
