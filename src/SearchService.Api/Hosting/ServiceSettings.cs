using System.Diagnostics.CodeAnalysis;
using SearchService.Api.Endpoints;
using SearchService.Api.Hosting.Access;
using SearchService.Api.Hosting.Transport;
using SearchService.Api.Hosting.Webhooks;
using SearchService.Api.Pages.Keeping;
using SearchService.Api.Pages.Listing;
using SearchService.Archive;
using SearchService.Archive.Collections;
using SearchService.Archive.Engines;
using SearchService.Archive.Settings;
using SearchService.Archive.Uploads;
using SearchService.Queries;
using SearchService.Stores;

namespace SearchService.Api.Hosting;

/// <summary>Settings and the archive, as services of the host.</summary>
internal static class ServiceSettings
{
    private static readonly Dictionary<string, string> Switches = Setting.All.ToDictionary(
        setting => "--" + setting.Name["SEARCH_".Length..].ToLowerInvariant(), setting => setting.Name);

    /// <summary>Options of the host itself.</summary>
    private static readonly string[] HostOptions = ["--environment", "--contentroot", "--applicationname"];

    /// <summary>Starts a service with its settings; where it cannot, says why on standard error and returns false.</summary>
    /// <param name="args">As typed.</param>
    /// <param name="builder">The service that is to be.</param>
    /// <param name="exitCode">2 where a setting is wrong, 1 where the service cannot listen.</param>
    public static bool TryCreate(string[] args, [NotNullWhen(true)] out WebApplicationBuilder? builder, out int exitCode)
    {
        exitCode = 2;
        try
        {
            builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
            builder.Configuration.AddCommandLine(args, Switches);
            var settings = SettingsReader.ReadForService(builder.Configuration, args.Select((_, at) => Fault(args, at)).OfType<string>());
            if (ListeningProbe.Fault(settings.Urls) is { } taken)
            {
                Console.Error.WriteLine($"error: {taken}");
                (builder, exitCode) = (null, 1);
                return false;
            }

            builder.Services.AddSingleton(settings);
            if (DatabaseCare.Mend(settings.Index, TimeProvider.System.GetUtcNow()) is { } mended)
            {
                Console.Error.WriteLine($"warning: {mended}");
            }

            builder.WebHost.UseUrls(settings.Urls);
            builder.AddServiceLog(settings.Log);
            return true;
        }
        catch (Exception wrong) when (wrong is SettingsException or FormatException or InvalidDataException)
        {
            foreach (var fault in wrong is SettingsException settings
                ? settings.Faults
                : [wrong.InnerException is { } cause ? $"{wrong.Message} {cause.Message}" : wrong.Message])
            {
                Console.Error.WriteLine($"error: {fault}");
            }

            builder = null;
            return false;
        }
    }

    /// <summary>What is wrong with an argument; whatever else is configuration of the host has a colon in its name.</summary>
    private static string? Fault(string[] args, int at)
    {
        var name = args[at].Split('=')[0];
        if (!name.StartsWith("--", StringComparison.Ordinal))
        {
            var isValue = at > 0 && args[at - 1].StartsWith("--", StringComparison.Ordinal) && !args[at - 1].Contains('=');
            return isValue || name.Contains(':', StringComparison.Ordinal)
                ? null : $"'{args[at]}' is not an option: --help lists all of them.";
        }

        return name.Contains(':', StringComparison.Ordinal)
            || Switches.ContainsKey(name) || Setting.All.Any(setting => name == "--" + setting.Name)
            || HostOptions.Contains(name.ToLowerInvariant())
            ? null
            : $"{name} is not a setting: --help lists all of them.";
    }

    public static void AddNewsArchive(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(services => NewsArchive.Open(
            services.GetRequiredService<ArchiveSettings>(), services.GetRequiredService<TimeProvider>(),
            services.GetRequiredService<ReadingRights>().OfWhoeverAsks));
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddSingleton<IArticleSearcher>(services => new NotedSearcher(
            services.GetRequiredService<NewsArchive>().Articles, services.GetRequiredService<IHttpContextAccessor>()));
        AddRoom(archive => archive.Arrivals);
        AddRoom(archive => archive.Articles.Closely);
        AddRoom(archive => archive.Suggestions);
        AddRoom(archive => archive.Overviews);
        AddRoom(archive => archive.Served);
        AddRoom(archive => archive.Runs);
        AddRoom(archive => archive.Verifier);
        AddRoom(archive => archive.Runs.Tidying);
        AddRoom(archive => archive.Posted);
        AddRoom(archive => archive.Withdrawing);
        AddRoom(archive => archive.Corrections);
        builder.Services.AddSingleton<KeptAnswers>();
        builder.Services.AddSingleton<AllNames>();
        builder.Services.AddSingleton<RetriedPosts>();
        builder.Services.AddSingleton<MendedDatabase>();
        builder.Services.AddSingleton(services => new ArchiveStores(
            services.GetRequiredService<ArchiveSettings>(), services.GetRequiredService<TimeProvider>(),
            services.GetRequiredService<MendedDatabase>().Tell));
        AddStore(stores => stores.Jobs());
        AddStore(stores => stores.Watchlists());
        AddStore(stores => stores.Webhooks());
        AddStore(stores => stores.Posts());
        AddStore(stores => stores.Collections());
        AddStore(stores => stores.Keys());
        AddStore(stores => stores.Restricted());
        builder.Services.AddSingleton<UploadedFiles>();
        builder.Services.AddSingleton<ArchiveCollections>();
        builder.Services.AddScoped<Stars>();
        builder.Services.AddSingleton<ArchiveWork>();
        builder.Services.AddHostedService(services => services.GetRequiredService<ArchiveWork>());
        builder.Services.AddHostedService<IndexRefresh>();
        builder.Services.AddHostedService<FolderFollowing>();
        builder.Services.AddHostedService<WebhookDelivery>();
        void AddStore<T>(Func<ArchiveStores, T> store)
            where T : class => builder.Services.AddSingleton(services => store(services.GetRequiredService<ArchiveStores>()));

        void AddRoom<T>(Func<NewsArchive, T> room)
            where T : class => builder.Services.AddSingleton(services => room(services.GetRequiredService<NewsArchive>()));
    }

    /// <summary>Runs until told to stop.</summary>
    /// <returns>The exit code: 0 after a stop, 1 where the service could not start.</returns>
    public static async Task<int> RunServiceAsync(this WebApplication app)
    {
        // A service that did not start is disposed of, and gives nothing any more.
        var (lifetime, urls) = (app.Lifetime, app.Services.GetRequiredService<ArchiveSettings>().Urls);
        try
        {
            await app.RunAsync();
            return 0;
        }
        catch (IOException taken) when (taken.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            await Console.Error.WriteLineAsync(
                $"error: {Setting.Urls.Name} names an address that another program listens on: {taken.Message}");
            return 1;
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // It was told to stop before it listened.
            return 0;
        }
        catch (InvalidOperationException noCertificate) when (!lifetime.ApplicationStarted.IsCancellationRequested
            && urls.Contains("https://", StringComparison.OrdinalIgnoreCase))
        {
            await Console.Error.WriteLineAsync(
                $"error: {Setting.Urls.Name} names an https address, for which there is no certificate: put a reverse proxy in front of "
                + "the service, or name a certificate in Kestrel__Certificates__Default__Path and its password in "
                + $"Kestrel__Certificates__Default__Password. ({noCertificate.Message.Split('\n')[0].Trim()})");
            return 1;
        }
    }
}
