using System.Text;
using CliWrap;
using SearchService.Testing;

namespace SearchService.BrowserTests;

/// <summary>A Chromium on this machine: one that is installed, else one that is brought.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <summary>A browser of some 200 MB on a slow line.</summary>
    private static readonly TimeSpan Download = TimeSpan.FromMinutes(15);

    /// <returns>The program, or null for the one that Playwright has installed for itself.</returns>
    /// <exception cref="InvalidOperationException">There is none, and none can be brought; the message says what was tried.</exception>
    public static async Task<string?> FindAsync()
    {
        if (Installed() is { } installed)
        {
            return installed;
        }

        var tried = new StringBuilder();
        if (OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess
            && await RunAsync("apt-get", ["update"], tried)
            && await RunAsync("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], tried)
            && Installed() is { } brought)
        {
            return brought;
        }

        return Microsoft.Playwright.Program.Main(["install", "chromium"]) == 0
            ? null
            : throw new InvalidOperationException(
                $"The browser tests need Chromium. None of {string.Join(", ", Names)} is installed, and none could be brought: "
                    + "install the package 'chromium', "
                + $"or let this machine reach its package mirror.{Environment.NewLine}{tried}Playwright's installer failed too; "
                + "its output stands above.");
    }

    private static string? Installed() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    private static async Task<bool> RunAsync(string program, string[] arguments, StringBuilder tried)
    {
        try
        {
            var result = await Cli.Wrap(program).WithArguments(arguments)
                .WithEnvironmentVariables(variables => variables.Set("DEBIAN_FRONTEND", "noninteractive"))
                .ToItsEndAsync(Download);
            if (result.ExitCode == 0)
            {
                return true;
            }

            tried.AppendLine($"{program} {string.Join(' ', arguments)} ended with {result.ExitCode}: {result.StandardError.Trim()}");
        }
        catch (Exception missing) when (missing is System.ComponentModel.Win32Exception or InvalidOperationException or TimeoutException)
        {
            tried.AppendLine($"{program} could not be run: {missing.Message}");
        }

        return false;
    }
}
