using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Data.Sqlite;
using SearchService.Articles;

namespace SearchService.Stores.Collections;

/// <summary>Collections in the service's SQLite file. Each change is one statement.</summary>
public sealed class SqliteCollectionStore : CollectionStore
{
    private const string Tables = """
        CREATE TABLE IF NOT EXISTS collections (
            id TEXT PRIMARY KEY, name TEXT NOT NULL, note TEXT NOT NULL, created TEXT NOT NULL, changed TEXT NOT NULL,
            version INTEGER NOT NULL);
        CREATE TABLE IF NOT EXISTS kept_articles (
            collection TEXT NOT NULL, article TEXT NOT NULL, position INTEGER NOT NULL, note TEXT NOT NULL, title TEXT, source TEXT,
            published TEXT, added TEXT NOT NULL, version INTEGER NOT NULL, PRIMARY KEY (collection, article)) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS kept_in_order ON kept_articles (collection, position);
        CREATE TRIGGER IF NOT EXISTS kept_added AFTER INSERT ON kept_articles BEGIN
            UPDATE collections SET changed = NEW.added WHERE id = NEW.collection; END;
        CREATE TRIGGER IF NOT EXISTS kept_changed AFTER UPDATE ON kept_articles BEGIN
            UPDATE collections SET changed = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE id = NEW.collection; END;
        CREATE TRIGGER IF NOT EXISTS kept_removed AFTER DELETE ON kept_articles BEGIN
            UPDATE collections SET changed = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE id = OLD.collection; END;
        """;

    private const string Columns =
        "SELECT id, name, note, created, changed, version, (SELECT COUNT(*) FROM kept_articles WHERE collection = id) FROM collections ";

    /// <summary>Where nobody else was faster, or where the same is said again.</summary>
    private const string Unchanged = " AND (version = $version OR note = $note OR (note = '' AND $version = -1))";

    private const long None = -1;

    private readonly ServiceDatabase _database;
    private readonly TimeProvider _time;

    /// <param name="index">The folder of the index.</param>
    /// <param name="time">The clock.</param>
    /// <param name="mended">Is told, in a sentence, what was done with a database that is damaged or missing.</param>
    public SqliteCollectionStore(string index, TimeProvider time, Action<string>? mended = null)
    {
        _time = time;
        _database = new ServiceDatabase(index, Tables, time, mended);
    }

    protected override Collection? Make(string id, string name, string note)
    {
        var added = _database.ExecuteAndKeep(
            "INSERT OR IGNORE INTO collections (id, name, note, created, changed, version) SELECT $id, $name, $note, $now, $now, 1 "
            + "WHERE (SELECT COUNT(*) FROM collections) < $most",
            ("$id", id), ("$name", name), ("$note", note), ("$now", Now()), ("$most", MaxKept));
        return added > 0 ? Find(id) : null;
    }

    public override IReadOnlyList<Collection> List() => _database.Query(Columns + "ORDER BY created, id", ToCollection);

    public override void TakeOver(Collection collection, IReadOnlyList<KeptArticle> articles)
    {
        ArgumentNullException.ThrowIfNull(collection);
        ArgumentNullException.ThrowIfNull(articles);
        (string, object)[] values =
        [
            ("$id", collection.Id), ("$name", collection.Name), ("$note", collection.Note), ("$created", Text(collection.Created)),
            ("$changed", Text(collection.Changed)), ("$version", collection.Version),
        ];
        if (_database.Execute("INSERT OR IGNORE INTO collections (id, name, note, created, changed, version) "
            + "VALUES ($id, $name, $note, $created, $changed, $version)", values) == 0)
        {
            return;
        }

        foreach (var kept in articles)
        {
            _database.Execute(
                "INSERT OR IGNORE INTO kept_articles (collection, article, position, note, title, source, published, added, version) "
                + "VALUES ($id, $article, $position, $note, $title, $source, $published, $added, $version)",
                ("$id", collection.Id), ("$article", kept.Article.Value), ("$position", kept.Position), ("$note", kept.Note),
                ("$title", (object?)kept.Title ?? DBNull.Value), ("$source", (object?)kept.Source ?? DBNull.Value),
                ("$published", (object?)kept.Published ?? DBNull.Value), ("$added", Text(kept.Added)), ("$version", kept.Version));
        }

        _database.ExecuteAndKeep("UPDATE collections SET changed = $changed WHERE id = $id", values);
    }

    public override Collection? Find(string id) => _database.Query(Columns + "WHERE id = $id", ToCollection, ("$id", id)).FirstOrDefault();

    public override KeepOutcome Change(string id, string name, string note, long? version) => Outcome(
        _database.ExecuteAndKeep(
            "UPDATE collections SET name = $name, note = $note, version = version + 1, changed = $now WHERE id = $id" + Unchanged,
            ("$id", id), ("$name", name), ("$note", note), ("$version", version ?? None), ("$now", Now())),
        () => Find(id) is not null);

    public override bool Remove(string id)
    {
        var removed = _database.Execute("DELETE FROM collections WHERE id = $id", ("$id", id)) > 0;
        _database.ExecuteAndKeep("DELETE FROM kept_articles WHERE collection = $id", ("$id", id));
        return removed;
    }

    public override (KeepOutcome Outcome, int Added) Keep(string id, IReadOnlyList<ArticleToKeep> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        if (Find(id) is null)
        {
            return (KeepOutcome.NotFound, 0);
        }

        const string NotThere = "NOT EXISTS (SELECT 1 FROM kept_articles WHERE collection = $id AND article = value ->> 'id')";
        var added = _database.ExecuteAndKeep(
            "INSERT INTO kept_articles (collection, article, position, note, title, source, published, added, version) "
            + "SELECT $id, value ->> 'id', key + 1 + (SELECT COALESCE(MAX(position), 0) FROM kept_articles WHERE collection = $id), "
            + "COALESCE(value ->> 'note', ''), value ->> 'title', value ->> 'source', value ->> 'published', $now, 1 "
            + $"FROM json_each($articles) WHERE {NotThere} AND EXISTS (SELECT 1 FROM collections WHERE id = $id) "
            + "AND (SELECT COUNT(*) FROM kept_articles WHERE collection = $id) "
            + $"+ (SELECT COUNT(*) FROM json_each($articles) WHERE {NotThere}) <= $most",
            ("$id", id), ("$now", Now()), ("$most", Collection.MaxArticles),
            ("$articles", JsonSerializer.Serialize(
                articles.DistinctBy(article => article.Id).ToList(), KeptJson.Default.ListArticleToKeep)));
        return added == 0 && articles.Any(article => Article(id, article.Id) is null) ? (KeepOutcome.Full, 0) : (KeepOutcome.Done, added);
    }

    public override IReadOnlyList<KeptArticle> Articles(string id, int from, int size) => Kept(
        "WHERE collection = $id ORDER BY position, article LIMIT $size OFFSET $from", ("$id", id), ("$from", from), ("$size", size));

    public override KeptArticle? Article(string id, string article) =>
        Kept("WHERE collection = $id AND article = $article", ("$id", id), ("$article", article)).FirstOrDefault();

    public override IReadOnlyList<string> NamesOf(string article, IReadOnlyList<string> collections) => _database.Query(
        "SELECT name FROM json_each($asked) AS asked JOIN collections ON collections.id = asked.value "
        + "JOIN kept_articles ON kept_articles.collection = collections.id AND article = $article ORDER BY asked.key",
        row => row.GetString(0),
        ("$asked", JsonSerializer.Serialize(collections, KeptJson.Default.IReadOnlyListString)), ("$article", article));

    public override KeepOutcome Note(string id, string article, string note, long? version) => Outcome(
        _database.ExecuteAndKeep(
            "UPDATE kept_articles SET note = $note, version = version + 1 WHERE collection = $id AND article = $article" + Unchanged,
            ("$id", id), ("$article", article), ("$note", note), ("$version", version ?? None)),
        () => Article(id, article) is not null);

    public override bool Order(string id, IReadOnlyList<string> first)
    {
        _database.ExecuteAndKeep(
            "UPDATE kept_articles SET position = placed.position FROM ("
            + "SELECT article AS placed_article, "
            + "ROW_NUMBER() OVER (ORDER BY wanted.at IS NULL, wanted.at, kept_articles.position) AS position "
            + "FROM kept_articles LEFT JOIN (SELECT value AS article_id, MIN(key) AS at FROM json_each($first) GROUP BY value) AS wanted "
            + "ON wanted.article_id = kept_articles.article WHERE collection = $id) AS placed "
            + "WHERE collection = $id AND article = placed.placed_article AND kept_articles.position <> placed.position",
            ("$id", id), ("$first", JsonSerializer.Serialize(first, KeptJson.Default.IReadOnlyListString)));
        return Find(id) is not null;
    }

    public override bool Drop(string id, string article) => _database.ExecuteAndKeep(
        "DELETE FROM kept_articles WHERE collection = $id AND article = $article", ("$id", id), ("$article", article)) > 0;

    private static KeepOutcome Outcome(int changed, Func<bool> isThere) =>
        changed > 0 ? KeepOutcome.Done : isThere() ? KeepOutcome.Changed : KeepOutcome.NotFound;

    private List<KeptArticle> Kept(string clause, params (string Name, object Value)[] values) => _database.Query(
        "SELECT article, position, note, title, source, published, added, version FROM kept_articles " + clause,
        row => new KeptArticle(
            new ArticleId(row.GetString(0)), row.GetInt32(1), row.GetString(2), Text(row, 3), Text(row, 4), Text(row, 5),
            Moment(row.GetString(6)), row.GetInt64(7)),
        values);

    private static Collection ToCollection(SqliteDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), Moment(row.GetString(3)), Moment(row.GetString(4)), row.GetInt64(5),
        row.GetInt32(6));

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private string Now() => Text(_time.GetUtcNow());

    private static string Text(DateTimeOffset moment) => moment.ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset Moment(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
}

/// <summary>What is handed to SQLite as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(List<ArticleToKeep>))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
internal sealed partial class KeptJson : JsonSerializerContext;
