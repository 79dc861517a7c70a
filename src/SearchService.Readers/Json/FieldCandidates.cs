using System.Text.Json;

namespace SearchService.Readers.Json;

/// <summary>
/// The fields of one object, by what their names mean, best name first. The first whose value can be read counts; what is not taken stays
/// as it was.
/// </summary>
internal sealed class FieldCandidates
{
    /// <summary>What programs write where they know nothing; such a value says nothing either.</summary>
    private static readonly HashSet<string> Nothing = new(
        StringComparer.OrdinalIgnoreCase) { "n/a", "na", "none", "null", "nan", "nat", "unknown", "undefined", "-", "--", "?", "[]", "{}" };

    /// <summary>A field that is nested deeper is kept as the text that it was: few programs read more than 64 levels.</summary>
    private const int DeepestKept = 32;

    private readonly Dictionary<FieldMeaning, List<Candidate>> _known = [];
    private readonly Dictionary<string, JsonElement> _others = new(StringComparer.Ordinal);

    public FieldCandidates(IEnumerable<JsonField> fields)
    {
        foreach (var field in fields)
        {
            if (FieldNames.Find(field.Name) is not var (meaning, rank))
            {
                _others[field.Name] = field.Value;
                continue;
            }

            if (!_known.TryGetValue(meaning, out var candidates))
            {
                _known[meaning] = candidates = [];
            }

            candidates.Add(new Candidate(field, rank));
        }

        TakeHeadline();
        foreach (var candidates in _known.Values)
        {
            candidates.Sort((one, other) => one.Rank.CompareTo(other.Rank));
        }
    }

    /// <summary>Where nothing else is called a title, a name counts that is one in some languages.</summary>
    private void TakeHeadline()
    {
        if (!_known.ContainsKey(FieldMeaning.Title)
            && _known.GetValueOrDefault(FieldMeaning.Section) is { } sections
            && sections.Find(candidate => FieldNames.MayBeHeadline(candidate.Field.Name)) is { } headline)
        {
            sections.Remove(headline);
            _known[FieldMeaning.Title] = [headline];
        }
    }

    /// <summary>What the best field of this meaning gives that can be read; the default where none can.</summary>
    public T? Take<T>(FieldMeaning meaning, Func<JsonField, T?> read)
    {
        foreach (var candidate in _known.GetValueOrDefault(meaning) ?? [])
        {
            if (IsBlank(candidate.Field.Value))
            {
                continue;
            }

            if (read(candidate.Field) is { } value)
            {
                candidate.IsTaken = true;
                return value;
            }

            // A number where names are meant is a key into another table.
            candidate.IsUnread = !(meaning is FieldMeaning.Authors or FieldMeaning.Source
                && candidate.Field.Value.ValueKind == JsonValueKind.Number);
        }

        return default;
    }

    /// <summary>A field of this meaning that says something, and that could not be read; null where there is none.</summary>
    public JsonField? Unread(FieldMeaning meaning) => _known.GetValueOrDefault(meaning)
        ?.Find(candidate => candidate.IsUnread && candidate.Field.Value.ValueKind != JsonValueKind.False)?.Field;

    /// <summary>Whether a field of this meaning stands there as an empty text.</summary>
    public bool IsGivenBlank(FieldMeaning meaning) => _known.GetValueOrDefault(meaning)
        ?.Exists(candidate => candidate.Field.Value.ValueKind is JsonValueKind.String or JsonValueKind.Array) == true;

    /// <summary>All that was not taken, as it was.</summary>
    public IReadOnlyDictionary<string, JsonElement> Rest()
    {
        var rest = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var field in _known.Values.SelectMany(candidates => candidates)
            .Where(candidate => !candidate.IsTaken && !candidate.Field.IsMade && candidate.Field.Value.ValueKind != JsonValueKind.Null))
        {
            rest[field.Field.Name] = Kept(field.Field.Value);
        }

        foreach (var (name, value) in _others)
        {
            rest[name] = Kept(value);
        }

        return rest;
    }

    private static JsonElement Kept(JsonElement value) =>
        IsDeeperThan(value, DeepestKept) ? JsonSerializer.SerializeToElement(value.GetRawText()) : value.Clone();

    private static bool IsDeeperThan(JsonElement value, int levels) => value.ValueKind switch
    {
        JsonValueKind.Array => levels == 0 || value.EnumerateArray().Any(item => IsDeeperThan(item, levels - 1)),
        JsonValueKind.Object => levels == 0 || value.EnumerateObject().Any(field => IsDeeperThan(field.Value, levels - 1)),
        _ => false,
    };

    /// <summary>A sentence for each field whose value could not be read as what its name says.</summary>
    public IReadOnlyList<string> Warnings() =>
        [.. _known.Where(known => known.Key != FieldMeaning.Url || !known.Value.Exists(candidate => candidate.IsTaken))
            .SelectMany(known => known.Value.Where(candidate => candidate.IsUnread && !candidate.IsTaken && !candidate.Field.IsMade)
                .Select(candidate => Warning(known.Key, candidate)))];

    private static string Warning(FieldMeaning meaning, Candidate candidate)
    {
        var shown = candidate.Field.Value.GetRawText();
        return $"The field {candidate.Field.Name} is {(shown.Length > 80 ? shown[..80] + "…" : shown)}, which cannot be read as "
            + $"{Expected(meaning)}; it is kept as it was given.";
    }

    private static string Expected(FieldMeaning meaning) => meaning switch
    {
        FieldMeaning.Published or FieldMeaning.Modified or FieldMeaning.Embargo => "a date",
        FieldMeaning.Language => "a language",
        FieldMeaning.Url => "an address",
        FieldMeaning.Authors => "names of authors",
        FieldMeaning.Id => "an id (a text of up to 512 characters)",
        FieldMeaning.Text or FieldMeaning.Html => "a text",
        _ => "a text or a list of texts",
    };

    private static bool IsBlank(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => true,
        JsonValueKind.String => value.GetString() is var text && (string.IsNullOrWhiteSpace(text) || Nothing.Contains(text.Trim())),
        JsonValueKind.Array => value.GetArrayLength() == 0,
        _ => false,
    };

    private sealed class Candidate(JsonField field, int rank)
    {
        public JsonField Field { get; } = field;

        public int Rank { get; } = rank;

        public bool IsTaken { get; set; }

        public bool IsUnread { get; set; }
    }
}
