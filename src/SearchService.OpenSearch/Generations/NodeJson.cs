using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace SearchService.OpenSearch.Generations;

[JsonSerializable(typeof(JsonNode))]
internal sealed partial class NodeJson : JsonSerializerContext;
