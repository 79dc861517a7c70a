using SearchService.Archive;
using SearchService.Archive.Jobs;
using SearchService.Archive.Settings;
using SearchService.Archive.Watchlists;

namespace SearchService.Api.Hosting;

/// <summary>Settings and the archive, as services of the host.</summary>
internal static class ServiceSettings
{
    private static readonly Dictionary<string, string> Switches = Setting.All.ToDictionary(
        setting => "--" + setting.Name["SEARCH_".Length..].ToLowerInvariant(), setting => setting.Name);

    /// <summary>Reads the settings; where one is wrong, says so on standard error and returns false.</summary>
    public static bool TryAddServiceSettings(this WebApplicationBuilder builder, string[] args)
    {
        builder.Configuration.AddCommandLine(args, Switches);
        try
        {
            var settings = SettingsReader.Read(builder.Configuration);
            var missing = settings.Folders.Where(folder => !Directory.Exists(folder)).ToList();
            if (missing.Count > 0)
            {
                throw new SettingsException([.. missing.Select(folder => $"{Setting.Archive.Name} names {folder}, which does not exist: make the folder, or set {Setting.Archive.Name} to the folders of your article files.")]);
            }

            builder.Services.AddSingleton(settings);
            builder.WebHost.UseUrls(settings.Urls);
            return true;
        }
        catch (Exception wrong) when (wrong is SettingsException or FormatException)
        {
            Console.Error.WriteLine($"error: {wrong.Message}");
            return false;
        }
    }

    public static void AddNewsArchive(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(services => NewsArchive.Open(
            services.GetRequiredService<ArchiveSettings>(), services.GetRequiredService<TimeProvider>()));
        builder.Services.AddSingleton(services => services.GetRequiredService<NewsArchive>().Articles);
        builder.Services.AddSingleton(services => services.GetRequiredService<NewsArchive>().OpenPosted());
        builder.Services.AddSingleton(services => new JobStore(
            services.GetRequiredService<ArchiveSettings>().Index, services.GetRequiredService<TimeProvider>()));
        builder.Services.AddSingleton(services => new WatchlistStore(
            services.GetRequiredService<ArchiveSettings>().Index, services.GetRequiredService<TimeProvider>()));
        builder.Services.AddSingleton<ArchiveWork>();
        builder.Services.AddHostedService(services => services.GetRequiredService<ArchiveWork>());
        builder.Services.AddHostedService<IndexRefresh>();
        builder.Logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "HH:mm:ss ";
        });
    }

    /// <summary>Runs until told to stop.</summary>
    /// <returns>The exit code: 0 after a stop, 1 where the service could not start.</returns>
    public static async Task<int> RunServiceAsync(this WebApplication app)
    {
        try
        {
            await app.RunAsync();
            return 0;
        }
        catch (IOException taken) when (taken.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            await Console.Error.WriteLineAsync($"error: {Setting.Urls.Name} names an address that another program listens on: {taken.Message}");
            return 1;
        }
    }
}
