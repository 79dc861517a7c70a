using System.Text.Json;

namespace SearchService.Readers.Json;

/// <summary>Tables as pandas writes them into JSON (<c>DataFrame.to_json</c>), by their <c>orient</c>.</summary>
internal static class PandasTable
{
    /// <summary><c>split</c>: names, row numbers and rows apart.</summary>
    public static IEnumerable<JsonElement>? Split(JsonElement root)
    {
        if (!root.TryGetProperty("columns", out var columns) || !root.TryGetProperty("data", out var data)
            || columns.ValueKind != JsonValueKind.Array || data.ValueKind != JsonValueKind.Array
            || !data.EnumerateArray().All(row => row.ValueKind == JsonValueKind.Array))
        {
            return null;
        }

        List<string> names = [.. columns.EnumerateArray().Select(name => name.ToString())];
        return data.EnumerateArray().Select(row => Row(names.Zip(row.EnumerateArray())));
    }

    /// <summary><c>columns</c>, its default: for each name an object with the cell of each row.</summary>
    public static IEnumerable<JsonElement>? Columns(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var columns = root.EnumerateObject().ToList();
        if (columns.Count < 2 || !columns.TrueForAll(column => column.Value.ValueKind == JsonValueKind.Object)
            || !columns.Exists(
                column => FieldNames.Find(column.Name) is ({ } meaning, _) && meaning is FieldMeaning.Text or FieldMeaning.Html))
        {
            return null;
        }

        var rows = columns[0].Value.EnumerateObject().Select(cell => cell.Name).ToList();
        return rows.Count == 0 || !columns.TrueForAll(column => column.Value.TryGetProperty(rows[0], out _)) ? null
            : rows.Select(
                row => Row(columns.Where(column => column.Value.TryGetProperty(row, out _))
                    .Select(column => (column.Name, column.Value.GetProperty(row)))));
    }

    /// <summary>An object of these fields; of two with one name the first.</summary>
    internal static JsonElement Row(IEnumerable<(string Name, JsonElement Value)> cells)
    {
        var json = new System.Buffers.ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            foreach (var (name, value) in cells.DistinctBy(cell => cell.Name))
            {
                writer.WritePropertyName(name);
                value.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        var reader = new Utf8JsonReader(json.WrittenSpan, new JsonReaderOptions { MaxDepth = 1024 });
        return JsonElement.ParseValue(ref reader);
    }
}
