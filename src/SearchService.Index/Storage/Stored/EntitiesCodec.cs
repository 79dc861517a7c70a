using System.Text;
using SearchService.Articles;

namespace SearchService.Indexing.Storage.Stored;

/// <summary>
/// Entities as bytes, several times smaller and faster to read than JSON. Layout: a version byte, then people, places, dates, each a
/// count and its items; of an item what its mentions say, each once, and of each mention its part, its start and which of these it says.
/// The text of the article is not needed to read them.
/// </summary>
internal static class EntitiesCodec
{
    private const byte Version = 2;

    /// <summary>The extractor's version with that of the bytes: only where both are the same are stored entities used again.</summary>
    public static string Stamp(string entitiesVersion) => FormattableString.Invariant($"{entitiesVersion}/{Version}");

    /// <summary>The extractor's version in what <see cref="Stamp"/> made.</summary>
    public static string Unstamp(string stamp) => stamp[..stamp.LastIndexOf('/')];

    public static byte[] Encode(ArticleEntities entities, Article article)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write(Version);
        writer.Write7BitEncodedInt(entities.People.Count);
        foreach (var person in entities.People)
        {
            writer.Write(person.Name);
            WriteMentions(writer, person.Mentions, article);
        }

        writer.Write7BitEncodedInt(entities.Places.Count);
        foreach (var place in entities.Places)
        {
            writer.Write(place.Name);
            writer.Write(place.Country ?? "");
            writer.Write(place.Location?.Latitude ?? double.NaN);
            writer.Write(place.Location?.Longitude ?? double.NaN);
            WriteMentions(writer, place.Mentions, article);
        }

        writer.Write7BitEncodedInt(entities.Dates.Count);
        foreach (var date in entities.Dates)
        {
            writer.Write(date.Value);
            writer.Write(date.Days?.First.SortKey ?? int.MinValue);
            writer.Write(date.Days?.Last.SortKey ?? int.MinValue);
            WriteMentions(writer, date.Mentions, article);
        }

        writer.Flush();
        return bytes.ToArray();
    }

    /// <exception cref="InvalidDataException">The bytes are not what <see cref="Encode"/> wrote.</exception>
    public static ArticleEntities Decode(ReadOnlySpan<byte> encoded)
    {
        try
        {
            using var reader = new BinaryReader(new MemoryStream(encoded.ToArray()), Encoding.UTF8);
            if (reader.ReadByte() != Version)
            {
                throw new InvalidDataException("The stored entities are of another version.");
            }

            return new ArticleEntities(
                ReadList(reader, r => new Person(r.ReadString(), ReadMentions(r))),
                ReadList(reader, ReadPlace),
                ReadList(reader, ReadDate));
        }
        catch (Exception broken) when (broken is EndOfStreamException or FormatException or ArgumentException)
        {
            throw new InvalidDataException("The stored entities are damaged.", broken);
        }
    }

    private static Place ReadPlace(BinaryReader reader)
    {
        var name = reader.ReadString();
        var country = reader.ReadString();
        var point = new GeoPoint(reader.ReadDouble(), reader.ReadDouble());
        return new Place(name, country.Length == 0 ? null : country, point.IsValid ? point : null, ReadMentions(reader));
    }

    private static DateExpression ReadDate(BinaryReader reader)
    {
        var value = reader.ReadString();
        var (first, last) = (reader.ReadInt32(), reader.ReadInt32());
        DayRange? days = first == int.MinValue ? null : new DayRange(CalendarDay.FromSortKey(first), CalendarDay.FromSortKey(last));
        return new DateExpression(value, days, ReadMentions(reader));
    }

    private static void WriteMentions(BinaryWriter writer, IReadOnlyList<Mention> mentions, Article article)
    {
        Dictionary<string, int> said = [];
        var says = new int[mentions.Count];
        for (var i = 0; i < says.Length; i++)
        {
            var words = mentions[i].Span.Of(article.TextOf(mentions[i].In)).ToString();
            says[i] = said.TryGetValue(words, out var known) ? known : said[words] = said.Count;
        }

        writer.Write7BitEncodedInt(said.Count);
        foreach (var words in said.Keys)
        {
            writer.Write(words);
        }

        writer.Write7BitEncodedInt(mentions.Count);
        foreach (var (mention, words) in mentions.Zip(says))
        {
            writer.Write((byte)mention.In.Kind);
            if (mention.In.Kind == ArticlePartKind.Caption)
            {
                writer.Write7BitEncodedInt(mention.In.Index);
            }

            writer.Write7BitEncodedInt(mention.Span.Start);
            writer.Write7BitEncodedInt(words);
        }
    }

    private static Mention[] ReadMentions(BinaryReader reader)
    {
        var said = ReadList(reader, words => words.ReadString());
        return ReadList(reader, mention =>
        {
            var kind = (ArticlePartKind)mention.ReadByte();
            var part = new ArticlePart(kind, kind == ArticlePartKind.Caption ? mention.Read7BitEncodedInt() : 0);
            var start = mention.Read7BitEncodedInt();
            var says = mention.Read7BitEncodedInt();
            return start >= 0 && says >= 0 && says < said.Length
                ? new Mention(new TextSpan(start, start + said[says].Length), said[says], part)
                : throw new InvalidDataException("The stored entities are damaged.");
        });
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
