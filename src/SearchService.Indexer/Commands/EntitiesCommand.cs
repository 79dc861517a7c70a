using System.CommandLine;
using SearchService.Archive.Corrections;
using SearchService.Articles;
using SearchService.Entities.Corrections;
using SearchService.Indexer.Terminal;

namespace SearchService.Indexer.Commands;

/// <summary><c>entities</c>: what people decide about names.</summary>
internal static class EntitiesCommand
{
    public static Command Create() =>
        new("entities", "Correct people and places by hand: kept in corrections.tsv, applied at once, and by every reindex.")
    {
        Merge(),
        Rename(),
        Hide(),
        Split(),
        List(),
        Undo(),
        Twins(),
    };

    private static Command Merge()
    {
        var (kind, names) =
            (Kind(), new Argument<string[]>("NAME") { Description = "Names that are other spellings.", Arity = ArgumentArity.OneOrMore });
        var into = new Option<string>("--into")
        {
            Description = "The name they belong to; a place gets its position.",
            Required = true,
            HelpName = "NAME",
        };
        return Correcting(
            new Command("merge", "Say that names are spellings of one person or place.") { kind, names, into },
            parsed => [.. parsed.GetValue(
                names)!.Select(name => new EntityCorrection(CorrectionAction.Merge, parsed.GetValue(kind), name, parsed.GetValue(into)))]);
    }

    private static Command Rename()
    {
        var (kind, name) = (Kind(), Name());
        var newName = new Argument<string>("NEW-NAME") { Description = "The name to show." };
        return Correcting(
            new Command("rename", "Show a person or place by another name.") { kind, name, newName },
            parsed => [new EntityCorrection(
                CorrectionAction.Rename, parsed.GetValue(kind), parsed.GetValue(name)!, parsed.GetValue(newName))]);
    }

    private static Command Hide()
    {
        var (kind, name, articles) = (Kind(), Name(), Articles());
        return Correcting(
            new Command("hide", "Say that a name is not a person, or not a place.") { kind, name, articles },
            parsed => PerArticle(parsed.GetValue(articles),
                article => new EntityCorrection(CorrectionAction.Hide, parsed.GetValue(kind), parsed.GetValue(name)!, null, article)));
    }

    private static Command Split()
    {
        var (kind, name, articles) = (Kind(), Name(), Articles());
        var other = new Option<string>("--as") { Description = "The name of the other one.", Required = true, HelpName = "NEW-NAME" };
        var spelling = new Option<string?>("--spelling") { Description = "Only where it is printed like this.", HelpName = "TEXT" };
        return Correcting(
            new Command(
                "split", "Say that in some articles, or by some spelling, a name means another person or place.")
            { kind, name, other, articles, spelling },
            parsed => PerArticle(parsed.GetValue(articles), article => new EntityCorrection(
                CorrectionAction.Split, parsed.GetValue(kind), parsed.GetValue(name)!,
                parsed.GetValue(other), article, parsed.GetValue(spelling))));
    }

    private static Command List()
    {
        var (index, json) = (IndexOptions.Index(), IndexOptions.Json());
        var command = new Command("list", "Every correction in its order, and the lines of corrections.tsv that cannot be read.")
        {
            index, json,
        };
        command.SetAction(parsed =>
        {
            using var archive = IndexOptions.Open(parsed.GetValue(index));
            return CorrectionReport.List(archive.Corrections.Read(), parsed.GetValue(json));
        });
        return command;
    }

    private static Command Undo()
    {
        var id = new Argument<string>("ID") { Description = "As 'list' shows it." };
        var (dryRun, index, json) = (DryRun(), IndexOptions.Index(), IndexOptions.Json());
        var command = new Command("undo", "Take a correction back.") { id, dryRun, index, json };
        command.SetAction((parsed, cancellation) =>
        {
            using var archive = IndexOptions.Open(parsed.GetValue(index));
            var content = archive.Corrections.Read();
            var undone = content.Find(parsed.GetValue(id)!)
                ?? throw new UsageException($"No correction has the id '{parsed.GetValue(id)}': 'entities list' shows them.");
            return Task.FromResult(parsed.GetValue(dryRun)
                ? CorrectionReport.Would(
                    [undone], archive.Corrections.ArticlesChangedBy(
                        new EntityCorrections([.. content.Corrections.All.Where(other => other != undone)]), cancellation),
                    parsed.GetValue(json))
                : CorrectionReport.Done([undone], archive.Corrections.Undo(undone.Id, cancellation), parsed.GetValue(json)));
        });
        return command;
    }

    private static Command Twins()
    {
        var (kind, index, json) = (Kind(), IndexOptions.Index(), IndexOptions.Json());
        var count = new Option<int>("--count") { Description = "How many pairs at most.", DefaultValueFactory = _ => 50, HelpName = "N" };
        var command = new Command("twins", "Names that are probably spellings of one name: candidates for 'merge'.")
        {
            kind, count, index, json,
        };
        command.SetAction((parsed, cancellation) =>
        {
            using var archive = IndexOptions.Open(parsed.GetValue(index));
            var asked = parsed.GetValue(kind);
            return Task.FromResult(CorrectionReport.Twins(
                asked, LikelyTwins.Find(archive.Articles, asked, parsed.GetValue(count), cancellation), parsed.GetValue(json)));
        });
        return command;
    }

    private static Command Correcting(Command command, Func<ParseResult, IReadOnlyList<EntityCorrection>> read)
    {
        var (dryRun, index, json) = (DryRun(), IndexOptions.Index(), IndexOptions.Json());
        command.Options.Add(dryRun);
        command.Options.Add(index);
        command.Options.Add(json);
        command.SetAction((parsed, cancellation) =>
        {
            var corrections = read(parsed);
            if (corrections.Select(CorrectionLine.FaultOf).FirstOrDefault(fault => fault is not null) is { } fault)
            {
                throw new UsageException($"This is not a correction: {fault}.");
            }

            using var archive = IndexOptions.Open(parsed.GetValue(index));
            return Task.FromResult(parsed.GetValue(dryRun)
                ? CorrectionReport.Would(
                    corrections,
                    archive.Corrections.ArticlesChangedBy(
                        new EntityCorrections([.. archive.Corrections.Read().Corrections.All, .. corrections]), cancellation),
                    parsed.GetValue(json))
                : CorrectionReport.Done(corrections, archive.Corrections.Add(corrections, cancellation), parsed.GetValue(json)));
        });
        return command;
    }

    private static IReadOnlyList<EntityCorrection> PerArticle(string[]? articles, Func<ArticleId?, EntityCorrection> make) =>
        articles is null or [] ? [make(null)] : [.. articles.Select(article => make(new ArticleId(article)))];

    private static Argument<NameKind> Kind() => new("KIND") { Description = "person or place." };

    private static Argument<string> Name() =>
        new("NAME") { Description = "The name as the archive shows it; capitals and accents do not matter." };

    private static Option<string[]> Articles() => new("--article")
    {
        Description = "Only in this article; may be repeated.",
        HelpName = "ID",
        Arity = ArgumentArity.ZeroOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    private static Option<bool> DryRun() => new("--dry-run") { Description = "Say how many articles would change, and write nothing." };
}
