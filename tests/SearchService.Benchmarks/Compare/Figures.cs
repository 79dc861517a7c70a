using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SearchService.Benchmarks.Compare;

/// <summary>The figures of one size, kept in a file, so that parts can be measured by and by.</summary>
/// <param name="path">The file.</param>
internal sealed class Figures(string path)
{
    private readonly List<Figure> _figures = Load(path);

    public IReadOnlyList<Figure> All => _figures;

    public double? this[string name] => _figures.Find(figure => figure.Name == name)?.Product;

    /// <summary>Notes a figure in the place of an earlier one of its name, prints it and keeps it.</summary>
    /// <param name="name">What was measured.</param>
    /// <param name="unit">In what.</param>
    /// <param name="product">Of the service.</param>
    /// <param name="peer">Of OpenSearch; null where that was not asked, or has no such thing.</param>
    public void Note(string name, string unit, double product, double? peer = null)
    {
        var figure = new Figure(name, unit, product, peer);
        var at = _figures.FindIndex(each => each.Name == name);
        if (at < 0)
        {
            _figures.Add(figure);
        }
        else
        {
            _figures[at] = figure;
        }

        Console.WriteLine(figure.Row);
        File.WriteAllText(path, JsonSerializer.Serialize(_figures));
    }

    /// <summary>As a table in Markdown.</summary>
    public string Table(int articles)
    {
        var table = new StringBuilder();
        table.AppendLine(string.Create(CultureInfo.InvariantCulture, $"| {articles:N0} articles | unit | service | OpenSearch | ratio |"));
        table.AppendLine("|---|---|---|---|---|");
        foreach (var figure in _figures)
        {
            table.AppendLine(figure.Row);
        }

        return table.ToString();
    }

    private static List<Figure> Load(string path) =>
        File.Exists(path) ? JsonSerializer.Deserialize<List<Figure>>(File.ReadAllText(path)) ?? [] : [];
}

/// <param name="Name">What was measured.</param>
/// <param name="Unit">In what.</param>
/// <param name="Product">Of the service.</param>
/// <param name="Peer">Of OpenSearch, where there is one.</param>
internal sealed record Figure(string Name, string Unit, double Product, double? Peer)
{
    /// <summary>As a row of the table; the ratio is the service's figure to the other one.</summary>
    public string Row => $"| {Name} | {Unit} | {Shown(Product)} | {(Peer is { } peer ? Shown(peer) : "")} | "
        + $"{(Peer is > 0 and { } other ? Shown(Product / other) : "")} |";

    private static string Shown(double value) => value.ToString(
        Math.Abs(value) switch { >= 1_000 => "N0", >= 100 => "0", >= 10 => "0.0", _ => "0.00" }, CultureInfo.InvariantCulture);
}
