using System.Collections.Frozen;
using Stemma.Language;

namespace Stemma.Collation;

/// <summary>The weights of <see cref="AlignmentEvidence"/>: a logistic regression for each kind of point and relation of values.</summary>
sealed record AlignmentModel(FrozenDictionary<(PointKind Kind, Verdict Relation), double[]> Weights)
{
    const string FileName = "alignment.tsv";

    static readonly Lazy<AlignmentModel> _shipped = new(() => new(WordList.Rows(FileName)
        .GroupBy(row => (Enum.Parse<PointKind>(row[0], ignoreCase: true), Enum.Parse<Verdict>(row[1], ignoreCase: true)))
        .ToFrozenDictionary(group => group.Key, group => Logistic.WeightsOf(group, AlignmentEvidence.Names))));

    /// <summary>The weights that <c>train alignment</c> fitted.</summary>
    public static AlignmentModel Shipped => _shipped.Value;

    /// <summary>From 0 to 1; 0 for values of a relation that was never seen.</summary>
    public double Probability(PointKind kind, Verdict relation, ReadOnlySpan<double> evidence) =>
        Weights.TryGetValue((kind, relation), out var weights) ? Logistic.Probability(weights, evidence) : 0;
}
