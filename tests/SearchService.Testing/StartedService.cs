using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace SearchService.Testing;

/// <summary>The real service in a process of its own, on a free port.</summary>
public sealed class StartedService : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _log = new();
    private readonly TaskCompletionSource<Uri> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _upToDate = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private StartedService(Process process) => _process = process;

    public HttpClient Client { get; } = new() { Timeout = Wait.Patience };

    /// <summary>All that the service wrote so far.</summary>
    public string Log
    {
        get
        {
            lock (_log)
            {
                return _log.ToString();
            }
        }
    }

    /// <summary>Starts the service and waits until it listens and has indexed its folders.</summary>
    public static Task<StartedService> StartAsync(string index, string archive, params (string Name, string Value)[] settings) =>
        StartAsync(index, archive, indexes: true, settings);

    /// <summary>
    /// As <see cref="StartAsync(string, string, ValueTuple{string, string}[])"/>, without waiting for what cannot be indexed.
    /// </summary>
    public static Task<StartedService> StartWithoutIndexAsync(
        string index, string archive, params (string Name, string Value)[] settings) =>
        StartAsync(index, archive, indexes: false, settings);

    private static async Task<StartedService> StartAsync(
        string index, string archive, bool indexes, (string Name, string Value)[] settings)
    {
        var service = Launch(index, archive, settings);
        try
        {
            service.Client.BaseAddress = await Wait.ForAsync("the service listens", service._listening.Task);
            if (indexes)
            {
                await Wait.ForAsync("the service has indexed its folders", service._upToDate.Task);
            }

            return service;
        }
        catch (Exception failure)
        {
            await service.DisposeAsync();
            throw new InvalidOperationException($"The service did not start:{Environment.NewLine}{service.Log}", failure);
        }
    }

    /// <summary>Gets a path and reads the JSON that comes, whatever the status.</summary>
    public async Task<JsonElement> GetJsonAsync(string path)
    {
        var body = await Client.GetStringAsync(path);
        using var document = JsonDocument.Parse(body);
        return document.RootElement.Clone();
    }

    /// <summary>The ids of the hits of a search.</summary>
    public async Task<IReadOnlyList<string>> IdsAsync(string path)
    {
        var answer = await GetJsonAsync(path);
        return [.. answer.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("id").GetString()!)];
    }

    /// <summary>Asks for hits until those are there that are awaited.</summary>
    public Task<IReadOnlyList<string>> IdsAsync(string path, Func<IReadOnlyList<string>, bool> awaited) =>
        Wait.ForAsync($"other hits of {path}", () => IdsAsync(path), awaited);

    /// <summary>Waits for a job to come to its end.</summary>
    /// <param name="path">Where the job is, as the answer to its request said.</param>
    /// <returns>The job.</returns>
    public Task<JsonElement> JobAsync(string path) => Wait.ForAsync(
        $"the end of {path}", () => GetJsonAsync(path), job => job.GetProperty("state").GetString() is not ("enqueued" or "processing"));

    /// <summary>Kills the process, which gets no chance to finish anything.</summary>
    public async Task KillAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        await Wait.ForAsync("the killed service ends", _process.WaitForExitAsync());
    }

    /// <summary>The operating system's number of the process.</summary>
    public int ProcessId => _process.Id;

    /// <summary>Ends the process from outside.</summary>
    /// <param name="gently">With SIGTERM, after which it has to end by itself with 0; otherwise it is killed.</param>
    public async Task EndAsync(bool gently)
    {
        if (!gently)
        {
            await KillAsync();
            return;
        }

        var number = _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        using var sender = Process.Start("sh", ["-c", $"kill -TERM {number}"]);
        await Wait.ForAsync("the signal is sent", sender.WaitForExitAsync());
        await Wait.ForAsync("the service stops after SIGTERM", _process.WaitForExitAsync(), () => Log);
        if (_process.ExitCode != 0)
        {
            throw new InvalidOperationException($"The service stopped with {_process.ExitCode}:{Environment.NewLine}{Log}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await KillAsync();
        _process.Dispose();
    }

    private static StartedService Launch(string index, string archive, (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Programs.PathOf("SearchService.Api"));
        start.Environment["SEARCH_INDEX"] = index;
        start.Environment["SEARCH_ARCHIVE"] = archive;
        start.Environment["SEARCH_URLS"] = "http://127.0.0.1:0";
        foreach (var (name, value) in ArchivesOnCluster.SettingsFor(index).Concat(settings))
        {
            start.Environment[name] = value;
        }

        var service = new StartedService(new Process { StartInfo = start, EnableRaisingEvents = true });
        service._process.OutputDataReceived += (_, line) => service.Hear(line.Data);
        service._process.ErrorDataReceived += (_, line) => service.Hear(line.Data);
        service._process.Exited += (_, _) => service._listening.TrySetException(new InvalidOperationException("The process ended."));
        service._process.Start();
        service._process.BeginOutputReadLine();
        service._process.BeginErrorReadLine();
        return service;
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_log)
        {
            _log.AppendLine(line);
        }

        const string Listening = "Now listening on: ";
        if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
        {
            // In a log of JSON objects the message ends with a quote.
            _listening.TrySetResult(new Uri(line[(at + Listening.Length)..].Split('"')[0].Trim()));
        }

        if (line.Contains("The index is up to date", StringComparison.Ordinal))
        {
            _upToDate.TrySetResult();
        }
    }
}
