using System.Runtime.InteropServices;

namespace Stemma.Stories;

/// <summary>Weighs the words of a story's reports by how few of these reports have them.</summary>
static class InnerWeights
{
    /// <summary>For each report the weights of its words, as a vector of length 1. What no other report has weighs nothing.</summary>
    public static float[][] Of(IReadOnlyList<ReportProfile> reports)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var report in reports)
        {
            foreach (var word in report.Words)
                CollectionsMarshal.GetValueRefOrAddDefault(counts, word, out _)++;
        }

        return [.. reports.Select(report => Of(report, counts, reports.Count + 0.5))];
    }

    static float[] Of(ReportProfile report, Dictionary<uint, int> counts, double all)
    {
        var (weights, sum) = (new float[report.Words.Length], 0f);
        for (var i = 0; i < weights.Length; i++)
        {
            var count = counts[report.Words[i]];
            weights[i] = count < 2 ? 0 : (float)(report.Weights[i] * Math.Log(all / count) / Math.Log(all));
            sum += weights[i] * weights[i];
        }

        for (var i = 0; i < weights.Length && sum > 0; i++)
            weights[i] /= MathF.Sqrt(sum);
        return weights;
    }
}
