using SearchService.Articles;

namespace SearchService.Archive.Inbox;

/// <summary>What the inbox says, line by line.</summary>
public sealed class InboxState
{
    private readonly Dictionary<ArticleId, string> _lines = [];
    private readonly HashSet<ArticleId> _withdrawn = [];

    /// <summary>The ids that are withdrawn now.</summary>
    public IReadOnlySet<ArticleId> Withdrawn => _withdrawn;

    /// <summary>Whether a line is the one that counts for its article.</summary>
    public bool IsCurrent(ArticleId id, string entry) => !_lines.TryGetValue(id, out var last) || last == entry;

    /// <summary>The ids of all articles that were posted.</summary>
    public IReadOnlyCollection<ArticleId> Ids => _lines.Keys;

    internal void Note(ArticleId id, bool withdrawn)
    {
        if (withdrawn)
        {
            _withdrawn.Add(id);
        }
        else
        {
            _withdrawn.Remove(id);
        }
    }

    internal void Note(ArticleId id, string entry) => _lines[id] = entry;
}
