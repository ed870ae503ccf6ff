using Stemma.Collation;
using Stemma.Training;

namespace Stemma.Tests;

public sealed class LogisticRegressionTests
{
    [Fact]
    public void WhatTellsBothApartGetsTheWeight()
    {
        var weights = LogisticRegression.Fit(Pairs(1200, evidence => evidence[1] > 0.5));
        Assert.True(Logistic.Probability(weights, [1, 0.9, 0.5, 3]) > 0.8);
        Assert.True(Logistic.Probability(weights, [1, 0.1, 0.5, 3]) < 0.2);
        Assert.True(Math.Abs(weights[2]) < weights[1] / 5);
    }

    [Fact]
    public void WhatIsTheSameInAllPairsSaysNothing() => Assert.Equal(0, LogisticRegression.Fit(Pairs(400, evidence => evidence[2] > 0.3))[3]);

    [Fact]
    public void WithoutEvidenceItIsHowOftenPairsAreTheSame()
    {
        var chance = new Random(3);
        var weights = LogisticRegression.Fit([.. Pairs(1000, _ => chance.Next(4) == 0)]);
        Assert.InRange(Logistic.Probability(weights, [1, 0.5, 0.5, 3]), 0.2, 0.3);
    }

    [Fact]
    public void APairOfTwiceTheWeightIsTwoPairs()
    {
        var pairs = Pairs(60, evidence => evidence[1] > evidence[2]);
        var doubled = LogisticRegression.Fit([.. pairs.Select((pair, index) => pair with { Weight = index < 20 ? 2 : 1 })]);
        var twice = LogisticRegression.Fit([.. pairs, .. pairs[..20]]);
        Assert.Equal(Sign(twice), Sign(doubled));
    }

    [Fact]
    public void NothingIsLearntFromNothing() => Assert.Empty(LogisticRegression.Fit([]));

    static int[] Sign(double[] weights) => [.. weights.Select(Math.Sign)];

    static LabelledPair[] Pairs(int count, Func<double[], bool> isSame)
    {
        var chance = new Random(11);
        return
        [
            .. Enumerable.Range(0, count)
                .Select(_ => new[] { 1, chance.NextDouble(), chance.NextDouble(), 3 })
                .Select(evidence => new LabelledPair((PointKind.Event, Verdict.Agree), evidence, isSame(evidence))),
        ];
    }
}
