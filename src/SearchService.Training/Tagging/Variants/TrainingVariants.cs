using SearchService.Training.Tagging.Sources;

namespace SearchService.Training.Tagging.Variants;

/// <summary>What is done to the texts before they are learned from, so that the tagger meets forms that the collections lack.</summary>
internal sealed class TrainingVariants(Random random)
{
    private const double Copies = 0.015;
    private const double FirstCopies = 0.05;
    private const double RenamedPeopleCopies = 0.1;
    private const double RenamedPlacesCopies = 0.1;

    public LabelledText Of(LabelledText text, TrainingSource source)
    {
        if (source.Name == TrainingFolder.Synthetic)
        {
            return text;
        }

        var elsewhere = RenamedPlaces.WithCopies(text, RenamedPlacesCopies, random);
        var renamed = RenamedPeople.WithCopies(DatelineForms.Rewrite(elsewhere, random), RenamedPeopleCopies, random);
        return HeadlineForms.WithCopies(renamed, Copies, FirstCopies, random);
    }
}
