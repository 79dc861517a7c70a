using SearchService.Entities.Tagging;

namespace SearchService.Training.Tagging;

/// <summary>The mean of two models of the same features: it varies less than either, and costs nothing when it tags.</summary>
internal static class ModelMean
{
    /// <param name="share">How much <paramref name="one"/> counts, 0 to 1.</param>
    public static TaggerModel Of(TaggerModel one, TaggerModel other, float share) => TaggerModel.Quantise(
        (row, label) => Mean(one[(uint)row][label], other[(uint)row][label], share),
        (from, to) => from == Label.Count
            ? Mean(one.FromStart[to], other.FromStart[to], share)
            : Mean(one.From(from)[to], other.From(from)[to], share));

    private static float Mean(int one, int other, float share) => ((one * share) + (other * (1 - share))) / TaggerModel.Scale;
}
