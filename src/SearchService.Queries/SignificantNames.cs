namespace SearchService.Queries;

/// <summary>
/// The names that are more frequent among the articles found than elsewhere, most telling first; those asked for are left out.
/// </summary>
public sealed record SignificantNames(IReadOnlyList<SignificantName> People, IReadOnlyList<SignificantName> Places)
{
    public static readonly SignificantNames None = new([], []);
}

/// <param name="Name">As most of the articles print it.</param>
/// <param name="Count">Hits that have it, exact.</param>
/// <param name="Everywhere">Articles that have it, found or not.</param>
/// <param name="Score">The gain in frequency times its ratio; more than 0.</param>
public sealed record SignificantName(string Name, long Count, long Everywhere, double Score);
