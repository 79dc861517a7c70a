namespace SearchService.Readers.Citations;

/// <summary>An entry with its fields, names in lower case.</summary>
/// <param name="IsClosed">Whether its last brace was found.</param>
internal sealed record BibTexEntry(string Key, Dictionary<string, string> Fields, bool IsClosed);
