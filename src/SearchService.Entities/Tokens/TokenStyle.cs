namespace SearchService.Entities.Tokens;

/// <summary>How a language writes words together that are tokens of their own.</summary>
internal enum TokenStyle : byte
{
    /// <summary><c>'s</c> and <c>n't</c> are split off.</summary>
    English,

    /// <summary>Words are as they stand.</summary>
    Plain,

    /// <summary>An article or preposition hangs before: <c>l'</c>, <c>dell'</c>.</summary>
    Elided,

    /// <summary>An ending hangs behind a name: <c>'de</c>.</summary>
    Suffixed,
}

internal static class TokenStyles
{
    /// <param name="language">As <see cref="ArticleLanguage.Of"/> gives it.</param>
    public static TokenStyle Of(string language) => language switch
    {
        "en" => TokenStyle.English,
        "fr" or "it" or "ca" => TokenStyle.Elided,
        "tr" => TokenStyle.Suffixed,
        _ => TokenStyle.Plain,
    };
}
