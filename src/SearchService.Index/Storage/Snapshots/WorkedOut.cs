using System.Collections.Concurrent;
using System.Reflection;

namespace SearchService.Indexing.Storage.Snapshots;

/// <summary>Values that were worked out of one thing that never changes, each of them once. Safe for use by many threads at once.</summary>
internal sealed class WorkedOut<TSource>
{
    private readonly ConcurrentDictionary<(MethodInfo Work, object? About), Value> _values = new();

    /// <param name="source">What the work is done on.</param>
    /// <param name="work">Done at the first call of this method with this subject; tried again where it failed.</param>
    /// <param name="about">The subject, where the work depends on more than the source.</param>
    /// <param name="prepared">Whether <see cref="Repeat"/> does the work again for what comes after.</param>
    /// <param name="next">Does it for a source that comes after one of which the value is known; null where all is done again.</param>
    public T Get<T>(
        TSource source, Func<TSource, T> work, object? about, bool prepared, Func<TSource, TSource, object, object>? next = null)
        where T : class => (T)_values.GetOrAdd((work.Method, about), _ => new Value(work, prepared, next)).In(source);

    /// <summary>Does for a source what was done for another one, which comes before it.</summary>
    public void Repeat(WorkedOut<TSource> other, TSource before, TSource source)
    {
        foreach (var (key, value) in other._values)
        {
            if (value.Prepared)
            {
                _values.GetOrAdd(key, _ => value.ForNext()).In(source, before, value.Known);
            }
        }
    }

    private sealed class Value(Func<TSource, object> work, bool prepared, Func<TSource, TSource, object, object>? next)
    {
        private readonly Lock _working = new();
        private object? _value;

        public bool Prepared => prepared;

        public object? Known => Volatile.Read(ref _value);

        public Value ForNext() => new(work, prepared, next);

        public void In(TSource source, TSource before, object? known)
        {
            lock (_working)
            {
                _value ??= next is not null && known is not null ? next(source, before, known) : work(source);
            }
        }

        public object In(TSource source)
        {
            if (Volatile.Read(ref _value) is { } known)
            {
                return known;
            }

            lock (_working)
            {
                return _value ??= work(source);
            }
        }
    }
}
