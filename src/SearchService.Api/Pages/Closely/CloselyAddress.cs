using SearchService.Api.Pages.Results;

namespace SearchService.Api.Pages.Closely;

/// <summary>The addresses of the pages that read what was found word by word.</summary>
public static class CloselyAddress
{
    public const string Concordance = "/closely/concordance";
    public const string Words = "/closely/words";
    public const string Collocates = "/closely/collocates";

    /// <summary>The parameters that lead from one of these pages, or from a search, to another: the query and what narrows it.</summary>
    private static readonly string[] Shared =
    [
        "q", "copies", "person", "place", "source", "author", "section", "language", "country",
        "from_date", "to_date", "mentions", "near", "km",
        "synonyms",
    ];

    /// <summary>A search, or one of the pages, as another page takes it over.</summary>
    public static SearchAddress Of(SearchAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return new(address.Parameters.Where(parameter => Shared.Contains(parameter.Key)));
    }

    /// <summary>What narrows the articles that are read, in words.</summary>
    public static IReadOnlyList<string> Narrowing(SearchAddress address) =>
        [.. ActiveFilter.Of(Of(address)).Select(filter => filter.Text)];
}
