namespace Stemma.Training;

/// <summary>How well a clustering meets the labels: B-cubed, and pairs of articles.</summary>
sealed record ClusterTally(double Precision, double Recall, double PairPrecision, double PairRecall)
{
    public double F1 => Mean(Precision, Recall);
    public double PairF1 => Mean(PairPrecision, PairRecall);

    /// <param name="items">For each article the cluster it was put into, and its label.</param>
    public static ClusterTally Of(IReadOnlyCollection<(string Cluster, string Label)> items)
    {
        var clusters = items.CountBy(item => item.Cluster).ToDictionary();
        var labels = items.CountBy(item => item.Label).ToDictionary();
        var both = items.CountBy(item => item).ToDictionary();
        return new(
            items.Average(item => (double)both[item] / clusters[item.Cluster]),
            items.Average(item => (double)both[item] / labels[item.Label]),
            Ratio(both.Values.Sum(Pairs), clusters.Values.Sum(Pairs)),
            Ratio(both.Values.Sum(Pairs), labels.Values.Sum(Pairs)));
    }

    static long Pairs(int count) => (long)count * (count - 1) / 2;

    static double Ratio(long part, long whole) => whole == 0 ? 1 : (double)part / whole;

    static double Mean(double left, double right) => left + right == 0 ? 0 : 2 * left * right / (left + right);
}
