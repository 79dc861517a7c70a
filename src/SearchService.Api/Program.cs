using SearchService.Api.Assistants;
using SearchService.Api.Endpoints;
using SearchService.Api.Hosting;
using SearchService.Api.Hosting.Access;
using SearchService.Api.Hosting.Monitoring;
using SearchService.Api.Hosting.Transport;
using SearchService.Api.OpenApi;

if (ServiceArguments.Answer(args) is { } exitCode)
{
    return exitCode;
}

if (!ServiceSettings.TryCreate(args, out var builder, out var fault))   // SEARCH_*: one that is wrong stops the start and is named
{
    return fault;
}

builder.AddNewsArchive();                   // the open index, kept up to date
builder.AddHttpTransport();                 // HEAD, packed answers, other sites
builder.AddHttpAnswers();                   // JSON, problems
builder.AddPackedBodies();                  // requests that come packed
builder.AddMonitoring();                    // what /metrics shows
builder.AddAccessRules();                   // who may read and write, and how often one address may ask
builder.AddAssistants();                    // tools for assistants
builder.AddApiDescription();                // the OpenAPI document

var app = builder.Build();
app.UseHttpTransport();
app.UseMonitoring();
app.UseHttpAnswers();
app.UseOtherSites();
app.UseAccessRules();
app.UseStateValidators();
app.UsePackedBodies();
app.UseBodyCharsets();
app.MapSearch();                            // /search, /search/batch
app.MapSearchExport();                      // /search/export
app.MapResultFiles();                       // /search.ndjson, .csv, .rss
app.MapInsights();                          // /suggest, /timeline, /significant, /people, /places
app.MapCloseReading();                      // /concordance, /words, /collocates
app.MapCitations();                         // /articles/{id}/citation
app.MapArticles();                          // /articles: read, add, withdraw
app.MapWatchlists();                        // /watchlists: what is new of what somebody watches for
app.MapWebhooks();                          // /watchlists/{id}/webhook: where that is sent
app.MapCollections();                       // /collections: what people keep
app.MapCorrections();                       // /corrections: what people decide about names
app.MapJobs();                              // /reindex, /jobs
app.MapHealth();                            // /health
app.MapAssistants();                        // /mcp
app.MapMonitoring();                        // /metrics
app.MapApiDescription();                    // /openapi/v1.json, /swagger
app.MapSigningIn();                         // /signin
app.MapSite();                              // robots.txt, the OpenSearch description
app.MapPages();                             // what a person sees
return await app.RunServiceAsync();
