using System.Collections.Concurrent;
using System.Reflection;

namespace SearchService.Indexing.Storage.Snapshots;

/// <summary>Values that were worked out of one thing that never changes, each of them once. Safe for use by many threads at once.</summary>
internal sealed class WorkedOut<TSource>
{
    private readonly ConcurrentDictionary<(MethodInfo Work, object? About), Value> _values = new();
    private volatile Earlier? _earlier;

    /// <param name="source">What the work is done on.</param>
    /// <param name="work">Done at the first call of this method with this subject; tried again where it failed.</param>
    /// <param name="about">The subject, where the work depends on more than the source.</param>
    /// <param name="prepared">Whether <see cref="Repeat"/> does the work again for what comes after.</param>
    /// <param name="next">Does it for a source that comes after one of which the value is known; null where all is done again.</param>
    public T Get<T>(
        TSource source, Func<TSource, T> work, object? about, bool prepared, Func<TSource, TSource, object, object>? next = null)
        where T : class
    {
        var value = _values.GetOrAdd((work.Method, about), _ => new Value(work, prepared, next));
        return (T)(value.Known ?? value.In(source, _earlier?.Of((work.Method, about))));
    }

    /// <summary>
    /// Does for a source what was done for another one, which comes before it. Work that asks for other work meanwhile gets that in the
    /// same way, whichever is done first.
    /// </summary>
    public void Repeat(WorkedOut<TSource> other, TSource before, TSource source)
    {
        _earlier = new Earlier(before, other);
        try
        {
            foreach (var (key, value) in other._values)
            {
                if (value.Prepared)
                {
                    _values.GetOrAdd(key, _ => value.ForNext()).In(source, _earlier.Of(key));
                }
            }
        }
        finally
        {
            _earlier = null;
        }
    }

    private sealed class Earlier(TSource source, WorkedOut<TSource> values)
    {
        /// <summary>What was worked out of the source before; null where it was not.</summary>
        public (TSource Source, object Value)? Of((MethodInfo Work, object? About) key) =>
            values._values.TryGetValue(key, out var value) && value.Known is { } known ? (source, known) : null;
    }

    private sealed class Value(Func<TSource, object> work, bool prepared, Func<TSource, TSource, object, object>? next)
    {
        private readonly Lock _working = new();

        /// <summary>
        /// Let go of where nobody repeats the work: it may hold a state of the index, and what is worked out of a segment outlives many.
        /// </summary>
        private Func<TSource, object>? _work = work;
        private object? _value;

        public bool Prepared => prepared;

        public object? Known => Volatile.Read(ref _value);

        public Value ForNext() => new(_work!, prepared, next);

        /// <param name="source">What the work is done on.</param>
        /// <param name="before">The source before it, with what was made of that; null where there is nothing to go on from.</param>
        public object In(TSource source, (TSource Source, object Value)? before)
        {
            lock (_working)
            {
                if (_value is null)
                {
                    Volatile.Write(
                        ref _value,
                        next is not null && before is { } earlier ? next(source, earlier.Source, earlier.Value) : _work!(source));
                    _work = prepared ? _work : null;
                }

                return _value;
            }
        }
    }
}
