using System.Text;

namespace SearchService.Api.Pages;

/// <summary>
/// The whole state of a search, as it stands in the address of the page: the parameters of <c>/search</c>. Changing it gives a
/// new address, which starts at the first hit.
/// </summary>
public sealed class SearchAddress
{
    /// <summary>Where in the list of hits the page stands: gone as soon as the list is another one.</summary>
    private static readonly string[] Position = ["from", "cursor"];

    private readonly KeyValuePair<string, string>[] _parameters;

    public SearchAddress(IEnumerable<KeyValuePair<string, string>> parameters) =>
        _parameters = [.. parameters.Where(parameter => !string.IsNullOrWhiteSpace(parameter.Value))];

    public static SearchAddress Empty { get; } = new([]);

    public IReadOnlyList<KeyValuePair<string, string>> Parameters => _parameters;

    public string? this[string name] => _parameters.FirstOrDefault(parameter => parameter.Key == name).Value;

    public static SearchAddress Of(HttpRequest request) =>
        new(request.Query.SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value ?? ""))));

    public bool Has(string name, string value) => _parameters.Contains(KeyValuePair.Create(name, value));

    /// <summary>With one more value of a parameter that may repeat.</summary>
    public SearchAddress And(string name, string value) =>
        Has(name, value) ? AtStart() : new(AtStart()._parameters.Append(KeyValuePair.Create(name, value)));

    /// <summary>With this value alone; without the parameter where the value is null.</summary>
    public SearchAddress With(string name, string? value) =>
        new(Without(name)._parameters.Append(KeyValuePair.Create(name, value ?? "")));

    public SearchAddress Without(params string[] names) =>
        new(AtStart()._parameters.Where(parameter => !names.Contains(parameter.Key)));

    public SearchAddress Without(string name, string value) =>
        new(AtStart()._parameters.Where(parameter => parameter.Key != name || parameter.Value != value));

    /// <summary>The same list of hits, from another one on.</summary>
    public SearchAddress From(int from) =>
        new(AtStart()._parameters.Append(
            KeyValuePair.Create("from", from == 0 ? "" : from.ToString(System.Globalization.CultureInfo.InvariantCulture))));

    /// <summary>The parameters that a form has to carry along beside the ones that are typed into it.</summary>
    public IEnumerable<KeyValuePair<string, string>> Besides(params string[] typed) => Without(typed)._parameters;

    /// <summary>The address of a page in this state.</summary>
    public string At(string path)
    {
        var address = new StringBuilder(path);
        var separator = '?';
        foreach (var (name, value) in _parameters)
        {
            address.Append(separator).Append(Uri.EscapeDataString(name)).Append('=')
                .Append(Uri.EscapeDataString(value).Replace("%20", "+", StringComparison.Ordinal));
            separator = '&';
        }

        return address.ToString();
    }

    public override string ToString() => At("/");

    private SearchAddress AtStart() => new(_parameters.Where(parameter => !Position.Contains(parameter.Key)));
}
