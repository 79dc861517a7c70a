using System.Globalization;
using SearchService.Articles;
using SearchService.Articles.Calendars;

namespace SearchService.Wire.Requests;

/// <summary>Parameters as typed, turned into what is meant one by one; each fault is added to a list.</summary>
internal sealed class TypedParameters
{
    private readonly ILookup<string, string> _values;
    private readonly List<RequestError> _faults;

    /// <param name="given">As typed, in order; names may repeat.</param>
    /// <param name="known">Every parameter that there is; any other is a fault.</param>
    /// <param name="faults">Takes what is wrong.</param>
    public TypedParameters(IEnumerable<KeyValuePair<string, string>> given, IReadOnlyList<SearchParameter> known, List<RequestError> faults)
    {
        _faults = faults;
        _values = given.ToLookup(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        foreach (var name in _values.Select(values => values.Key).Where(name => known.All(parameter => parameter.Name != name)))
        {
            var near = known.Select(parameter => parameter.Name).Where(parameter => parameter[0] == name.FirstOrDefault()).ToList();
            var hint = near.Count > 0 ? $" Did you mean {string.Join(" or ", near)}?" : "";
            _faults.Add(new RequestError(ErrorCode.UnknownParameter, $"There is no parameter '{name}'.{hint}", name));
        }
    }

    /// <summary>The value of a parameter that stands once; null where it is absent or empty.</summary>
    public string? One(string name)
    {
        var values = _values[name].ToList();
        if (values.Count > 1)
        {
            _faults.Add(new RequestError(ErrorCode.InvalidParameter, $"'{name}' occurs {values.Count} times: expected once.", name));
        }

        return values.Count > 0 && values[0].Length > 0 ? values[0] : null;
    }

    public IEnumerable<string> Many(string name) => _values[name].Where(value => !string.IsNullOrWhiteSpace(value));

    public T Choice<T>(string name, T otherwise)
        where T : struct, Enum
    {
        if (One(name) is not { } value)
        {
            return otherwise;
        }

        // Generated clients may write the names of their own enumerations, which begin with a capital.
        if (WireName.Find<T>(value.ToLowerInvariant()) is { } chosen)
        {
            return chosen;
        }

        _faults.Add(new RequestError(
            ErrorCode.InvalidParameter, $"'{name}' is '{value}': expected one of {string.Join(", ", WireName.All<T>())}.", name));
        return otherwise;
    }

    public int Number(string name, int otherwise, int least, int most)
    {
        if (One(name) is not { } value)
        {
            return otherwise;
        }

        if (int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most)
        {
            return number;
        }

        var limits = most == int.MaxValue ? $"{least} or more" : $"{least} to {most}";
        _faults.Add(new RequestError(ErrorCode.InvalidParameter, $"'{name}' is '{value}': expected a whole number, {limits}.", name));
        return otherwise;
    }

    public bool Flag(string name, bool otherwise)
    {
        switch (One(name)?.ToLowerInvariant())
        {
            case null:
                return otherwise;
            case "false" or "0":
                return false;
            case "true" or "1":
                return true;
            case var other:
                _faults.Add(new RequestError(ErrorCode.InvalidParameter, $"'{name}' is '{other}': expected true or false.", name));
                return otherwise;
        }
    }

    public PartialDate? Date(string name, ErrorCode code)
    {
        if (One(name) is not { } value)
        {
            return null;
        }

        if (TypedDate.TryParse(value, out var date))
        {
            return date;
        }

        _faults.Add(new RequestError(
            code, $"'{name}' is '{value}': expected YYYY, YYYY-MM or YYYY-MM-DD, month 01 to 12, day as the month has them.", name));
        return null;
    }

    /// <summary>A moment; without an offset in UTC.</summary>
    public DateTimeOffset? Moment(string name)
    {
        if (One(name) is not { } value)
        {
            return null;
        }

        // A plus that nobody escaped in an address comes as a space.
        if (DateTimeOffset.TryParse(value.Replace(' ', '+'), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            && value.Length >= "2024-03-01".Length)
        {
            return moment;
        }

        _faults.Add(
            new RequestError(ErrorCode.InvalidParameter, $"'{name}' is '{value}': expected a moment such as 2024-03-01T08:30:00Z.", name));
        return null;
    }

    /// <summary>A date, or a range of two with <c>..</c> between; either end may be left open.</summary>
    public DayRange? Days(string name, ErrorCode code)
    {
        if (One(name) is not { } value)
        {
            return null;
        }

        var ends = value.Split("..");
        var first = End(ends[0], new CalendarDay(-9999, 1, 1), days => days.First);
        var last = End(ends[^1], new CalendarDay(9999, 12, 31), days => days.Last);
        if (ends.Length <= 2 && value != ".." && first is { } from && last is { } to && from <= to)
        {
            return new DayRange(from, to);
        }

        _faults.Add(
            new RequestError(
                code,
                $"'{name}' is '{value}': expected YYYY, YYYY-MM, YYYY-MM-DD, or a range of two such as 2019..2021, the earlier first.",
                name));
        return null;

        CalendarDay? End(string typed, CalendarDay open, Func<DayRange, CalendarDay> side) =>
            typed.Length == 0 && ends.Length == 2 ? open : TypedDate.TryParse(typed, out var date) ? side(date.Days) : null;
    }
}
