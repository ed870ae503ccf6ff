using Stemma.Collation;

namespace Stemma.Tests;

public sealed class SentenceContentsTests
{
    static readonly SentenceContents _one = new([1, 2, 3, 4], [7, 8]);
    static readonly SentenceContents _other = new([3, 4, 5], [8, 9, 10]);

    [Fact]
    public void SharesWhatStandsInBoth()
    {
        Assert.Equal(0.4, _one.SharedWords(_other));
        Assert.Equal(1, _one.SharedNames(_other));
        Assert.Equal(1, _one.OtherNames(_other));
    }

    [Fact]
    public void WhatIsTakenOutIsNotShared()
    {
        var rest = _one.Without(new([4], [8]));
        Assert.Equal(1.0 / 5, rest.SharedWords(_other));
        Assert.Equal(0, rest.SharedNames(_other));
    }

    [Fact]
    public void ASentenceSharesAllWithItselfAndNothingWithNone()
    {
        Assert.Equal(1, _one.SharedWords(_one));
        Assert.Equal(0, _one.OtherNames(_one));
        Assert.Equal(0, _one.SharedWords(SentenceContents.None));
        Assert.Equal(0, SentenceContents.None.SharedWords(SentenceContents.None));
    }

    [Fact]
    public void ItIsSymmetricAndOfTheSetsAlone()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var chance = new Random(seed);
            var (first, second) = (Any(chance), Any(chance));
            var shared = first.Words.Intersect(second.Words).Count();
            Assert.Equal((double)shared / Math.Max(1, first.Words.Union(second.Words).Count()), first.SharedWords(second));
            Assert.Equal(first.SharedWords(second), second.SharedWords(first));
            Assert.Equal(first.OtherNames(second), second.OtherNames(first));
        }
    }

    static SentenceContents Any(Random chance) => new(Numbers(chance), Numbers(chance));

    static ImmutableArray<int> Numbers(Random chance) =>
        [.. Enumerable.Range(0, chance.Next(12)).Select(_ => chance.Next(15)).Distinct().Order()];
}
