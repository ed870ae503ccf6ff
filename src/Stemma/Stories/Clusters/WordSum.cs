namespace Stemma.Stories;

/// <summary>Adds up the words of reports, and keeps the weightiest.</summary>
static class WordSum
{
    /// <summary>The sum of both, sorted by word; no longer than a story keeps.</summary>
    public static (uint[] Words, float[] Sum) Of(uint[] words, float[] sum, ReportProfile report)
    {
        if (words.Length == 0)
            return (report.Words, report.Weights);
        var (merged, weights) = (new uint[words.Length + report.Words.Length], new float[words.Length + report.Words.Length]);
        var (i, j, count) = (0, 0, 0);
        while (i < words.Length || j < report.Words.Length)
        {
            var takesLeft = j == report.Words.Length || i < words.Length && words[i] <= report.Words[j];
            var takesRight = i == words.Length || j < report.Words.Length && report.Words[j] <= words[i];
            merged[count] = takesLeft ? words[i] : report.Words[j];
            weights[count++] = (takesLeft ? sum[i] : 0) + (takesRight ? report.Weights[j] : 0);
            i += takesLeft ? 1 : 0;
            j += takesRight ? 1 : 0;
        }

        return count <= OpenStory.MostKept ? (merged[..count], weights[..count]) : Weightiest(merged[..count], weights[..count]);
    }

    static (uint[] Words, float[] Sum) Weightiest(uint[] words, float[] sum)
    {
        var sorted = (float[])sum.Clone();
        Array.Sort(sorted);
        var least = sorted[^OpenStory.MostKept];
        var equal = sorted.AsSpan(sorted.Length - OpenStory.MostKept).Count(least);
        var (kept, weights, count) = (new uint[OpenStory.MostKept], new float[OpenStory.MostKept], 0);
        for (var i = 0; i < words.Length; i++)
        {
            if (sum[i] < least || sum[i].Equals(least) && equal-- <= 0)
                continue;
            (kept[count], weights[count++]) = (words[i], sum[i]);
        }

        return (kept, weights);
    }
}
