using System.Text;
using System.Text.Json;
using SearchService.Articles;
using SearchService.Readers.Databases;
using SearchService.Readers.Dates;
using SearchService.Readers.Json;
using SearchService.Readers.Names;
using SearchService.Readers.Text;
using SearchService.Readers.WordPress;

namespace SearchService.Readers.Blogs;

/// <summary>A post of Movable Type, part by part.</summary>
internal sealed class MovableTypePost(ReaderOptions options)
{
    private static readonly string[] Texts = ["BODY", "EXTENDED BODY", "EXCERPT", "KEYWORDS"];

    private readonly Dictionary<string, List<string>> _fields = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private long _length;

    public bool IsEmpty => _fields.Count == 0 && _texts.Count == 0;

    /// <summary>Takes a part: the fields at first, then texts, each behind its name. The room is empty then.</summary>
    public void Take(StringBuilder room)
    {
        var part = room.ToString();
        _length += part.Length;
        room.Clear();
        var end = part.IndexOf('\n', StringComparison.Ordinal);
        var name = end < 0 ? "" : part[..end].TrimEnd().TrimEnd(':');
        if (Texts.Contains(name))
        {
            _texts.TryAdd(name, part[(end + 1)..].Trim());
        }
        else if (_texts.Count == 0 && _length <= options.MaxTextBytes)
        {
            TakeFields(part);
        }
    }

    public ReadOutcome Outcome(string file)
    {
        var isPublished = First("STATUS") is null or "Publish" or "publish";
        return _length > options.MaxTextBytes ? new EntryRejected(file, Rejections.TooLarge(options.MaxTextBytes))
            : !isPublished ? new EntryRejected(file, UnpublishedStory.Rejected("STATUS", First("STATUS")!))
            : ToArticle() is { } article ? new ArticleRead(file, article) { MayBeDatedByPath = false }
            : new EntryRejected(file, Rejections.NoText("The post has no text."));
    }

    private void TakeFields(string part)
    {
        foreach (var line in part.Split('\n'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && Spaces.Clean(line.AsSpan(colon + 1)) is { Length: > 0 } value)
            {
                var name = line[..colon].Trim();
                if (!_fields.TryGetValue(name, out var values))
                {
                    _fields[name] = values = [];
                }

                values.Add(value);
            }
        }
    }

    private Article? ToArticle()
    {
        var parts = new[] { "BODY", "EXTENDED BODY" }.Select(name => Text(name)).OfType<(string Text, IReadOnlyList<string> Captions)>()
            .Where(part => part.Text.Length > 0).ToList();
        if (parts.Count == 0)
        {
            return null;
        }

        // The format writes months first.
        var published = PrintedTime.Read(First("DATE"), options.TimeZone, DayOrder.MonthFirst);
        var extra = ExtraFields.Of(("basename", First("BASENAME")), ("keywords", _texts.GetValueOrDefault("KEYWORDS")))
            .ToDictionary(field => field.Key, field => field.Value);
        if (First("TAGS") is { } tags)
        {
            extra["tags"] = JsonSerializer.SerializeToElement(
                tags.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(tag => tag.Trim('"')));
        }

        return new Article
        {
            Text = string.Join("\n\n", parts.Select(part => part.Text)),
            Title = JsonMarkup.Line(First("TITLE")),
            Summary = Text("EXCERPT")?.Text is { Length: > 0 } excerpt ? Spaces.Clean(excerpt) : null,
            Authors = AuthorNames.Split(First("AUTHOR")),
            Section = First("PRIMARY CATEGORY") ?? First("CATEGORY"),
            Url = First("UNIQUE URL"),
            Published = published,
            PublishedFrom = published is null ? null : PublishedFrom.File,
            Captions = [.. parts.SelectMany(part => part.Captions)],
            Extra = extra,
        };
    }

    private (string Text, IReadOnlyList<string> Captions)? Text(string name) =>
        _texts.GetValueOrDefault(name) is { Length: > 0 } text ? WordPressMarkup.Read(text) : null;

    private string? First(string name) => _fields.GetValueOrDefault(name)?[0];
}
