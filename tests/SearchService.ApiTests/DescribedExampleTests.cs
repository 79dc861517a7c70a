using System.Net;
using SearchService.Testing;
using Xunit;

namespace SearchService.ApiTests;

/// <summary>"Try it out" and "Execute", without a word typed, works for every operation of the page, one after the other.</summary>
public sealed class DescribedExampleTests
{
    [Fact]
    public async Task Every_operation_runs_as_the_page_fills_it_in()
    {
        using var folder = new TempFolder();
        await using var service = await StartedService.StartAsync(folder["index"], Path.Combine(Programs.Repository, "seeds"),
            ("SEARCH_CURATED", folder["curated"]));
        var document = await service.GetJsonAsync("/openapi/v1.json");
        var faults = new List<string>();
        foreach (var operation in DescribedOperation.In(document))
        {
            foreach (var request in operation.Requests())
            {
                using (request)
                {
                    using var answer = await service.Client.SendAsync(request);
                    var said = $"{request.Method} {request.RequestUri}: {(int)answer.StatusCode}";
                    if (!answer.IsSuccessStatusCode && !IsOver(operation, answer.StatusCode))
                    {
                        faults.Add($"{said} {await answer.Content.ReadAsStringAsync()}");
                    }
                    else if (!IsDescribed(operation, answer))
                    {
                        faults.Add($"{said} {answer.Content.Headers.ContentType} is not described");
                    }
                }
            }
        }

        Assert.Empty(faults);
    }

    [Fact]
    public async Task Every_path_of_the_service_is_described()
    {
        using var folder = new TempFolder();
        folder.Write("articles/a.json", Story.Of("a").Json);
        await using var service = await StartedService.StartAsync(folder["index"], folder["articles"]);
        var paths = (await service.GetJsonAsync("/openapi/v1.json")).GetProperty("paths");
        Assert.All(
            ["/search", "/search/batch", "/articles", "/reindex", "/verify",
                "/jobs", "/watchlists", "/corrections", "/metrics", "/health/readyz"],
            (string path) => Assert.True(paths.TryGetProperty(path, out _), path));
    }

    /// <summary>The job may have ended before it could be canceled.</summary>
    private static bool IsOver(DescribedOperation operation, HttpStatusCode status) =>
        operation.Id == "cancelJob" && status == HttpStatusCode.Conflict;

    private static bool IsDescribed(DescribedOperation operation, HttpResponseMessage answer)
    {
        var status = ((int)answer.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (!operation.Description.GetProperty("responses").TryGetProperty(status, out var described))
        {
            return false;
        }

        return answer.Content.Headers.ContentType is not { MediaType: { } type }
            || (described.TryGetProperty("content", out var content)
                && content.EnumerateObject().Any(each => type.Equals(each.Name.Split(';')[0], StringComparison.Ordinal)));
    }
}
