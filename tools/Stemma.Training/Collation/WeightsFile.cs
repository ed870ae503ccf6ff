namespace Stemma.Training;

/// <summary>Writes the weights of a logistic regression as the program reads them: a row for each sort and each name.</summary>
static class WeightsFile
{
    /// <param name="origin">The command that fitted them, and on what.</param>
    /// <param name="names">What each weight is of.</param>
    /// <param name="sorts">The weights of each sort, in the order of the names.</param>
    public static void Write(string path, string origin, ImmutableArray<string> names, IEnumerable<(string Sort, double[] Weights)> sorts)
    {
        var rows = sorts
            .SelectMany(sort => names.Zip(sort.Weights, (name, weight) =>
                FormattableString.Invariant($"{sort.Sort}\t{name}\t{weight:0.000}").ToLowerInvariant()))
            .Order(StringComparer.Ordinal)
            .Prepend($"# Weights of a logistic regression by {origin}; Apache-2.0");
        File.WriteAllText(path, string.Join('\n', rows) + "\n");
    }
}
