using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace SearchService.Api.Endpoints;

/// <summary>A page as the bytes that are sent, so that they can be kept and sent again.</summary>
internal static class WrittenPage
{
    /// <param name="http">The call that it is written for.</param>
    /// <param name="parameter">The parameter of the page.</param>
    /// <param name="value">What the page shows.</param>
    public static async Task<byte[]> OfAsync<TPage>(HttpRequest http, string parameter, object value)
        where TPage : IComponent
    {
        var services = http.HttpContext.RequestServices;
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [parameter] = value });
        return await renderer.Dispatcher.InvokeAsync(async () =>
            Encoding.UTF8.GetBytes((await renderer.RenderComponentAsync<TPage>(parameters)).ToHtmlString()));
    }
}
