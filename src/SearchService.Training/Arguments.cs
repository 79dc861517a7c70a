using System.Globalization;

namespace SearchService.Training;

/// <summary>Options as they were typed: names that begin with <c>--</c>, each followed by its value.</summary>
internal sealed class Arguments(IReadOnlyList<string> words)
{
    public string Required(string name) => Optional(name) ?? throw new ArgumentException($"{name} is missing.");

    public string? Optional(string name) => All(name) is [var first, ..] ? first : null;

    public int Number(string name, int standard) =>
        Optional(name) is not { } value ? standard
        : int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new ArgumentException($"{name} is {value}: expected a whole number.");

    public IReadOnlyList<string> All(string name) =>
        [.. Enumerable.Range(0, Math.Max(0, words.Count - 1)).Where(i => words[i] == name).Select(i => words[i + 1])];
}
