using System.Reflection;

namespace SearchService.Api.Hosting;

/// <summary>The version of this program, as every place tells it.</summary>
internal static class ServiceVersion
{
    public static string Text { get; } =
        Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
}
