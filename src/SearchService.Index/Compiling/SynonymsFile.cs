using SearchService.Queries.Language;

namespace SearchService.Indexing.Compiling;

/// <summary>A file of synonyms that is read again when it has changed. Safe for use by many threads at once.</summary>
internal sealed class SynonymsFile(string? path)
{
    private volatile Content? _content;

    /// <summary>None where there is no file, or it cannot be read.</summary>
    public SynonymList Current
    {
        get
        {
            if (path is null)
            {
                return SynonymList.Empty;
            }

            try
            {
                var changed = File.GetLastWriteTimeUtc(path);
                var content = _content;
                if (content is null || content.Changed != changed)
                {
                    var list = File.Exists(path) ? SynonymList.Read(File.ReadLines(path)) : SynonymList.Empty;
                    _content = content = new Content(changed, list);
                }

                return content.List;
            }
            catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
            {
                return SynonymList.Empty;
            }
        }
    }

    private sealed record Content(DateTime Changed, SynonymList List);
}
