using System.Globalization;
using System.Text.Json.Serialization;

namespace SearchService.Articles;

/// <summary>
/// When an article was published or changed, as exact as it is known: YYYY to a time with its offset. The day is the
/// local one of the place that printed it; it is never moved to another time zone.
/// </summary>
[JsonConverter(typeof(PublicationTimeJson))]
public readonly record struct PublicationTime(PartialDate Date, TimeOnly? Time = null, TimeSpan? Offset = null)
{
    public DayRange Days => Date.Days;

    /// <summary>
    /// A number that sorts by moment: seconds since 0001-01-01 in UTC, of the earliest moment that the time may mean.
    /// Without an offset the local time is taken as it stands.
    /// </summary>
    public long SortKey
    {
        get
        {
            var day = new DateTime(Date.Year, Date.Month ?? 1, Date.Day ?? 1, 0, 0, 0, DateTimeKind.Unspecified);
            return (day.Ticks + (Time?.Ticks ?? 0) - (Time is null ? 0 : Offset?.Ticks ?? 0)) / TimeSpan.TicksPerSecond;
        }
    }

    public static PublicationTime From(DateTimeOffset moment) => new(
        PartialDate.From(DateOnly.FromDateTime(moment.DateTime)),
        TimeOnly.FromDateTime(moment.DateTime),
        moment.Offset);

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out PublicationTime time)
    {
        time = default;
        var split = text.IndexOf('T');
        if (!PartialDate.TryParse(split < 0 ? text : text[..split], out var date))
        {
            return false;
        }

        if (split < 0)
        {
            time = new PublicationTime(date);
            return true;
        }

        var clock = text[(split + 1)..];
        TimeSpan? offset = null;
        if (clock.EndsWith('Z'))
        {
            clock = clock[..^1];
            offset = TimeSpan.Zero;
        }
        else if (clock.LastIndexOfAny('+', '-') is >= 0 and var sign)
        {
            if (!TimeSpan.TryParseExact(clock[(sign + 1)..], @"hh\:mm", CultureInfo.InvariantCulture, out var size))
            {
                return false;
            }

            offset = clock[sign] == '-' ? -size : size;
            clock = clock[..sign];
        }

        if (date.Day is null || !TimeOnly.TryParseExact(
            clock, ["HH:mm:ss", "HH:mm", "HH:mm:ss.FFFFFFF"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed))
        {
            return false;
        }

        time = new PublicationTime(date, parsed, offset);
        return true;
    }

    /// <summary>ISO 8601, cut where knowledge ends: <c>2023</c>, <c>2023-09-12</c>, <c>2023-09-12T08:30:00+10:00</c>.</summary>
    public override string ToString()
    {
        if (Time is not { } time)
        {
            return Date.ToString();
        }

        var zone = Offset switch
        {
            null => "",
            { Ticks: 0 } => "Z",
            { } offset => string.Create(CultureInfo.InvariantCulture, $"{(offset < TimeSpan.Zero ? '-' : '+')}{offset:hh\\:mm}"),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{Date}T{time:HH:mm:ss}{zone}");
    }
}

/// <summary>Where the publication time of an article was found, best first.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PublishedFrom>))]
public enum PublishedFrom
{
    /// <summary>The file's own metadata: front matter, JSON-LD, a header.</summary>
    [JsonStringEnumMemberName("file")]
    File,

    /// <summary>A date line in the text.</summary>
    [JsonStringEnumMemberName("text")]
    Text,

    /// <summary>The file's name or a folder above it.</summary>
    [JsonStringEnumMemberName("path")]
    Path,
}
