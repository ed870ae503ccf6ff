using System.Collections.Frozen;
using Stemma.Language;

namespace Stemma.Collation;

/// <summary>The weights of <see cref="LoneEvidence"/>: a logistic regression for each sort of value.</summary>
sealed record LoneModel(FrozenDictionary<LoneSort, double[]> Weights)
{
    const string FileName = "lone.tsv";

    static readonly Lazy<LoneModel> _shipped = new(() => new(WordList.Rows(FileName)
        .GroupBy(row => Enum.Parse<LoneSort>(row[0], ignoreCase: true))
        .ToFrozenDictionary(group => group.Key, group => Logistic.WeightsOf(group, LoneEvidence.Names))));

    /// <summary>Knows no sort: no value stands in the place of another.</summary>
    public static LoneModel None { get; } = new(FrozenDictionary<LoneSort, double[]>.Empty);

    /// <summary>The weights that <c>train lone</c> fitted.</summary>
    public static LoneModel Shipped => _shipped.Value;

    /// <summary>How surely one value stands in the place of the other, from 0 to 1; 0 for a sort that was never seen.</summary>
    public double Probability(LoneSort sort, ReadOnlySpan<double> evidence) =>
        Weights.TryGetValue(sort, out var weights) ? Logistic.Probability(weights, evidence) : 0;
}
