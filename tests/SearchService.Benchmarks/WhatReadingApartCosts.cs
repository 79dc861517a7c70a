using System.Globalization;
using System.Text;
using SearchService.Readers;
using SearchService.Readers.Processes;

namespace SearchService.Benchmarks;

/// <summary>
/// Processor time of reading short entries in processes of their own, beside reading them in the program itself, in turn, format by format.
/// </summary>
internal static class WhatReadingApartCosts
{
    private const int Entries = 2_000;
    private const int Turns = 3;

    private const string Story =
        "The ferry between the two harbours will sail again in October, the port authority said on Tuesday. Traders had asked for it "
        + "since the spring, when goods went by way of a third country at twice the price. Two ships have been refitted for the crossing. ";

    public static void Run()
    {
        var text = string.Concat(Enumerable.Repeat(Story, 8));
        (string Name, string Content)[] formats =
        [
            ("mail.eml", $"From: Desk <desk@example.org>\r\nSubject: Ferry\r\nDate: Tue, 12 Sep 2023 10:00:00 +0000\r\n\r\n{text}\r\n"),
            ("story.md", $"# Ferry\n\n{text}\n"),
            ("page.html", $"<!doctype html><html><head><title>Ferry</title></head><body><h1>Ferry</h1><p>{text}</p></body></html>"),
            ("feed.xml",
                $"<rss version='2.0'><channel><title>Desk</title><item><title>Ferry</title>"
                + $"<description>{text}</description></item></channel></rss>"),
        ];
        foreach (var (name, content) in formats)
        {
            var bytes = Encoding.UTF8.GetBytes(content);
            var (here, apart) = (new List<double>(), new List<double>());
            Seconds(name, bytes, apart: false);
            for (var turn = 0; turn < Turns; turn++)
            {
                here.Add(Seconds(name, bytes, apart: false));
                apart.Add(Seconds(name, bytes, apart: true));
            }

            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-10} {bytes.Length / 1024.0:0.0} KiB: {here.Min() * 1000 / Entries:0.000} ms here, "
                + $"{apart.Min() * 1000 / Entries:0.000} ms apart ({apart.Min() / here.Min():0.00} times)"));
        }
    }

    private static double Seconds(string name, byte[] content, bool apart)
    {
        var options = new ReaderOptions();
        var before = LinuxProcess.SecondsWithChildren();
        using (var processes = apart ? new ReaderProcesses(options) : null)
        {
            var reader = new ArticleReader(options, processes);
            for (var i = 0; i < Entries; i++)
            {
                if (reader.Read(name, new MemoryStream(content)).First() is EntryRejected rejected)
                {
                    throw new InvalidOperationException($"{name}: {rejected.Rejection}");
                }
            }
        }

        return LinuxProcess.SecondsWithChildren() - before;
    }
}
