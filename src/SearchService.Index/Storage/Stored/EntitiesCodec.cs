using System.Text;
using SearchService.Articles;

namespace SearchService.Indexing.Storage.Stored;

/// <summary>
/// Entities as bytes, several times smaller and faster to read than JSON. The words of a mention are not kept: they are
/// cut out of the article again. Layout: a version byte, then people, places, dates, each a count and its items.
/// </summary>
internal static class EntitiesCodec
{
    private const byte Version = 1;

    /// <summary>The extractor's version with that of the bytes: only where both are the same are stored entities used again.</summary>
    public static string Stamp(string entitiesVersion) => FormattableString.Invariant($"{entitiesVersion}/{Version}");

    /// <summary>The extractor's version in what <see cref="Stamp"/> made.</summary>
    public static string Unstamp(string stamp) => stamp[..stamp.LastIndexOf('/')];

    public static byte[] Encode(ArticleEntities entities)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write(Version);
        writer.Write7BitEncodedInt(entities.People.Count);
        foreach (var person in entities.People)
        {
            writer.Write(person.Name);
            WriteMentions(writer, person.Mentions);
        }

        writer.Write7BitEncodedInt(entities.Places.Count);
        foreach (var place in entities.Places)
        {
            writer.Write(place.Name);
            writer.Write(place.Country ?? "");
            writer.Write(place.Location?.Latitude ?? double.NaN);
            writer.Write(place.Location?.Longitude ?? double.NaN);
            WriteMentions(writer, place.Mentions);
        }

        writer.Write7BitEncodedInt(entities.Dates.Count);
        foreach (var date in entities.Dates)
        {
            writer.Write(date.Value);
            writer.Write(date.Days?.First.SortKey ?? int.MinValue);
            writer.Write(date.Days?.Last.SortKey ?? int.MinValue);
            WriteMentions(writer, date.Mentions);
        }

        writer.Flush();
        return bytes.ToArray();
    }

    /// <exception cref="InvalidDataException">The bytes are not what <see cref="Encode"/> wrote for this article.</exception>
    public static ArticleEntities Decode(ReadOnlySpan<byte> encoded, Article article)
    {
        try
        {
            using var reader = new BinaryReader(new MemoryStream(encoded.ToArray()), Encoding.UTF8);
            if (reader.ReadByte() != Version)
            {
                throw new InvalidDataException("The stored entities are of another version.");
            }

            return new ArticleEntities(
                ReadList(reader, r => new Person(r.ReadString(), ReadMentions(r, article))),
                ReadList(reader, r => ReadPlace(r, article)),
                ReadList(reader, r => ReadDate(r, article)));
        }
        catch (Exception broken) when (broken is EndOfStreamException or FormatException or ArgumentException)
        {
            throw new InvalidDataException("The stored entities are damaged.", broken);
        }
    }

    private static Place ReadPlace(BinaryReader reader, Article article)
    {
        var name = reader.ReadString();
        var country = reader.ReadString();
        var point = new GeoPoint(reader.ReadDouble(), reader.ReadDouble());
        return new Place(name, country.Length == 0 ? null : country, point.IsValid ? point : null, ReadMentions(reader, article));
    }

    private static DateExpression ReadDate(BinaryReader reader, Article article)
    {
        var value = reader.ReadString();
        var (first, last) = (reader.ReadInt32(), reader.ReadInt32());
        DayRange? days = first == int.MinValue ? null : new DayRange(CalendarDay.FromSortKey(first), CalendarDay.FromSortKey(last));
        return new DateExpression(value, days, ReadMentions(reader, article));
    }

    private static void WriteMentions(BinaryWriter writer, IReadOnlyList<Mention> mentions)
    {
        writer.Write7BitEncodedInt(mentions.Count);
        foreach (var mention in mentions)
        {
            writer.Write((byte)mention.In.Kind);
            if (mention.In.Kind == ArticlePartKind.Caption)
            {
                writer.Write7BitEncodedInt(mention.In.Index);
            }

            writer.Write7BitEncodedInt(mention.Span.Start);
            writer.Write7BitEncodedInt(mention.Span.Length);
        }
    }

    private static Mention[] ReadMentions(BinaryReader reader, Article article)
    {
        var mentions = new Mention[ReadCount(reader)];
        for (var i = 0; i < mentions.Length; i++)
        {
            var kind = (ArticlePartKind)reader.ReadByte();
            var part = new ArticlePart(kind, kind == ArticlePartKind.Caption ? reader.Read7BitEncodedInt() : 0);
            var start = reader.Read7BitEncodedInt();
            var span = new TextSpan(start, start + reader.Read7BitEncodedInt());
            mentions[i] = new Mention(span, article.TextOf(part)[span.Start..span.End], part);
        }

        return mentions;
    }

    private static T[] ReadList<T>(BinaryReader reader, Func<BinaryReader, T> readItem)
    {
        var items = new T[ReadCount(reader)];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = readItem(reader);
        }

        return items;
    }

    private static int ReadCount(BinaryReader reader)
    {
        var count = reader.Read7BitEncodedInt();
        return count >= 0 && count <= reader.BaseStream.Length ? count : throw new InvalidDataException("The stored entities are damaged.");
    }
}
