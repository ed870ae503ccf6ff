using Stemma.Collation;
using Stemma.Language;

namespace Stemma.Tests;

public sealed class TermsTests
{
    static readonly string[] _words = ["leave", "withdraw", "soldier", "troops", "bridge", "ferry", "boat", "agree"];
    readonly Vocabulary _vocabulary = new(Lexicon.Load());

    [Fact]
    public void WordsForOneThingCountAsFarAsTheyAreOne()
    {
        var (first, second) = (Of("withdraw", "soldier"), Of("leave", "troops"));
        Assert.Equal(0, first.Cosine(second));
        Assert.InRange(first.Cosine(second, _vocabulary), 0.8, 1);
    }

    [Fact]
    public void AWordHasOnePartnerOnly() =>
        Assert.True(Of("boat").Cosine(Of("boat", "ferry"), _vocabulary) < 0.72, "two words of one side count for one of the other");

    [Fact]
    public void ItIsSymmetricAndAtMostOneAndNeverLessThanThePlainCosine()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var chance = new Random(seed);
            var (first, second) = (Any(chance), Any(chance));
            var likeness = first.Cosine(second, _vocabulary);
            Assert.Equal(likeness, second.Cosine(first, _vocabulary), 9);
            Assert.InRange(likeness, first.Cosine(second) - 1e-9, 1 + 1e-9);
        }
    }

    static Terms Of(params ReadOnlySpan<string> words)
    {
        var terms = new Terms();
        foreach (var word in words)
            terms.Add(word, 1);
        return terms;
    }

    static Terms Any(Random chance)
    {
        var terms = new Terms();
        foreach (var word in _words.Where(_ => chance.Next(2) == 0))
            terms.Add(word, 0.1 + chance.NextDouble());
        return terms;
    }

    [Fact]
    public void WhatIsTakenOutWeighsNothing()
    {
        var terms = new Terms();
        terms.Add("ferry", 3);
        terms.Add("norby", 4);
        Assert.Same(terms, terms.Without(["lorn"]));
        var rest = terms.Without(["norby", "lorn"]);
        Assert.Equal(["ferry"], rest.Words);
        Assert.Equal(0.6, terms.Cosine(rest), 6);
    }
}
