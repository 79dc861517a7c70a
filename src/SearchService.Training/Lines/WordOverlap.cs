namespace SearchService.Training.Lines;

/// <summary>How far two texts have the same words, as multisets; 0 to 1.</summary>
internal readonly record struct WordOverlap(double Precision, double Recall)
{
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public static WordOverlap Of(string found, string right)
    {
        var (left, gold) = (LineLabels.Words(found), LineLabels.Words(right));
        var counts = gold.CountBy(word => word).ToDictionary();
        var shared = 0;
        foreach (var word in left)
        {
            if (counts.GetValueOrDefault(word) > 0)
            {
                counts[word]--;
                shared++;
            }
        }

        return left.Count == 0 || gold.Count == 0 ? default : new WordOverlap((double)shared / left.Count, (double)shared / gold.Count);
    }
}
