using System.Net;
using System.Text;
using System.Text.Json;
using SearchService.Testing;

namespace SearchService.ReliabilityTests;

/// <summary>
/// A program that posts, replaces, withdraws and restores articles of its own, and tells the oracle what was acknowledged.
/// A request that was never answered may have been carried out or not: its article is left alone from then on, and the oracle
/// settles what became of it.
/// </summary>
internal sealed class Client(string name, World world, Random random)
{
    private readonly List<string> _posted = [];
    private readonly List<string> _withdrawn = [];
    private int _next;
    private int _acknowledged;

    /// <summary>How many requests were acknowledged so far.</summary>
    public int Acknowledged => Volatile.Read(ref _acknowledged);

    /// <summary>Requests that were answered otherwise than promised.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>Goes on until the service is gone, or until told to stop.</summary>
    /// <param name="service">The service.</param>
    /// <param name="stop">Asked before each request.</param>
    public async Task WorkAsync(StartedService service, Func<bool> stop)
    {
        try
        {
            while (!stop())
            {
                await OnceAsync(service.Client);
            }
        }
        catch (HttpRequestException)
        {
            // It is gone; whether the last request was taken is open.
        }
    }

    /// <summary>Sends one request of any kind.</summary>
    public async Task OnceAsync(HttpClient http)
    {
        switch (random.Next(10))
        {
            case < 4 when _posted.Count > 0:
                await PostAsync(http, _posted[random.Next(_posted.Count)]);
                break;
            case < 6 when _posted.Count > 3:
                await WithdrawAsync(http, _posted[random.Next(_posted.Count)]);
                break;
            case < 7 when _withdrawn.Count > 0:
                await RestoreAsync(http, _withdrawn[random.Next(_withdrawn.Count)]);
                break;
            default:
                await PostAsync(http, $"{name}-{_next++}");
                break;
        }
    }

    private async Task PostAsync(HttpClient http, string id)
    {
        var text = NewsText.Of(random, id);
        var replaces = _posted.Remove(id);
        world.Oracle.Sends(id, text);
        using var body = new StringContent(Story.Of(id).Text(text).Json, Encoding.UTF8, "application/x-ndjson");
        using var response = await http.PostAsync("/articles", body);
        var answer = await response.Content.ReadAsStringAsync();
        if (response.StatusCode == HttpStatusCode.InsufficientStorage)
        {
            world.Oracle.Refused(id);
            if (replaces)
            {
                _posted.Add(id);
            }

            return;
        }

        using var lines = JsonDocument.Parse(answer);
        if (response.StatusCode != HttpStatusCode.OK || lines.RootElement[0].GetProperty("id").GetString() != id)
        {
            Faults.Add($"POST {id}: {response.StatusCode}: {answer}");
            return;
        }

        Note(id);
        _posted.Add(id);
    }

    private async Task WithdrawAsync(HttpClient http, string id)
    {
        _posted.Remove(id);
        world.Oracle.Withdraws(id);
        using var response = await http.DeleteAsync($"/articles/{id}");
        var next = Took(response, $"DELETE {id}", id) ? _withdrawn : _posted;
        next.Add(id);
    }

    private async Task RestoreAsync(HttpClient http, string id)
    {
        _withdrawn.Remove(id);
        world.Oracle.Restores(id);
        using var response = await http.PostAsync($"/articles/{id}/restore", null);
        var next = Took(response, $"restore {id}", id) ? _posted : _withdrawn;
        next.Add(id);
    }

    private bool Took(HttpResponseMessage response, string request, string id)
    {
        if (response.StatusCode == HttpStatusCode.Accepted)
        {
            Note(id);
            return true;
        }

        world.Oracle.Refused(id);
        if (response.StatusCode != HttpStatusCode.InsufficientStorage)
        {
            Faults.Add($"{request}, which was acknowledged before: {response.StatusCode}");
        }

        return false;
    }

    private void Note(string id)
    {
        world.Oracle.Acknowledged(id);
        Interlocked.Increment(ref _acknowledged);
    }
}
