// Drives every operation of a running service with a client whose types are made from its OpenAPI document.
// Usage: node drive.js ADDRESS. Whatever does not answer as it is described, or is described and not driven, ends it with 1.
import createClient from "openapi-fetch";
import type { paths } from "./schema";

declare const process: { argv: string[]; exit(code: number): void };

const address = process.argv[2];
const client = createClient<paths>({ baseUrl: address });
const driven = new Set<string>();
client.use({
    onRequest({ request, schemaPath }) {
        driven.add(`${request.method} ${schemaPath}`);
        return undefined;
    },
});

async function check<T>(name: string, call: Promise<{ data?: T; error?: unknown; response: Response }>, also: number[] = []): Promise<T> {
    const { data, error, response } = await call;
    if (!response.ok && !also.includes(response.status)) {
        throw new Error(`${name}: ${response.status} ${JSON.stringify(error)}`);
    }
    return data as T;
}

function expect(what: string, holds: boolean): void {
    if (!holds) {
        throw new Error(`${what} does not hold`);
    }
}

const text = { parseAs: "text" } as const;

async function drive(): Promise<void> {
    const found = await check("search", client.GET("/search", { params: { query: { q: "Vladivostok", size: 3, person: ["Kim Jong-un"] } } }));
    expect("search finds articles", found.total > 0 && found.hits[0].id.length > 0);
    const id = found.hits[0].id;
    const path = { path: { id } };
    await check("searchByBody", client.POST("/search", { body: { q: "ferry", size: 3, match: "all" } }));
    await check("searchBatch", client.POST("/search/batch", {
        body: '{"q": "ferry", "size": 1}', bodySerializer: (lines: string) => lines,
        headers: { "Content-Type": "application/x-ndjson" }, ...text,
    }));
    await check("searchNdjson", client.GET("/search.ndjson", { params: { query: { q: "ferry" } }, ...text }));
    await check("searchCsv", client.GET("/search.csv", { params: { query: { q: "ferry" } }, ...text }));
    await check("searchRss", client.GET("/search.rss", { params: { query: { q: "ferry" } }, ...text }));
    await check("suggest", client.GET("/suggest", { params: { query: { q: "vladi", size: 5 } } }));
    const timeline = await check("timeline", client.GET("/timeline", { params: { query: { q: "ferry", interval: "month" } } }));
    expect("buckets hold hits", timeline.buckets.every((bucket) => bucket.count > 0));
    await check("significant", client.GET("/significant", { params: { query: { q: "Vladivostok" } } }));
    await check("people", client.GET("/people", { params: { query: { prefix: "ki" } } }));
    await check("places", client.GET("/places", { params: { query: { prefix: "vla" } } }));
    await check("exportSearch", client.GET("/search/export", { params: { query: { q: "ferry", format: "ris" } }, ...text }));
    const lines = await check("concordance", client.GET("/concordance", { params: { query: { q: "ferry", order: "left", size: 5 } } }));
    expect("a concordance has lines", lines.total > 0 && lines.lines[0].match.length > 0);
    await check("words", client.GET("/words", { params: { query: { q: ["ferry", "storm"], interval: "month" } } }));
    await check("collocates", client.GET("/collocates", { params: { query: { q: "Vladivostok", distance: 3 } } }));
    await check("concordanceCsv", client.GET("/concordance.csv", { params: { query: { q: "ferry" } }, ...text }));
    await check("wordsCsv", client.GET("/words.csv", { params: { query: { q: ["ferry"] } }, ...text }));
    await check("collocatesCsv", client.GET("/collocates.csv", { params: { query: { q: "Vladivostok" } }, ...text }));
    const article = await check("article", client.GET("/articles/{id}", { params: { ...path, query: { q: "Vladivostok" } } }));
    expect("an article has a text", article.text.length > 0);
    await check("articleFile", client.GET("/articles/{id}/file", { params: path, ...text }));
    await check("similarArticles", client.GET("/articles/{id}/similar", { params: path }));
    await check("articleCitation", client.GET("/articles/{id}/citation", { params: { ...path, query: { format: "bibtex" } }, ...text }));
    const sample = { path: { id: "example-ts" } };
    const posted = await check("postArticles", client.POST("/articles", { body: [{ id: "example-ts", text: "The ferry left on Friday." }] }));
    expect("an article is taken", posted[0].id === "example-ts");
    await check("withdrawArticle", client.DELETE("/articles/{id}", { params: sample }));
    await check("restoreArticle", client.POST("/articles/{id}/restore", { params: sample }));
    const watch = { path: { id: "harbours-ts" } };
    await check("addWatchlist", client.POST("/watchlists", { body: { id: "harbours-ts", names: ["Vladivostok"] } }));
    await check("watchlists", client.GET("/watchlists"));
    await check("watchlist", client.GET("/watchlists/{id}", { params: watch }));
    await check("changeWatchlist", client.PUT("/watchlists/{id}", { params: watch, body: { queries: ["ferry"] } }));
    await check("watchlistMatches", client.GET("/watchlists/{id}/matches", { params: watch }));
    await check("watchlistMatchesRss", client.GET("/watchlists/{id}/matches.rss", { params: watch, ...text }));
    const webhook = await check("setWebhook", client.PUT("/watchlists/{id}/webhook", { params: watch, body: { url: "https://desk.example/new" } }));
    expect("a webhook tells its secret", webhook.secret !== undefined);
    await check("webhook", client.GET("/watchlists/{id}/webhook", { params: watch }));
    await check("deleteWebhook", client.DELETE("/watchlists/{id}/webhook", { params: watch }));
    await check("deleteWatchlist", client.DELETE("/watchlists/{id}", { params: watch }));
    const kept = { path: { id: "harbour-ts" } };
    const one = { path: { ...kept.path, article: id } };
    await check("addCollection", client.POST("/collections", { body: { id: "harbour-ts", name: "Harbour", articles: [id] } }));
    await check("keepArticles", client.POST("/collections/{id}/articles", { params: kept, body: { articles: [id] } }));
    await check("changeKeptArticle", client.PUT("/collections/{id}/articles/{article}", { params: one, body: { note: "Read this.", position: 1 } }));
    const collection = await check("collection", client.GET("/collections/{id}", { params: kept }));
    expect("a collection holds its article", collection.total === 1 && collection.articles?.[0].id === id);
    await check("exportCollection", client.GET("/collections/{id}/export", { params: { ...kept, query: { format: "ris" } }, ...text }));
    await check("changeCollection", client.PUT("/collections/{id}", { params: kept, body: { name: "Harbours" } }));
    await check("dropArticle", client.DELETE("/collections/{id}/articles/{article}", { params: one }));
    await check("deleteCollection", client.DELETE("/collections/{id}", { params: kept }));
    const corrected = await check("correct", client.POST("/corrections", {
        body: { action: "merge", kind: "person", name: "Vladimir Vladimirovich", newName: "Vladimir Putin" },
    }));
    await check("corrections", client.GET("/corrections"));
    await check("twins", client.GET("/corrections/twins", { params: { query: { kind: "person", size: 5 } } }));
    await check("undoCorrection", client.DELETE("/corrections/{id}", { params: { path: { id: corrected.corrections[0].id } } }));
    await check("verify", client.POST("/verify"));
    const job = await check("reindex", client.POST("/reindex"));
    await check("jobs", client.GET("/jobs"));
    await check("job", client.GET("/jobs/{id}", { params: { path: { id: job.id } } }));
    await check("cancelJob", client.DELETE("/jobs/{id}", { params: { path: { id: job.id } } }), [409]);
    await check("livez", client.GET("/health/livez", text));
    await check("readyz", client.GET("/health/readyz", text));
    await check("metrics", client.GET("/metrics", text));
    const refused = await client.GET("/search", { params: { query: { q: "ferry", from_date: "never" } } });
    expect("a problem has its code", refused.error?.code === "invalid_from_date");
    const document: { paths: Record<string, Record<string, unknown>> } = await (await fetch(`${address}/openapi/v1.json`)).json();
    const described = Object.entries(document.paths)
        .flatMap(([route, operations]) => Object.keys(operations).map((method) => `${method.toUpperCase()} ${route}`));
    const left = described.filter((operation) => !driven.has(operation));
    expect(`every operation is driven; of ${left.join(", ")} that`, left.length === 0);
    console.log(`${described.length} operations answer as they are described`);
}

drive().catch((failure: unknown) => {
    console.error(String(failure));
    process.exit(1);
});
