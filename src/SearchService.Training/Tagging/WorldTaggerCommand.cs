using System.Diagnostics;
using System.Globalization;
using SearchService.Entities.Places;
using SearchService.Entities.Tagging;
using SearchService.Training.Tagging.Sources;
using SearchService.Training.Tagging.Variants;

namespace SearchService.Training.Tagging;

/// <summary><c>world</c>: trains the tagger of all languages but English.</summary>
internal static class WorldTaggerCommand
{
    /// <summary>One English text in so many: they tell what news looks like, and must not outweigh the others.</summary>
    private const int EnglishShare = 3;

    private const int Copies = 120;

    /// <summary>What the model just trained counts beside an earlier one, which has seen other sentences.</summary>
    private const float LatestShare = 0.6f;

    public static int Run(Arguments arguments)
    {
        var folder = arguments.Required("--data");
        var plan = new TrainingPlan(
            arguments.Number("--epochs", 5),
            arguments.Number("--runs", 2),
            arguments.Number("--threads", Environment.ProcessorCount),
            arguments.Number("--seed", 1),
            Dropout: arguments.Number("--dropout", 30) / 100.0);
        var clock = Stopwatch.StartNew();
        using var lexiconFile = File.OpenRead(arguments.Required("--lexicon"));
        using var peopleFile = File.OpenRead(arguments.Required("--people"));
        using var wordsFile = File.OpenRead(arguments.Required("--words"));
        var lists = new NameListing(Gazetteer.Load(), PersonNames.Read(peopleFile), OrdinaryWords.Read(wordsFile));
        var set = new TrainingSet(WordLexicon.Read(lexiconFile), lists);
        var random = new Random(plan.Seed);
        var passages = new List<(string Language, LabelledText Text)>();
        foreach (var source in WorldFolder.Sources)
        {
            foreach (var text in source.Read(folder).Select(text => TurnedNames.Of(text, random)))
            {
                set.Add(text, source.Weight, TaggedLanguage.Of(source.Language), source.TitleWeight);
                if (source.Name == WorldFolder.Wikipedia)
                {
                    passages.Add((source.Language, text));
                }
            }

            Report(clock, $"{source.Name} {source.Language}: {set.Tokens} tokens so far");
        }

        foreach (var (language, text) in new WorldSentences(passages).Make(arguments.Number("--copies", Copies), random))
        {
            set.Add(text, 1, TaggedLanguage.Of(language));
        }

        var english = TaggedLanguage.Of("en");
        foreach (var text in TrainingFolder.Sources.SelectMany(source => source.Read(folder))
            .Where((_, number) => number % arguments.Number("--english", EnglishShare) == 0))
        {
            set.Add(text, 1, english);
        }

        Report(clock, $"{set.Sentences.Count} sentences, {set.Tokens} tokens, {set.Vocabulary.Words.Length} words");
        var model = new TaggerTrainer(set, plan)
            .Train((run, epoch, loss) => Report(clock, $"run {run}, epoch {epoch}, loss {loss:0.00000} a token"));
        if (arguments.Optional("--earlier") is { } earlier)
        {
            using var earlierFile = File.OpenRead(earlier);
            model = ModelMean.Of(model, TaggerModel.Read(earlierFile), LatestShare);
        }

        using var file = File.Create(arguments.Required("--out"));
        model.Write(file);
        return 0;
    }

    private static void Report(Stopwatch clock, FormattableString line) =>
        Console.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalSeconds,6:0.0} s  {line.ToString(CultureInfo.InvariantCulture)}"));
}
