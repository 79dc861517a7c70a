using SearchService.Archive.Settings;

namespace SearchService.Api.Hosting;

/// <summary>What the service answers on the command line without starting.</summary>
internal static class ServiceArguments
{
    /// <summary>The exit code where the arguments ask for help or the version; null where the service shall start.</summary>
    public static int? Answer(string[] args)
    {
        if (args.Contains("--version"))
        {
            Console.Out.WriteLine(
                ServiceVersion.Text);
            return 0;
        }

        if (!args.Any(arg => arg is "--help" or "-h" or "-?"))
        {
            return null;
        }

        Console.Out.WriteLine("Full-text search over an archive of news articles: the HTTP service.");
        Console.Out.WriteLine();
        Console.Out.WriteLine(
            "Settings, from appsettings.json beside the program, then the environment, then the command line (--SEARCH_INDEX=DIR "
            + "or --index DIR):");
        foreach (var setting in Setting.All)
        {
            Console.Out.WriteLine(
                $"  {setting.Name,-16} {setting.Description}{(setting.Default.Length > 0 ? $" Default: {setting.Default}." : "")}");
        }

        return 0;
    }
}
