using System.Collections.Frozen;
using Stemma.Language;

namespace Stemma.Collation;

/// <summary>The weights of <see cref="AlignmentEvidence"/> for each kind of point: a logistic regression.</summary>
sealed record AlignmentModel(FrozenDictionary<PointKind, double[]> Weights)
{
    const string FileName = "alignment.tsv";

    static readonly Lazy<AlignmentModel> _shipped = new(() => new(WordList.Rows(FileName)
        .GroupBy(row => Enum.Parse<PointKind>(row[0], ignoreCase: true))
        .ToFrozenDictionary(group => group.Key, WeightsOf)));

    /// <summary>The weights that <c>train alignment</c> fitted.</summary>
    public static AlignmentModel Shipped => _shipped.Value;

    /// <summary>From 0 to 1.</summary>
    public double Probability(PointKind kind, ReadOnlySpan<double> evidence)
    {
        var sum = 0.0;
        var weights = Weights[kind];
        for (var index = 0; index < weights.Length; index++)
            sum += weights[index] * evidence[index];
        return 1 / (1 + Math.Exp(-sum));
    }

    static double[] WeightsOf(IEnumerable<string[]> rows)
    {
        var weights = rows.ToDictionary(row => row[1], row => double.Parse(row[2], CultureInfo.InvariantCulture));
        return [.. AlignmentEvidence.Names.Select(name => weights.GetValueOrDefault(name))];
    }
}
