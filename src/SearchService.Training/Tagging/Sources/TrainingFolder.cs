namespace SearchService.Training.Tagging.Sources;

/// <summary>One collection of labelled documents.</summary>
/// <param name="Weight">What a sentence counts for: edited text that people labelled counts double.</param>
/// <param name="Trusted">Labelled by people; else by another tagger, or made up.</param>
internal sealed record TrainingSource(string Name, float Weight, bool Trusted, Func<string, IEnumerable<LabelledText>> Read);

/// <summary>The folder that the tagger is trained from; docs/model-card.md describes its files.</summary>
internal static class TrainingFolder
{
    /// <summary>Made-up tables, results and headlines, which need no further forms.</summary>
    public const string Synthetic = "synthetic";

    public static IReadOnlyList<TrainingSource> Sources { get; } =
    [
        Silver("reuters"),
        Silver("bbc"),
        Silver("ag"),
        new("wikigold", 2, true, folder => new TokenColumns(0, ^1).Read("wikigold", Path.Combine(folder, "wikigold.conll.txt"))),
        new("ewt-dev", 2, true, folder => new TokenColumns(1, 2).Read("ewt-dev", Path.Combine(folder, "en_ewt-ud-dev.iob2"))),
        new("ewt-test", 2, true, folder => new TokenColumns(1, 2).Read("ewt-test", Path.Combine(folder, "en_ewt-ud-test.iob2"))),
        new("wnut17", 1, true, folder => new TokenColumns(0, ^1).Read("wnut17", Path.Combine(folder, "training", "wnut17train.conll"))),
        new(Synthetic, 1, false, folder => new TokenColumns(0, ^1).Read(Synthetic, Path.Combine(folder, "synthetic-1000.txt.gz"))),
    ];

    private static TrainingSource Silver(string name) =>
        new(name, 1, false, folder => SpanLines.Read(name, Path.Combine(folder, "silver", name + ".jsonl.gz")).Select(ClubLabels.Correct));
}
