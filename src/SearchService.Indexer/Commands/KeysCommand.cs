using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using SearchService.Stores.Keys;
using SearchService.Wire;
using SearchService.Wire.Json;

namespace SearchService.Indexer.Commands;

/// <summary>The keys that open the service over HTTP.</summary>
internal static class KeysCommand
{
    public static Command Create() =>
        new("keys", "Make, list and remove the API keys that open the service over HTTP; a running service knows them at once.")
    {
        Add(), List(), Remove(),
    };

    private static Command Add()
    {
        var (name, dryRun, index, json) = (Name(), IndexOptions.DryRun(), IndexOptions.Index(), IndexOptions.Json());
        var kind = new Option<string>("--kind")
        {
            Description = "What it opens: read, searching and reading; write, also adding, withdrawing, watching and correcting; "
                + "admin, everything.",
            DefaultValueFactory = _ => WireName.Of(KeyKind.Admin),
        };
        kind.AcceptOnlyFromAmong([.. WireName.All<KeyKind>()]);
        var command = new Command(
            "add", "Make a key and print it; it is kept nowhere, and cannot be shown again.") { name, kind, dryRun, index, json };
        command.SetAction(parsed =>
        {
            var keys = Open(parsed.GetValue(index));
            var given = parsed.GetValue(name)!;
            if (!KeyStore.IsName(given))
            {
                throw new UsageException(
                    $"'{given}' is no name for a key: expected 1 to {KeyStore.MaxName} letters, digits, dots, hyphens and underscores.");
            }

            if (keys.List().FirstOrDefault(key => key.Name == given) is not null)
            {
                throw new UsageException($"There is a key '{given}' already: remove it first, or give another name.");
            }

            if (parsed.GetValue(dryRun))
            {
                Console.Out.WriteLine($"Would make the key '{given}' ({parsed.GetValue(kind)}).");
                return ExitCode.Done.Value;
            }

            var secret = keys.Add(given, WireName.Find<KeyKind>(parsed.GetValue(kind)!)!.Value)
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
            IReadOnlyList<KeyResponse> keys = [.. Open(parsed.GetValue(index)).List().Select(KeyResponse.From)];
            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(JsonSerializer.Serialize(keys, WireJson.Readable.IReadOnlyListKeyResponse));
                return ExitCode.Done.Value;
            }

            foreach (var key in keys)
            {
                var made = key.Created?.ToString("u", CultureInfo.InvariantCulture) ?? "from the settings";
                Console.Out.WriteLine($"{key.Name}  {key.Kind}  {made}");
            }

            if (keys.Count == 0)
            {
                Console.Out.WriteLine("There is no key: what writes over HTTP is open to programs on the service's own machine alone.");
            }

            return ExitCode.Done.Value;
        });
        return command;
    }

    private static Command Remove()
    {
        var (name, dryRun, index, json) = (Name(), IndexOptions.DryRun(), IndexOptions.Index(), IndexOptions.Json());
        var command = new Command("remove", "Remove a key; whoever sends it is refused from now on.") { name, dryRun, index, json };
        command.SetAction(parsed =>
        {
            var keys = Open(parsed.GetValue(index));
            var given = parsed.GetValue(name)!;
            var key = keys.List().FirstOrDefault(key => key.Name == given)
                ?? throw new UsageException($"There is no key '{given}': 'keys list' shows all.");
            if (key.Created is null)
            {
                throw new UsageException($"The key '{given}' stands in the settings: take it out there.");
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

    private static Argument<string> Name() => new("NAME") { Description = "What you call the key, such as who or what uses it." };

    private static KeyStore Open(string? index)
    {
        var settings = IndexOptions.Settings(index);
        return new KeyStore(settings.Index, settings.ApiKeys, TimeProvider.System, said => Console.Error.WriteLine($"warning: {said}"));
    }
}
