using System.Text.RegularExpressions;

namespace SearchService.Readers.Citations;

/// <summary>How one program of references writes its records: a field a line, each behind a tag.</summary>
/// <param name="Name">The name of the form, for messages.</param>
/// <param name="Tag">Matches a line that begins a field; its groups are <c>tag</c> and <c>value</c>.</param>
/// <param name="First">The tag of a record's first field.</param>
/// <param name="Fields">Which field is which part of an article.</param>
internal sealed record CitationDialect(string Name, Regex Tag, string First, CitationFields Fields)
{
    /// <summary>The tag that ends a record, where there is one.</summary>
    public string? Last { get; init; }

    /// <summary>Tags of the file itself, which belong to no record.</summary>
    public IReadOnlyList<string> Frame { get; init; } = [];

    /// <summary>Whether long fields are wrapped, so that the next line goes on with the same sentence.</summary>
    public bool IsWrapped { get; init; }

    /// <summary>Fields of which each further line is a value of its own.</summary>
    public IReadOnlyList<string> Listed { get; init; } = [];

    /// <summary>Whether an empty line parts records that have no first field of that name.</summary>
    public bool IsPartedByEmptyLines { get; init; }
}

/// <summary>Tags by the part of an article that they give; of each list, the first that a record has counts.</summary>
internal sealed record CitationFields
{
    public required string[] Text { get; init; }

    public required string[] Title { get; init; }

    public required string[] Authors { get; init; }

    public required string[] Source { get; init; }

    /// <summary>Every one of them is tried, in this order.</summary>
    public required string[] Date { get; init; }

    /// <summary>The year of a date that does not name it.</summary>
    public required string[] Year { get; init; }

    public string[] Url { get; init; } = [];

    public string[] Language { get; init; } = [];

    public string[] Page { get; init; } = [];

    public string[] Section { get; init; } = [];

    public string[] Id { get; init; } = [];
}
