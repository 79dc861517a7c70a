namespace SearchService.Queries.Language;

/// <summary>Collects the warnings of one query, in the order of their positions, each limit told once.</summary>
internal sealed class QueryWarnings
{
    private readonly List<QueryWarning> _warnings = [];

    public bool IsEmpty => _warnings.Count == 0;

    public void Add(QueryWarningCode code, int position, string message) => _warnings.Add(code.At(position, message));

    public void AddOnce(QueryWarningCode code, int position, string message)
    {
        if (_warnings.TrueForAll(warning => warning.Code != code.Name))
        {
            Add(code, position, message);
        }
    }

    public IReadOnlyList<QueryWarning> InOrder() => [.. _warnings.OrderBy(warning => warning.Position)];
}
