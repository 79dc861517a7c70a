using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace SearchService.Api.Hosting.Monitoring;

/// <summary>What the process takes of the machine, by the names that every Prometheus client uses, and which build it is.</summary>
internal static class ProcessFigures
{
    public static void Register()
    {
        var meter = ServiceMeter.Meter;
        meter.CreateObservableCounter(
            "process_cpu_seconds", () => Environment.CpuUsage.TotalTime.TotalSeconds, unit: null, "Processor time taken, in seconds.");
        meter.CreateObservableGauge(
            "process_resident_memory_bytes", () => Environment.WorkingSet, unit: null, "Memory that the process holds.");
        meter.CreateObservableGauge("process_start_time_seconds", StartTime, unit: null, "When the process was started, in Unix time.");
        meter.CreateObservableGauge("process_threads", () => ThreadPool.ThreadCount, unit: null, "Threads of the pool.");
        meter.CreateObservableGauge(
            "dotnet_heap_bytes", () => GC.GetTotalMemory(forceFullCollection: false), unit: null, "Bytes of managed objects.");
        meter.CreateObservableCounter(
            "dotnet_collections",
            () => Enumerable.Range(0, GC.MaxGeneration + 1).Select(generation => new Measurement<long>(
                GC.CollectionCount(generation), new KeyValuePair<string, object?>("generation", generation))),
            unit: null, "Garbage collections by generation.");
        meter.CreateObservableGauge(
            "search_build_info",
            () => new Measurement<int>(
                1,
                new KeyValuePair<string, object?>("runtime", Environment.Version.ToString()),
                new KeyValuePair<string, object?>("version", ServiceVersion.Text)),
            unit: null, "The version of the service and of its runtime; always 1.");
    }

    private static double StartTime()
    {
        using var process = Process.GetCurrentProcess();
        return new DateTimeOffset(process.StartTime.ToUniversalTime()).ToUnixTimeMilliseconds() / 1000.0;
    }
}
