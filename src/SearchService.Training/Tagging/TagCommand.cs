using System.Text.Json;
using System.Text.Json.Nodes;
using SearchService.Articles;
using SearchService.Entities;

namespace SearchService.Training.Tagging;

/// <summary><c>tag</c>.</summary>
internal static class TagCommand
{
    public static int Run()
    {
        var extractor = EntityExtractor.Load();
        while (Console.In.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var found = extractor.Extract(new Article { Text = json.RootElement.GetProperty("text").GetString()! });
            Console.WriteLine(new JsonObject
            {
                ["id"] = json.RootElement.GetProperty("id").GetString(),
                ["people"] = new JsonArray([.. found.People.Select(person => Named(person.Name, person.Mentions))]),
                ["places"] = new JsonArray([.. found.Places.Select(place => Named(place.Name, place.Mentions))]),
            }.ToJsonString());
        }

        return 0;
    }

    private static JsonObject Named(string name, IReadOnlyList<Mention> mentions) => new()
    {
        ["name"] = name,
        ["mentions"] = new JsonArray([.. mentions.Select(mention => (JsonNode)new JsonObject
        {
            ["start"] = mention.Span.Start,
            ["end"] = mention.Span.End,
            ["text"] = mention.Text,
        })]),
    };
}
