namespace SearchService.ReliabilityTests;

/// <summary>
/// What the archive has to hold: everything that was acknowledged, down to the texts. What was asked for and neither
/// acknowledged nor refused, since the program died meanwhile, may have happened or not. Safe for use by many threads.
/// </summary>
internal sealed class Oracle
{
    private const string Withdrawn = "(withdrawn)";

    private readonly Lock _lock = new();
    private readonly Dictionary<string, List<string>> _allowed = [];
    private readonly Dictionary<string, string> _textBefore = [];

    public Oracle()
    {
    }

    /// <summary>What is held now has to be held then.</summary>
    public Oracle(IReadOnlyDictionary<string, string> held)
    {
        foreach (var (id, text) in held)
        {
            Holds(id, text);
        }
    }

    /// <summary>Ids of which it is certain that the archive has them.</summary>
    public IReadOnlyList<string> Present => Where(states => states is [not Withdrawn]);

    /// <summary>An article that a file holds, or that was acknowledged.</summary>
    public void Holds(string id, string text) => Set(id, [text]);

    /// <summary>An article is being sent.</summary>
    public void Sends(string id, string text) => MayBecome(id, text);

    /// <summary>An article is being withdrawn.</summary>
    public void Withdraws(string id)
    {
        lock (_lock)
        {
            _textBefore[id] = _allowed[id][0];
        }

        MayBecome(id, Withdrawn);
    }

    /// <summary>A withdrawal is being taken back.</summary>
    public void Restores(string id) => MayBecome(id, _textBefore[id]);

    /// <summary>What was asked for last of this id was acknowledged.</summary>
    public void Acknowledged(string id) => Keep(id, states => states[^1]);

    /// <summary>What was asked for last of this id was refused, and nothing has changed.</summary>
    public void Refused(string id) => Keep(id, states => states[0]);

    /// <summary>What is wrong with what the archive holds; what was open is settled by what is there.</summary>
    /// <param name="held">The texts of all articles by their ids.</param>
    public IReadOnlyList<string> Faults(IReadOnlyDictionary<string, string> held)
    {
        lock (_lock)
        {
            var faults = held.Keys.Where(id => !_allowed.ContainsKey(id)).Select(id => $"{id} is there, and nobody sent it").ToList();
            foreach (var (id, states) in _allowed)
            {
                var found = held.GetValueOrDefault(id) ?? Withdrawn;
                if (!states.Contains(found))
                {
                    faults.Add($"{id} is {Shown(found)}, expected {string.Join(" or ", states.Select(Shown))}");
                }
                else
                {
                    _allowed[id] = [found];
                }
            }

            return faults;
        }
    }

    private static string Shown(string state) => state == Withdrawn ? "not there" : $"\"{state[..Math.Min(60, state.Length)]}…\"";

    private List<string> Where(Func<List<string>, bool> holds)
    {
        lock (_lock)
        {
            return [.. _allowed.Where(entry => holds(entry.Value)).Select(entry => entry.Key).Order(StringComparer.Ordinal)];
        }
    }

    private void Set(string id, List<string> states)
    {
        lock (_lock)
        {
            _allowed[id] = states;
        }
    }

    private void MayBecome(string id, string state)
    {
        lock (_lock)
        {
            _allowed[id] = [.. _allowed.GetValueOrDefault(id, [Withdrawn]), state];
        }
    }

    private void Keep(string id, Func<List<string>, string> kept)
    {
        lock (_lock)
        {
            _allowed[id] = [kept(_allowed[id])];
        }
    }
}
