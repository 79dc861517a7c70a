using System.Diagnostics;
using System.Text;

namespace SearchService.Benchmarks.Compare;

/// <summary>A program in a process of its own, whose output is kept; disposed of, it is killed with all that it started.</summary>
internal sealed class RunningProgram : IDisposable
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(25);

    private readonly Process _process;
    private readonly StringBuilder _said = new();
    private readonly List<(string Part, TaskCompletionSource<string> Heard)> _awaited = [];

    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="variables">Of its environment, beside those of this process.</param>
    public RunningProgram(string program, IEnumerable<string> arguments, params (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Exited += (_, _) => Fail();
        Clock = Stopwatch.StartNew();
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Runs since the start.</summary>
    public Stopwatch Clock { get; }

    public int Id => _process.Id;

    /// <summary>The most memory that it had in use so far, in MB; without what it started.</summary>
    public double PeakMegabytes => LinuxProcess.PeakBytes(Id) / 1e6;

    /// <summary>What it holds now in MB, without mapped files; without what it started.</summary>
    public double OwnMegabytes => LinuxProcess.OwnBytes(Id) / 1e6;

    /// <summary>Processor time of it and of what it started and still runs.</summary>
    public double Seconds => LinuxProcess.Tree(Id).Sum(each => LinuxProcess.Usage(each)?.Seconds ?? 0);

    public string Said
    {
        get
        {
            lock (_said)
            {
                return _said.ToString();
            }
        }
    }

    /// <summary>The first line with a text in it, once there is one.</summary>
    /// <exception cref="InvalidOperationException">The program ended before.</exception>
    public Task<string> LineAsync(string part, CancellationToken cancellation)
    {
        lock (_said)
        {
            if (_said.ToString().Split('\n').FirstOrDefault(line => line.Contains(part, StringComparison.Ordinal)) is { } line)
            {
                return Task.FromResult(line);
            }

            var heard = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
            _awaited.Add((part, heard));
            if (_process.HasExited)
            {
                heard.TrySetException(Ended());
            }

            return heard.Task.WaitAsync(cancellation);
        }
    }

    /// <summary>Waits until it is over.</summary>
    /// <returns>The most memory that it had, in MB, and its processor time.</returns>
    /// <exception cref="InvalidOperationException">It ended with a fault.</exception>
    public async Task<(double PeakMegabytes, double Seconds)> EndAsync(CancellationToken cancellation)
    {
        var before = LinuxProcess.SecondsOfEndedChildren();
        var most = 0.0;
        var ending = _process.WaitForExitAsync(cancellation);
        using var looks = new PeriodicTimer(BetweenLooks);
        while (!ending.IsCompleted)
        {
            most = Math.Max(most, PeakMegabytes);
            await looks.WaitForNextTickAsync(cancellation);
        }

        await ending;
        return _process.ExitCode == 0 ? (most, LinuxProcess.SecondsOfEndedChildren() - before) : throw Ended();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private void Hear(string? line)
    {
        lock (_said)
        {
            if (line is not null)
            {
                _said.AppendLine(line);
                foreach (var (_, heard) in _awaited.Where(each => line.Contains(each.Part, StringComparison.Ordinal)))
                {
                    heard.TrySetResult(line);
                }
            }
        }
    }

    private void Fail()
    {
        lock (_said)
        {
            _awaited.ForEach(each => each.Heard.TrySetException(Ended()));
        }
    }

    private InvalidOperationException Ended() =>
        new($"{_process.StartInfo.FileName} {string.Join(' ', _process.StartInfo.ArgumentList)} ended:{Environment.NewLine}{Said}");
}
