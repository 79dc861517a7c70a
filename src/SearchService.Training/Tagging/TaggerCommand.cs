using System.Diagnostics;
using System.Globalization;
using SearchService.Entities.Tagging;
using SearchService.Training.Tagging.Sources;
using SearchService.Training.Tagging.Variants;

namespace SearchService.Training.Tagging;

/// <summary><c>tagger</c>: trains the tagger from a folder, or takes a model, and scores it on what was left out.</summary>
internal static class TaggerCommand
{
    public static int Run(Arguments arguments)
    {
        var folder = arguments.Required("--data");
        var leftOut = arguments.All("--leave-out");
        var aside = arguments.Number("--keep-aside", 0);
        var plan = new TrainingPlan(
            arguments.Number("--epochs", 5), arguments.Number("--runs", 4),
            arguments.Number("--threads", Environment.ProcessorCount), arguments.Number("--seed", 1));
        var clock = Stopwatch.StartNew();
        using var lexiconFile = File.OpenRead(arguments.Required("--lexicon"));
        var lexicon = WordLexicon.Read(lexiconFile);
        var set = new TrainingSet(lexicon);
        var kept = new List<LabelledText>();
        var variants = new TrainingVariants(new Random(plan.Seed));
        var trained = arguments.Optional("--model");
        foreach (var source in TrainingFolder.Sources)
        {
            foreach (var text in source.Read(folder))
            {
                if (leftOut.Contains(source.Name) || (!source.Trusted && Bucket(text.Id) < aside))
                {
                    kept.Add(text);
                    continue;
                }

                if (trained is null)
                {
                    set.Add(variants.Of(text, source), source.Weight);
                }
            }
        }

        var model = trained is null ? Train(set, plan, clock) : Read(trained);
        if (arguments.Optional("--out") is { } output)
        {
            using var file = File.Create(output);
            model.Write(file);
        }

        var tagger = new Tagger(model, lexicon);
        foreach (var source in kept.GroupBy(text => text.Source))
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{source.Key}: {source.Count()} documents that were not trained on"));
            Console.WriteLine(TaggerScore.Of(tagger, source));
            Console.WriteLine(TaggerScore.OfHeadlines(tagger, source, "CAPITALS", HeadlineForms.Capitals));
            Console.WriteLine(TaggerScore.OfHeadlines(tagger, source, "Headline", HeadlineForms.TitleCase));
        }

        return 0;
    }

    private static TaggerModel Train(TrainingSet set, TrainingPlan plan, Stopwatch clock)
    {
        Report(clock, $"{set.Sentences.Count} sentences, {set.Tokens} tokens, {set.Vocabulary.Words.Length} words");
        return new TaggerTrainer(set, plan)
            .Train((run, epoch, loss) => Report(clock, $"run {run}, epoch {epoch}, loss {loss:0.00000} a token"));
    }

    private static TaggerModel Read(string path)
    {
        using var file = File.OpenRead(path);
        return TaggerModel.Read(file);
    }

    /// <summary>0 to 99, by the id alone: the same documents are kept aside each time.</summary>
    private static int Bucket(string id) => (int)(FeatureHash.Of(id, 99) % 100);

    private static void Report(Stopwatch clock, FormattableString line) =>
        Console.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalSeconds,6:0.0} s  {line.ToString(CultureInfo.InvariantCulture)}"));
}
