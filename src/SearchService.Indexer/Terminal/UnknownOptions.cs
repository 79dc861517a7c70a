using System.CommandLine;
using System.CommandLine.Parsing;

namespace SearchService.Indexer.Terminal;

/// <summary>Options that there are none of: where a command takes any text, a mistyped one would be taken for a part of it.</summary>
internal static class UnknownOptions
{
    private const string Dashes = "--";

    /// <summary>A sentence for each.</summary>
    public static IEnumerable<string> In(ParseResult parsed, IEnumerable<string> args)
    {
        var known = Options(parsed.CommandResult).SelectMany(option => option.Aliases.Append(option.Name)).ToHashSet();
        return args.TakeWhile(arg => arg != Dashes)
            .Where(arg => arg.StartsWith(Dashes, StringComparison.Ordinal) && arg.Length > Dashes.Length && char.IsLetter(arg[2])
                && !arg.Any(char.IsWhiteSpace))
            .Select(arg => arg[..(arg.IndexOfAny(['=', ':']) is > 0 and var end ? end : arg.Length)])
            .Where(name => !known.Contains(name))
            .Select(name => $"There is no option {name}. If it is text to search for, write -- before it.");
    }

    private static IEnumerable<Option> Options(CommandResult command) =>
        command.Command.Options.Concat(command.Parent is CommandResult above ? Options(above) : []);
}
