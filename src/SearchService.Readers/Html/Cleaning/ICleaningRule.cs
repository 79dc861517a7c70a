namespace SearchService.Readers.Html.Cleaning;

/// <summary>Finds one kind of text that stands in an article's container and is not the article.</summary>
public interface ICleaningRule
{
    /// <summary>What the rule drops, in a few words; unique among all rules.</summary>
    string Drops { get; }

    /// <summary>Looks only; the cleaner cuts, so that its guards hold for every rule.</summary>
    IEnumerable<Cut> Find(BodyTree body);
}
