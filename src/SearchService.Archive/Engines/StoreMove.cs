using SearchService.Stores.Collections;
using SearchService.Stores.Watchlists;

namespace SearchService.Archive.Engines;

/// <summary>
/// Takes what people made from one engine into another: keys, restricted sources, watchlists with their webhooks, and collections. What is
/// there already under the same name or id stays. Jobs that are over and answers to posts of the last days stay behind.
/// </summary>
internal static class StoreMove
{
    /// <returns>Whether there was anything to take.</returns>
    public static bool Copy(ArchiveStores from, ArchiveStores to)
    {
        var (keys, sources) = (from.Keys().Made(), from.Restricted().Made());
        var (watchlists, collections) = (from.Watchlists().List(), from.Collections().List());
        foreach (var key in keys)
        {
            to.Keys().Keep(key);
        }

        if (sources.Count > 0)
        {
            to.Restricted().Add(sources);
        }

        Copy(watchlists, from, to);
        foreach (var collection in collections)
        {
            to.Collections().TakeOver(collection, from.Collections().Articles(collection.Id, 0, Collection.MaxArticles));
        }

        return keys.Count + sources.Count + watchlists.Count + collections.Count > 0;
    }

    private static void Copy(IReadOnlyList<Watchlist> watchlists, ArchiveStores from, ArchiveStores to)
    {
        var (webhooks, taken) = (from.Webhooks(), to.Webhooks());
        foreach (var watchlist in watchlists.Where(each => to.Watchlists().Find(each.Id) is null))
        {
            to.Watchlists().Keep(watchlist);
        }

        foreach (var id in watchlists.Select(each => each.Id).Append(WatchlistStore.EverythingId))
        {
            if (taken.Find(id) is null && webhooks.Find(id) is { } webhook)
            {
                // What was taken once is not sent again.
                taken.Keep(webhook with { Since = webhook.Delivered ?? webhook.Since });
            }
        }
    }
}
