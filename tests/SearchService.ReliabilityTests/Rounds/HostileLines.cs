using System.Text;
using System.Text.Json;
using SearchService.Testing;
using Xunit;

namespace SearchService.ReliabilityTests.Rounds;

/// <summary>
/// Lines that no program should send, between good ones: each gets an answer of its own, the good ones are there, and nothing
/// else is withdrawn, renamed or lost by them.
/// </summary>
internal sealed class HostileLines : IRound
{
    public string Name => "hostile lines are posted";

    public async Task RunAsync(World world)
    {
        world.WriteFile(20);
        await using (var service = await world.ServeAsync())
        {
            for (var request = 0; request < 12; request++)
            {
                await PostAsync(world, service, request);
            }

            await service.EndAsync(gently: world.Random.Next(2) == 0);
        }

        await EndedService.UpToDateAsync(world);
        await world.IsWholeAsync("after hostile lines");
    }

    private static async Task PostAsync(World world, StartedService service, int request)
    {
        List<string> lines = [];
        List<(int Line, string Id)> sent = [];
        for (var line = 1; line <= 10; line++)
        {
            var id = $"good-{request}-{line}";
            if (world.Random.Next(2) == 0)
            {
                var text = NewsText.Of(world.Random, id);
                world.Oracle.Sends(id, text);
                sent.Add((line, id));
                lines.Add(Story.Of(id).Text(text).Json);
            }
            else
            {
                lines.Add(Hostile(world, $"odd-{request}-{line}"));
            }
        }

        using var body = new ByteArrayContent(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        using var response = await service.Client.PostAsync("/articles", body);
        var answer = await response.Content.ReadAsStringAsync();
        Assert.True(
            response.IsSuccessStatusCode,
            $"A request with a hostile line was answered with {response.StatusCode}: {answer}: {string.Join(Environment.NewLine, lines)}");
        using var answers = JsonDocument.Parse(answer);
        Assert.Equal(lines.Count, answers.RootElement.GetArrayLength());
        foreach (var each in answers.RootElement.EnumerateArray())
        {
            // What an odd line became is its sender's business, as long as its id is told and leads to it.
            var line = each.GetProperty("line").GetInt32();
            var id = each.TryGetProperty("id", out var given) && given.ValueKind == JsonValueKind.String ? given.GetString() : null;
            var good = sent.Find(one => one.Line == line).Id;
            if (good is not null)
            {
                Assert.Equal(good, id);
                world.Oracle.Acknowledged(good);
            }
            else if (id is not null)
            {
                world.Oracle.Holds(id, TextOf(lines[line - 1]));
            }
        }
    }

    private static string Hostile(World world, string id)
    {
        var known = world.Oracle.Present[world.Random.Next(world.Oracle.Present.Count)];
        var number = world.Random.Next(1_000_000, 2_000_000);
        var text = NewsText.Of(world.Random, id);
        return world.Random.Next(16) switch
        {
            0 => $$"""{"id": "{{id}}", "id": "{{id}}-again", "text": "{{text}}"}""",
            1 => $$"""{"id": "{{id}}", "text": "{{text}}", "note": "\ud800"}""",
            2 => $$"""{"id": "{{id}}", "text": "{{text}}", "deep": {{new string('[', 70)}}1{{new string(']', 70)}}}""",
            3 => $$"""{"id": "{{id}}", "text": "{{text}}", "withdraw": "{{known}}"}""",
            4 => $$"""{"id": "{{id}}", "text": "{{text}}", "restore": "{{known}}"}""",
            5 => $$"""{"withdraw": "{{known}}"}""",
            6 => $$"""{"id": {{number}}, "text": "{{text}}"}""",
            7 => $$"""{"_id": "{{id}}", "text": "{{text}}"}""",
            8 => $$"""{"_source": {"id": "{{id}}", "text": "{{text}}"} }""",
            9 => $$"""{"guid": "{{id}}", "text": "{{text}}"}""",
            10 => $$"""{"ID": "{{id}}", "text": "{{text}}"}""",
            11 => "null",
            12 => "[1, 2, 3]",
            13 => "{ broken",
            14 => "\"only a string\"",
            _ => $$"""{"text": "{{text}}"}""",
        };
    }

    /// <summary>The text as it stands between its quotes: it holds nothing that JSON escapes.</summary>
    private static string TextOf(string line)
    {
        const string Before = "\"text\": \"";
        var start = line.IndexOf(Before, StringComparison.Ordinal) + Before.Length;
        return line[start..line.IndexOf('"', start)];
    }
}
