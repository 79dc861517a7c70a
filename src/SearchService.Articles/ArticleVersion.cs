namespace SearchService.Articles;

/// <summary>A state of an article's content.</summary>
/// <param name="Hash">Fingerprint of the content.</param>
/// <param name="Seen">When it first came in.</param>
public readonly record struct ArticleVersion(string Hash, DateTimeOffset Seen);
