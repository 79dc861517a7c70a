using SearchService.Entities.Tagging;

namespace SearchService.Training.Tagging.Variants;

/// <summary>Other people, from all over the world, in the place of those that the collections name.</summary>
internal static class RenamedPeople
{
    private static readonly RenamedNames Names = new(
        (name, _) => name.Kind == EntityKind.Person,
        (words, random) => words == 1 ? WorldNames.NextFamily(random) : WorldNames.Next(random));

    /// <inheritdoc cref="RenamedNames.WithCopies"/>
    public static LabelledText WithCopies(LabelledText text, double share, Random random) => Names.WithCopies(text, share, random);
}
