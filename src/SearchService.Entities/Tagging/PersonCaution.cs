using System.Collections.Frozen;
using System.Runtime.Intrinsics;

namespace SearchService.Entities.Tagging;

/// <summary>
/// How much less likely a word begins a person's name than the model of all languages holds, by language, in units of log-probability. What
/// the model knows of some languages comes from made-up sentences, which are denser in people than texts are. docs/model-card.md tells how
/// the numbers were chosen.
/// </summary>
internal static class PersonCaution
{
    private static readonly FrozenDictionary<string, Vector128<short>> Steps = new Dictionary<string, float>
    {
        ["it"] = 0.7f,
        ["pt"] = 0.9f,
        ["es"] = 0.4f,
        ["pl"] = 0.4f,
        ["de"] = 0.3f,
    }.ToFrozenDictionary(
        row => row.Key,
        row => Vector128<short>.Zero.WithElement(Label.Begin(EntityKind.Person), (short)(-row.Value * TaggerModel.Scale)),
        StringComparer.Ordinal);

    /// <summary>What to add to the score of each label, on the scale of the model.</summary>
    public static Vector128<short> Of(TaggedLanguage language) =>
        language.Code is { } code ? Steps.GetValueOrDefault(code) : Vector128<short>.Zero;
}
