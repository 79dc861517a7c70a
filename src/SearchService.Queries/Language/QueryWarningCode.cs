namespace SearchService.Queries.Language;

/// <summary>Every code that a <see cref="QueryWarning"/> can carry. The page of error codes in docs is tested against this list.</summary>
public sealed record QueryWarningCode(string Name, string Title)
{
    public static readonly QueryWarningCode QueryTooLong = new("query_too_long", "The query was cut at the longest length that is read.");
    public static readonly QueryWarningCode TooManyWords =
        new("too_many_words", "The query has too many words; the rest were left out.");
    public static readonly QueryWarningCode TooDeep =
        new("too_deep", "Parentheses are nested too deeply; the inner ones were left out.");
    public static readonly QueryWarningCode UnclosedQuote =
        new("unclosed_quote", "A quotation mark is not closed; what follows was read as words.");
    public static readonly QueryWarningCode UnclosedParenthesis =
        new("unclosed_parenthesis", "A parenthesis is not closed; it was closed at the end.");
    public static readonly QueryWarningCode StrayParenthesis =
        new("stray_parenthesis", "A closing parenthesis has no opening one; it was left out.");
    public static readonly QueryWarningCode EmptyPhrase =
        new("empty_phrase", "There is nothing to search for between the quotation marks.");
    public static readonly QueryWarningCode EmptyGroup = new("empty_group", "There is nothing to search for between the parentheses.");
    public static readonly QueryWarningCode StrayOperator =
        new("stray_operator", "AND, OR or NOT has nothing to work on; it was read as a word.");
    public static readonly QueryWarningCode LoneExclusion =
        new("lone_exclusion", "A minus excludes only beside a word that must occur; it was left out.");
    public static readonly QueryWarningCode UnknownField = new("unknown_field", "No field has this name; it was read as a word.");
    public static readonly QueryWarningCode FieldWithoutValue =
        new("field_without_value", "A field has no value; its name was read as a word.");
    public static readonly QueryWarningCode InvalidDate =
        new("invalid_date", "The value is not a date or range of dates; it was read as words.");
    public static readonly QueryWarningCode ReversedRange =
        new("reversed_range", "The range ends before it starts; its ends were swapped.");
    public static readonly QueryWarningCode NothingToSearch =
        new("nothing_to_search", "These characters contain no letter or digit; they were left out.");
    public static readonly QueryWarningCode InvalidDistance = new("invalid_distance", "The distance of a phrase is not a number in range.");
    public static readonly QueryWarningCode InvalidFuzziness =
        new("invalid_fuzziness", "At most two letters may differ, and no wildcard can be fuzzy.");
    public static readonly QueryWarningCode InvalidBoost = new("invalid_boost", "A weight is out of range; the nearest one was taken.");
    public static readonly QueryWarningCode WildcardInPhrase =
        new("wildcard_in_phrase", "A wildcard has no meaning inside quotes; it was left out.");
    public static readonly QueryWarningCode PlaceholderWithoutDistance =
        new("placeholder_without_distance", "<person> and <place> work only in a phrase with a distance; read as a word.");
    public static readonly QueryWarningCode ExpansionLimit =
        new("expansion_limit", "A pattern matches too many words; the most frequent ones were used.");
    public static readonly QueryWarningCode ReadAsExclusion =
        new("read_as_exclusion", "A mark before a word was read as a minus: what follows must not occur.");
    public static readonly QueryWarningCode ReadAsOperator = new("read_as_operator", "A sign between words was read as an operator.");
    public static readonly QueryWarningCode SmallOperator =
        new("small_operator", "An operator in small letters is a word like any other; in capitals it is an operator.");
    public static readonly QueryWarningCode StopWord = new("stop_word", "A word that nearly every article contains was left out.");
    public static readonly QueryWarningCode TimeLimit =
        new("time_limit", "The search was stopped by the time limit; counts cover only what had been searched.");

    public static IReadOnlyList<QueryWarningCode> All { get; } =
    [
        QueryTooLong, TooManyWords, TooDeep, UnclosedQuote, UnclosedParenthesis, StrayParenthesis, EmptyPhrase, EmptyGroup, StrayOperator,
        LoneExclusion, UnknownField, FieldWithoutValue, InvalidDate, ReversedRange, NothingToSearch, InvalidDistance, InvalidFuzziness,
        InvalidBoost, WildcardInPhrase, PlaceholderWithoutDistance, ExpansionLimit, ReadAsExclusion,
        ReadAsOperator, SmallOperator, StopWord, TimeLimit,
    ];

    public QueryWarning At(int? position, string message) => new(Name, message, position);

    public override string ToString() => Name;
}
