using SearchService.Stores.Collections;

namespace SearchService.OpenSearch.Made;

/// <summary>Collections in the cluster, a document each.</summary>
internal sealed class ClusterCollectionStore(MadeIndex index, TimeProvider time) : CollectionStore
{
    private readonly MadeRecords<KeptCollection> _records = new(
        index, "collection", RecordJson.Default.KeptCollection, collection => MadeOrder.Of(collection.Created, collection.Id));

    public override IReadOnlyList<Collection> List() => [.. _records.List().Select(kept => kept.ToCollection())];

    public override void TakeOver(Collection collection, IReadOnlyList<KeptArticle> articles) => _records.Change(
        collection.Id,
        before => (before ?? new KeptCollection(
            collection.Id, collection.Name, collection.Note, collection.Created, collection.Changed, collection.Version,
            [.. articles.Select(kept => new KeptEntry(
                kept.Article.Value, kept.Note, kept.Title, kept.Source, kept.Published, kept.Added, kept.Version))]), true));

    public override Collection? Find(string id) => _records.Find(id)?.ToCollection();

    public override KeepOutcome Change(string id, string name, string note, long? version) => Changed(id, before =>
        KeptCollection.MayChange(before.Note, before.Version, note, version)
            ? (before with { Name = name, Note = note, Version = before.Version + 1 }, KeepOutcome.Done)
            : (before, KeepOutcome.Changed), KeepOutcome.NotFound);

    public override bool Remove(string id) => _records.Remove(id);

    public override (KeepOutcome Outcome, int Added) Keep(string id, IReadOnlyList<ArticleToKeep> articles) => Changed(
        id,
        before =>
        {
            var held = before.Articles.Select(entry => entry.Article).ToHashSet();
            var now = time.GetUtcNow();
            List<KeptEntry> added = [.. articles.Where(article => held.Add(article.Id)).Select(article =>
                new KeptEntry(article.Id, article.Note, article.Title, article.Source, article.Published, now, 1))];
            return added.Count == 0 ? (before, (KeepOutcome.Done, 0))
                : held.Count > Collection.MaxArticles ? (before, (KeepOutcome.Full, 0))
                : (before with { Articles = [.. before.Articles, .. added] }, (KeepOutcome.Done, added.Count));
        },
        (KeepOutcome.NotFound, 0));

    public override IReadOnlyList<KeptArticle> Articles(string id, int from, int size) => _records.Find(id) is { } found
        ? [.. Enumerable.Range(0, found.Articles.Count).Skip(from).Take(size).Select(found.ToArticle)]
        : [];

    public override KeptArticle? Article(string id, string article) =>
        _records.Find(id) is { } found && found.IndexOf(article) is >= 0 and var at ? found.ToArticle(at) : null;

    public override IReadOnlyList<string> NamesOf(string article, IReadOnlyList<string> collections) =>
        [.. collections.Select(_records.Find).OfType<KeptCollection>().Where(found => found.IndexOf(article) >= 0)
            .Select(found => found.Name)];

    public override KeepOutcome Note(string id, string article, string note, long? version) => Changed(
        id,
        before => before.IndexOf(article) is >= 0 and var at
            ? KeptCollection.MayChange(before.Articles[at].Note, before.Articles[at].Version, note, version)
                ? (before with
                {
                    Articles = [.. before.Articles.Select((entry, index) => index != at ? entry
                    : entry with { Note = note, Version = entry.Version + 1 })]
                }, KeepOutcome.Done)
                : (before, KeepOutcome.Changed)
            : (before, KeepOutcome.NotFound),
        KeepOutcome.NotFound);

    public override bool Order(string id, IReadOnlyList<string> first)
    {
        var places = first.Distinct().Select((article, place) => (article, place)).ToDictionary(each => each.article, each => each.place);
        return Changed(id, before =>
        {
            List<KeptEntry> ordered = [.. before.Articles.OrderBy(entry => places.GetValueOrDefault(entry.Article, int.MaxValue))];
            return (ordered.SequenceEqual(before.Articles) ? before : before with { Articles = ordered }, true);
        }, missing: false);
    }

    public override bool Drop(string id, string article) => Changed(id, before => before.IndexOf(article) is >= 0 and var at
        ? (before with { Articles = [.. before.Articles.Where((_, index) => index != at)] }, true)
        : (before, false), missing: false);

    protected override Collection? Make(string id, string name, string note)
    {
        if (_records.Count() >= MaxKept)
        {
            return null;
        }

        var now = time.GetUtcNow();
        return _records.Change(id, before =>
        {
            var next = before ?? new KeptCollection(id, name, note, now, now, 1, []);
            return (next, before is null ? next.ToCollection() : null);
        });
    }

    /// <summary>Changes one that is there, and notes when.</summary>
    private TResult Changed<TResult>(string id, Func<KeptCollection, (KeptCollection Next, TResult Result)> change, TResult missing) =>
        _records.Change(id, before =>
        {
            if (before is null)
            {
                return (null, missing);
            }

            var (next, result) = change(before);
            return (ReferenceEquals(next, before) ? before : next with { Changed = time.GetUtcNow() }, result);
        });
}
