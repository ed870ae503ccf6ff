namespace Stemma.Collation;

/// <summary>The logistic function of weighed evidence.</summary>
static class Logistic
{
    /// <summary>The weights of rows that end with the name of the evidence and its weight; 0 where no row names it.</summary>
    public static double[] WeightsOf(IEnumerable<string[]> rows, ImmutableArray<string> names)
    {
        var weights = rows.ToDictionary(row => row[^2], row => double.Parse(row[^1], CultureInfo.InvariantCulture));
        return [.. names.Select(name => weights.GetValueOrDefault(name))];
    }

    /// <summary>From 0 to 1.</summary>
    /// <param name="weights">As many as the evidence, in its order.</param>
    public static double Probability(ReadOnlySpan<double> weights, ReadOnlySpan<double> evidence)
    {
        var sum = 0.0;
        for (var index = 0; index < weights.Length; index++)
            sum += weights[index] * evidence[index];
        return 1 / (1 + Math.Exp(-sum));
    }
}
