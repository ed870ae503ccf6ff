using Stemma.Stories;
using Stemma.Training;

namespace Stemma.Tests;

/// <summary>Near-duplicates of a stream, and the passages of two texts.</summary>
public sealed class ReuseIndexTests
{
    [Fact]
    public void FindsWhatThePlainComparisonOfAllPairsFinds()
    {
        var reports = Enumerable.Range(0, 6).SelectMany(seed => new TraditionMaker(seed).Make(2, 4, isDated: true).Reports).ToList();
        var index = new ReuseIndex();
        for (var i = 0; i < reports.Count; i++)
        {
            var found = index.Add(reports[i].Article).Select(shared => shared.Other).ToHashSet();
            var plain = reports.Take(i).Where(other => Containment(reports[i].Article.Text, other.Article.Text) >= 0.2);
            Assert.All(plain, other => Assert.Contains(other.Article.Id, found));
        }
    }

    [Fact]
    public void APassageSurvivesAChangedWordADroppedClauseAndAnotherPlace()
    {
        const string Text = "The harbour office closed the northern bay to all vessels on Tuesday, because blocks of the old tower "
            + "still fall into the water, and asked walkers to keep away from the cliff.";
        const string Changed = "Rain came at noon. The harbour office shut the northern bay to all vessels on Tuesday, because blocks of "
            + "the old tower still fall, and asked walkers to keep away from the cliff.";
        var (here, there) = (WordSequence.Of(Text), WordSequence.Of(Changed));
        var passage = Assert.Single(PassageFinder.Find(GramIndex.Of(here), GramIndex.Of(there)));
        Assert.Equal("cliff", Text[here.Span(passage.HereEnd - 1).Start..here.Span(passage.HereEnd - 1).End]);
        Assert.Equal(here.Count, passage.HereEnd);
    }

    [Fact]
    public void HostileTextTakesNoException()
    {
        string[] texts = ["", "\ud800", new('"', 5000), string.Concat(Enumerable.Repeat("a b c d ", 4000)), "\0\u2028(AP) —\r\r"];
        var lineage = Reports.Lineage([.. texts.Select(text => Reports.Of(text, "Tarn Daily"))]);
        Assert.NotEmpty(lineage.Origins);
    }

    static double Containment(string left, string right)
    {
        var (mine, its) = (Shingles(left), Shingles(right));
        return mine.Intersect(its).Count() / (double)Math.Max(1, Math.Min(mine.Count, its.Count));
    }

    static HashSet<string> Shingles(string text)
    {
        var words = WordSequence.Of(text);
        return
        [
            .. Enumerable.Range(0, Math.Max(0, words.Count - 7))
                .Select(i => string.Join(' ', Enumerable.Range(i, 8).Select(words.Hash))),
        ];
    }
}
