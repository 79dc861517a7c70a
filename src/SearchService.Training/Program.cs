using SearchService.Training;
using SearchService.Training.Letters;
using SearchService.Training.Lines;
using SearchService.Training.Maps;
using SearchService.Training.Pages;
using SearchService.Training.Places;
using SearchService.Training.Tagging;

const string Usage = """
    train --data DIR --from DIR [--pages DIR] [--unicode DIR] [--repository .] [--threads N]
        makes all models, in order, and puts them where the build takes them from; each step is also a command below
    gazetteer --from DIR --out FILE
        makes the gazetteer of places from a folder that Places/fetch-sources.sh has filled
    places --texts FILE
        measures how fast marked places are resolved
    worldmap --from DIR --out FILE [--countries FILE]
        draws the outline of the land from the same folder
    letters --from DIR --out FILE
        makes the table of letters from a folder of the Unicode Character Database
    lexicon --data DIR --out FILE
        packs the word clusters of DIR
    people --from DIR --out FILE
        packs first and last names of people from the same folder
    words --from DIR --out FILE
        packs the words of Russian from the same folder
    world --data DIR --lexicon FILE --people FILE --words FILE --out FILE [--epochs 5] [--runs 2] [--threads N] [--seed 1]
          [--earlier MODEL]
        trains the tagger of all languages but English; its mean with an earlier model, six to four, where one is given
    tagger --data DIR --lexicon FILE [--out FILE] [--leave-out SOURCE] [--keep-aside PERCENT] [--epochs 5] [--runs 4] [--threads N]
           [--seed 1] [--model FILE]
        trains the tagger, or takes the model FILE; scores it on sources left out and on silver documents kept aside
    lines --data DIR [--out FILE] [--epochs 10] [--seed 1] [--threads 2]
        trains the labeller of lines on labelled pages, scores it on the third left out, in turn, writes the model trained on all
    pages --data DIR [--threads 2]
        reads labelled pages as the archive does, and scores their bodies, titles, writers and days
    """;

try
{
    var arguments = new Arguments(args);
    switch (args.FirstOrDefault())
    {
        case "gazetteer":
            return GazetteerCommand.Run(arguments);
        case "places":
            return ResolvingSpeed.Run(arguments);
        case "worldmap":
            return WorldMapCommand.Run(arguments);
        case "letters":
            return LettersCommand.Run(arguments);
        case "train":
            return TrainCommand.Run(arguments);
        case "lexicon":
            return LexiconBuilder.Run(arguments);
        case "people":
            return PersonNamesCommand.Run(arguments);
        case "words":
            return OrdinaryWordsCommand.Run(arguments);
        case "world":
            return WorldTaggerCommand.Run(arguments);
        case "tagger":
            return TaggerCommand.Run(arguments);
        case "lines":
            return LinesCommand.Run(arguments);
        case "pages":
            return PagesCommand.Run(arguments);
        default:
            Console.Error.WriteLine(Usage);
            return 2;
    }
}
catch (ArgumentException wrong)
{
    Console.Error.WriteLine(wrong.Message);
    Console.Error.WriteLine(Usage);
    return 2;
}
