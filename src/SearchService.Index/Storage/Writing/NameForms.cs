using SearchService.Articles;

namespace SearchService.Indexing.Storage.Writing;

/// <summary>The forms under which an article's people, or its places, are found.</summary>
/// <param name="Printed">The forms in which names are printed, beside the names themselves.</param>
/// <param name="Aliases">For each form its key, and the key of the name it stands for.</param>
internal sealed record NameForms(IReadOnlyList<string> Printed, IReadOnlyList<(string Form, string Key)> Aliases)
{
    /// <param name="named">Names with their mentions.</param>
    /// <param name="changes">
    /// What corrections changed: a name that was given up finds the one it was given up for, unless it is another's.
    /// </param>
    /// <param name="kind">Which of the changes count.</param>
    public static NameForms Of(
        IEnumerable<(string Name, IReadOnlyList<Mention> Mentions)> named, IReadOnlyList<NameChange> changes, NameKind kind)
    {
        var printed = new HashSet<string>();
        var aliases = new HashSet<(string Form, string Key)>();
        foreach (var (name, mentions) in named)
        {
            var key = NameKey.Of(name);
            var before = changes.Where(change => change.Kind == kind && NameKey.Of(change.To) == key).ToList();
            var others = before.Where(change => change.Apart).Select(change => NameKey.Of(change.From)).ToHashSet();
            var forms = mentions.Select(mention => mention.Text).Distinct().ToList();
            printed.UnionWith(forms.Where(form => form != name));
            aliases.UnionWith(forms.Concat(before.Where(change => !change.Apart).Select(change => change.From))
                .Select(NameKey.Of).Where(form => !others.Contains(form))
                .Select(form => (form, key)));
        }

        return new NameForms([.. printed], [.. aliases]);
    }
}
