using System.CommandLine;
using SearchService.Queries;
using SearchService.Wire.Requests;

namespace SearchService.Indexer.Commands;

/// <summary>The parameters of <c>/search</c> as options of a command.</summary>
internal sealed class SearchOptions(Func<SearchParameter, bool>? wanted = null)
{
    private readonly Dictionary<string, Option<string[]>> _options =
        SearchParameters.All.Skip(1).Where(wanted ?? (_ => true)).ToDictionary(parameter => parameter.Name, Option);

    public static Argument<string> Query() =>
        new("QUERY") { Description = SearchParameters.All[0].Description, DefaultValueFactory = _ => "" };

    public void AddTo(Command command)
    {
        foreach (var option in _options.Values)
        {
            command.Options.Add(option);
        }
    }

    /// <exception cref="UsageException">A parameter is wrong; each fault has its line.</exception>
    public SearchRequest Read(ParseResult parsed, string query, params IEnumerable<KeyValuePair<string, string>> always)
    {
        var given = _options.SelectMany(
            option => (parsed.GetValue(option.Value) ?? []).Select(value => KeyValuePair.Create(option.Key, value)));
        var request = SearchParameters.Read(given.Concat(always).Prepend(KeyValuePair.Create("q", query)), out var errors);
        return errors.Count == 0
            ? request
            : throw new UsageException(string.Join(Environment.NewLine, errors.Select(error => error.Detail)));
    }

    private static Option<string[]> Option(SearchParameter parameter)
    {
        var option = new Option<string[]>("--" + parameter.Name.Replace('_', '-'))
        {
            Description = parameter.Sentence,
            HelpName = "VALUE",

            // One that stands twice without being repeatable is named by whoever reads the parameters.
            Arity = ArgumentArity.OneOrMore,
            AllowMultipleArgumentsPerToken = false,
        };
        if (parameter.Name.Contains('_', StringComparison.Ordinal))
        {
            option.Aliases.Add("--" + parameter.Name);
        }

        return option;
    }
}
