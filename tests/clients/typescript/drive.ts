// Drives every operation of a running service with a client whose types are made from its OpenAPI document.
// Usage: node drive.js ADDRESS. Whatever does not answer as it is described ends it with 1.
import createClient from "openapi-fetch";
import type { paths } from "./schema";

declare const process: { argv: string[]; exit(code: number): void };

const address = process.argv[2];
const client = createClient<paths>({ baseUrl: address });
let driven = 0;

async function check<T>(name: string, call: Promise<{ data?: T; error?: unknown; response: Response }>, also: number[] = []): Promise<T> {
    const { data, error, response } = await call;
    if (!response.ok && !also.includes(response.status)) {
        throw new Error(`${name}: ${response.status} ${JSON.stringify(error)}`);
    }
    driven++;
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
    const article = await check("article", client.GET("/articles/{id}", { params: { ...path, query: { q: "Vladivostok" } } }));
    expect("an article has a text", article.text.length > 0);
    await check("articleFile", client.GET("/articles/{id}/file", { params: path, ...text }));
    await check("similarArticles", client.GET("/articles/{id}/similar", { params: path }));
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
    await check("deleteWatchlist", client.DELETE("/watchlists/{id}", { params: watch }));
    const corrected = await check("correct", client.POST("/corrections", {
        body: { action: "merge", kind: "person", name: "Vladimir Vladimirovich", newName: "Vladimir Putin" },
    }));
    await check("corrections", client.GET("/corrections"));
    await check("twins", client.GET("/corrections/twins", { params: { query: { kind: "person", size: 5 } } }));
    await check("undoCorrection", client.DELETE("/corrections/{id}", { params: { path: { id: corrected.corrections[0].id } } }));
    const job = await check("reindex", client.POST("/reindex"));
    await check("jobs", client.GET("/jobs"));
    await check("job", client.GET("/jobs/{id}", { params: { path: { id: job.id } } }));
    await check("cancelJob", client.DELETE("/jobs/{id}", { params: { path: { id: job.id } } }), [409]);
    await check("livez", client.GET("/health/livez", text));
    await check("readyz", client.GET("/health/readyz", text));
    await check("metrics", client.GET("/metrics", text));
    const refused = await client.GET("/search", { params: { query: { q: "ferry", from_date: "never" } } });
    expect("a problem has its code", refused.error?.code === "invalid_from_date");
    console.log(`${driven} operations answer as they are described`);
}

drive().catch((failure: unknown) => {
    console.error(String(failure));
    process.exit(1);
});
