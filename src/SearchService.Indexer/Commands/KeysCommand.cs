using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using SearchService.Archive.Engines;
using SearchService.Archive.Settings;
using SearchService.Articles;
using SearchService.Stores.Keys;
using SearchService.Wire;
using SearchService.Wire.Json;

namespace SearchService.Indexer.Commands;

/// <summary>The keys that open the service over HTTP.</summary>
internal static class KeysCommand
{
    public static Command Create() =>
        new("keys", "Make, list and remove API keys for the HTTP service; a running service accepts them at once.")
    {
        Add(), List(), Remove(), Sources(), Release(),
    };

    private static Command Add()
    {
        var (name, dryRun, index, json) = (Name(), IndexOptions.DryRun(), IndexOptions.Index(), IndexOptions.Json());
        var kind = new Option<string>("--kind")
        {
            Description = "What it allows: read, searching and reading; write, also adding, withdrawing, watching and correcting; "
                + "admin, everything.",
            DefaultValueFactory = _ => WireName.Of(KeyKind.Admin),
        };
        kind.AcceptOnlyFromAmong([.. WireName.All<KeyKind>()]);
        var source = new Option<string[]>("--source")
        {
            Description = "A source that the key can read in full, as its articles name it; may be repeated. From then on only keys "
                + "made for it, and keys of the kind admin made without a source, can read it in full.",
        };
        var embargoed = new Option<bool>("--embargoed") { Description = "The key can read articles before their embargo ends." };
        var command = new Command(
            "add", "Make a key and print it; only its hash is kept, so it cannot be shown again.")
        {
            name, kind, source, embargoed, dryRun, index, json,
        };
        command.SetAction(parsed =>
        {
            using var stores = Open(parsed.GetValue(index));
            var keys = stores.Keys();
            var given = parsed.GetValue(name)!;
            if (!KeyStore.IsName(given))
            {
                throw new UsageException(
                    $"'{given}' cannot be the name of a key: expected 1 to {KeyStore.MaxName} letters, digits, dots, hyphens and "
                    + "underscores.");
            }

            if (keys.List().FirstOrDefault(key => key.Name == given) is not null)
            {
                throw new UsageException($"There is a key '{given}' already: remove it first, or give another name.");
            }

            IReadOnlyList<string> sources = [.. (parsed.GetValue(source) ?? []).Select(each => each.Trim()).Distinct()];
            if (sources.Any(each => NameKey.Of(each).Length == 0))
            {
                throw new UsageException("--source needs the name of a source, with letters or digits in it.");
            }

            if (parsed.GetValue(dryRun))
            {
                Console.Out.WriteLine(parsed.GetValue(json)
                    ? JsonSerializer.Serialize(
                        new KeyResponse(given, null, parsed.GetValue(kind)!)
                        {
                            Sources = sources.Count > 0 ? sources : null,
                            Embargoed = parsed.GetValue(embargoed),
                        },
                        WireJson.Readable.KeyResponse)
                    : $"Would make the key '{given}' ({parsed.GetValue(kind)}).");
                return ExitCode.Done.Value;
            }

            stores.Restricted().Add(sources);
            var secret = keys.Add(
                given, WireName.Find<KeyKind>(parsed.GetValue(kind)!)!.Value, sources.Count > 0 ? sources : null,
                parsed.GetValue(embargoed))
                ?? throw new UsageException($"There is a key '{given}' already.");
            Console.Out.WriteLine(parsed.GetValue(json)
                ? JsonSerializer.Serialize(
                    KeyResponse.From(keys.List().Single(key => key.Name == given)) with { Key = secret }, WireJson.Readable.KeyResponse)
                : secret);
            return ExitCode.Done.Value;
        });
        return command;
    }

    private static Command List()
    {
        var (index, json) = (IndexOptions.Index(), IndexOptions.Json());
        var command = new Command("list", "List the names of all keys, those of the settings first.") { index, json };
        command.SetAction(parsed =>
        {
            using var stores = Open(parsed.GetValue(index));
            IReadOnlyList<KeyResponse> keys = [.. stores.Keys().List().Select(KeyResponse.From)];
            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(keys, WireJson.Readable.IReadOnlyListKeyResponse));
                return ExitCode.Done.Value;
            }

            foreach (var key in keys)
            {
                var made = key.Created?.ToString("u", CultureInfo.InvariantCulture) ?? "from the settings";
                var reads = string.Concat((key.Sources ?? []).Select(source => $"  reads {source}"))
                    + (key.Embargoed ? "  embargoed" : "");
                Console.Out.WriteLine($"{key.Name}  {key.Kind}  {made}{reads}");
            }

            if (keys.Count == 0)
            {
                Console.Out.WriteLine("There is no key: over HTTP only programs on the service's own machine may write.");
            }

            return ExitCode.Done.Value;
        });
        return command;
    }

    private static Command Remove()
    {
        var (name, dryRun, index, json) = (Name(), IndexOptions.DryRun(), IndexOptions.Index(), IndexOptions.Json());
        var command = new Command("remove", "Remove a key; requests with it are refused from now on.") { name, dryRun, index, json };
        command.SetAction(parsed =>
        {
            using var stores = Open(parsed.GetValue(index));
            var keys = stores.Keys();
            var given = parsed.GetValue(name)!;
            var key = keys.List().FirstOrDefault(key => key.Name == given)
                ?? throw new UsageException($"There is no key '{given}': 'keys list' shows all.");
            if (key.Created is null)
            {
                throw new UsageException($"The key '{given}' is in the settings: remove it there.");
            }

            if (!parsed.GetValue(dryRun))
            {
                keys.Remove(given);
            }

            Console.Out.WriteLine(parsed.GetValue(json)
                ? JsonSerializer.Serialize(KeyResponse.From(key), WireJson.Readable.KeyResponse)
                : $"{(parsed.GetValue(dryRun) ? "Would remove" : "Removed")} the key '{given}'.");
            return ExitCode.Done.Value;
        });
        return command;
    }

    private static Command Sources()
    {
        var (index, json) = (IndexOptions.Index(), IndexOptions.Json());
        var command = new Command("sources", "List the sources that only some keys can read in full.") { index, json };
        command.SetAction(parsed =>
        {
            using var stores = Open(parsed.GetValue(index));
            var sources = stores.Restricted().List();
            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(sources, WireJson.Readable.IReadOnlyListString));
                return ExitCode.Done.Value;
            }

            foreach (var source in sources)
            {
                Console.Out.WriteLine(source);
            }

            if (sources.Count == 0)
            {
                Console.Out.WriteLine("No source is restricted: everybody who may read can read all of them.");
            }

            return ExitCode.Done.Value;
        });
        return command;
    }

    private static Command Release()
    {
        var source = new Argument<string>("SOURCE") { Description = "A source, as 'keys sources' lists it." };
        var (dryRun, index, json) = (IndexOptions.DryRun(), IndexOptions.Index(), IndexOptions.Json());
        var command = new Command("release", "Let everybody who may read at all read a source in full again.")
        {
            source, dryRun, index, json,
        };
        command.SetAction(parsed =>
        {
            using var stores = Open(parsed.GetValue(index));
            var restricted = stores.Restricted();
            var given = parsed.GetValue(source)!;
            if (!restricted.List().Contains(given))
            {
                throw new UsageException($"The source '{given}' is not restricted: 'keys sources' lists those that are.");
            }

            if (IndexOptions.Settings(parsed.GetValue(index)).Restricted.Contains(given))
            {
                throw new UsageException($"The source '{given}' is in {Setting.Restricted.Name}: remove it there.");
            }

            if (!parsed.GetValue(dryRun))
            {
                restricted.Release(given);
            }

            Console.Out.WriteLine(parsed.GetValue(json)
                ? JsonSerializer.Serialize(restricted.List(), WireJson.Readable.IReadOnlyListString)
                : $"{(parsed.GetValue(dryRun) ? "Would release" : "Released")} the source '{given}'.");
            return ExitCode.Done.Value;
        });
        return command;
    }

    private static void Warn(string said) => Console.Error.WriteLine($"warning: {said}");

    private static Argument<string> Name() => new("NAME") { Description = "What you call the key, such as who or what uses it." };

    private static ArchiveStores Open(string? index) => new(IndexOptions.Settings(index), TimeProvider.System, Warn);
}
