using System.Buffers;
using System.Globalization;

namespace SearchService.Queries.Language;

/// <summary>Reads one run of characters without space, parenthesis or quote: a word, a pattern or a fuzzy word, with its weight.</summary>
/// <remarks>
/// <code>
/// term    = core { "~" [ number ] | "^" number }
/// core    = the run, without the marks at both ends that are no letter, digit or "*"
/// pattern = a core with "*", or with "?" between letters
/// </code>
/// </remarks>
internal sealed class TermReader(QueryWarnings warnings)
{
    public const decimal MinWeight = 0.01m;
    public const decimal MaxWeight = 100m;

    private const int MaxEdits = 2;

    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.");

    /// <returns>Null where the run holds nothing to search for.</returns>
    public QueryNode? Read(string run, int position)
    {
        var rest = run.AsSpan();
        var weight = 1m;
        var fuzzy = false;
        int? edits = null;
        for (rest = Core(rest); ; rest = Core(rest))
        {
            if (TryCutFuzziness(ref rest, position, out var wanted))
            {
                (fuzzy, edits) = (wanted != 0, wanted);
            }
            else if (TryCutWeight(ref rest, position, out var factor))
            {
                weight = Math.Clamp(weight * factor, MinWeight, MaxWeight);
            }
            else
            {
                break;
            }
        }

        return Term(rest, fuzzy, edits, position) is { } term ? TreeBuilder.Weigh(term, weight) : null;
    }

    /// <summary>A word that can be printed: the names of operators are words in lower case alone.</summary>
    public static WordNode Word(ReadOnlySpan<char> text) =>
        new(text is "AND" or "OR" or "NOT" ? text.ToString().ToLowerInvariant() : text.ToString());

    /// <summary>A weight behind a phrase or group: <c>^2.5</c>.</summary>
    public decimal Weight(ReadOnlySpan<char> number, int position)
    {
        var weight = decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var read)
            ? decimal.Round(read, 2)
            : decimal.MaxValue;
        var taken = Math.Clamp(weight, MinWeight, MaxWeight);
        if (taken != weight)
        {
            warnings.Add(QueryWarningCode.InvalidBoost, position,
                string.Create(CultureInfo.InvariantCulture,
                    $"`^{number}` is out of range: expected {MinWeight} to {MaxWeight}; read as ^{taken:0.##}."));
        }

        return taken;
    }

    private QueryNode? Term(ReadOnlySpan<char> core, bool fuzzy, int? edits, int position)
    {
        if (!core.IsEmpty && core.TrimStart('*').IsEmpty)
        {
            WarnOfFuzzyPattern(fuzzy, core, position);
            return EverythingNode.Instance;
        }

        if (!HasWord(core))
        {
            return null;
        }

        if (IsPattern(core))
        {
            WarnOfFuzzyPattern(fuzzy, core, position);
            return new WildcardNode(Collapsed(core));
        }

        return fuzzy ? new FuzzyNode(core.ToString(), edits) : Word(core);
    }

    private void WarnOfFuzzyPattern(bool fuzzy, ReadOnlySpan<char> core, int position)
    {
        if (fuzzy)
        {
            warnings.Add(QueryWarningCode.InvalidFuzziness, position,
                $"`{core}` contains a wildcard and cannot be fuzzy as well; `~` was left out.");
        }
    }

    private static ReadOnlySpan<char> Core(ReadOnlySpan<char> run)
    {
        var start = 0;
        while (start < run.Length && run[start] != '*' && !QueryCharacters.IsWordAt(run, start))
        {
            start++;
        }

        var end = run.Length;
        while (end > start && run[end - 1] is not ('*' or '~') && !QueryCharacters.IsWordAt(run, end - 1))
        {
            end--;
        }

        return run[start..end];
    }

    private bool TryCutFuzziness(ref ReadOnlySpan<char> run, int position, out int? edits)
    {
        edits = null;
        var tilde = run.LastIndexOf('~');
        if (tilde <= 0 || !IsNumberOrEmpty(run[(tilde + 1)..]))
        {
            return false;
        }

        var number = run[(tilde + 1)..];
        run = run[..tilde];
        if (number.IsEmpty || number.Contains('.'))
        {
            // "word~0.8" is how older engines asked for a similarity; the length of the word is the better judge.
            return true;
        }

        edits = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : int.MaxValue;
        if (edits > MaxEdits)
        {
            warnings.Add(QueryWarningCode.InvalidFuzziness, position,
                $"`~{number}` asks for too many differing letters: expected 1 or 2; read as ~2.");
            edits = MaxEdits;
        }

        return true;
    }

    private bool TryCutWeight(ref ReadOnlySpan<char> run, int position, out decimal weight)
    {
        weight = 1;
        var caret = run.LastIndexOf('^');
        if (caret <= 0 || caret == run.Length - 1 || !IsNumberOrEmpty(run[(caret + 1)..]))
        {
            return false;
        }

        weight = Weight(run[(caret + 1)..], position);
        run = run[..caret];
        return true;
    }

    private static bool IsNumberOrEmpty(ReadOnlySpan<char> text) =>
        !text.ContainsAnyExcept(NumberCharacters) && text.Count('.') <= 1
        && (text.IsEmpty || (char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[^1])));

    private static bool HasWord(ReadOnlySpan<char> core)
    {
        for (var i = 0; i < core.Length; i++)
        {
            if (QueryCharacters.IsWordAt(core, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPattern(ReadOnlySpan<char> core)
    {
        if (core.Contains('*'))
        {
            return true;
        }

        // The "?" of an address is one.
        if (core.Contains("://", StringComparison.Ordinal) || core.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        for (var i = 1; i < core.Length - 1; i++)
        {
            if (core[i] == '?' && (IsPartOfPattern(core, i - 1) || core[i - 1] is '-' or '_' or '&' or '\'' or '’')
                && IsPartOfPattern(core, i + 1))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPartOfPattern(ReadOnlySpan<char> core, int at) => core[at] == '?' || QueryCharacters.IsWordAt(core, at);

    private static string Collapsed(ReadOnlySpan<char> pattern)
    {
        var text = pattern.ToString();
        while (text.Contains("**", StringComparison.Ordinal))
        {
            text = text.Replace("**", "*", StringComparison.Ordinal);
        }

        return text;
    }
}
