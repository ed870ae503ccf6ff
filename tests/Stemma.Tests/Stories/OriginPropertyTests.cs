using Stemma.Reading;
using Stemma.Stories;
using Stemma.Training;

namespace Stemma.Tests;

/// <summary>What holds for the origins of every story, on made families of reports.</summary>
public sealed class OriginPropertyTests
{
    const int Families = 12;

    [Fact]
    public void ACopyATrimAShuffleOrARewordedCopyNeverRaisesTheCertainCount()
    {
        for (var seed = 0; seed < Families; seed++)
        {
            var random = new Random(seed);
            var reports = new TraditionMaker(seed).Make(3, 3, isDated: seed % 2 == 0).Reports;
            var before = Certain(reports);
            var text = reports[random.Next(reports.Length)].Article.Text;
            string[] made =
            [
                text, Rewording.Trimmed(text, random), Rewording.Shuffled(text, random), Rewording.Touched(text, random, 0.1),
            ];
            for (var i = 0; i < made.Length; i++)
            {
                var added = Reports.Of(made[i], $"Courier {i}", seed % 3 == 0 ? "2031-05-03" : null);
                Assert.True(Certain(reports.Add(added)) <= before, $"family {seed}, change {i}");
            }
        }
    }

    [Fact]
    public void RemovingAnArticleNeverLowersWhatTheOthersSupport()
    {
        for (var seed = 0; seed < Families; seed++)
        {
            var reports = new TraditionMaker(seed).Make(3, 4, isDated: true).Reports;
            foreach (var gone in reports)
            {
                var rest = reports.Remove(gone);
                var before = LineageFinder.Find(Story.Of(reports)).Count(rest.Select(Reports.Whole)).Certain;
                Assert.True(Certain(rest) >= before, $"family {seed} without {gone.Article.Source}");
            }
        }
    }

    [Fact]
    public void TheOrderOfInputDoesNotMatterAndOriginsPartitionTheArticles()
    {
        for (var seed = 0; seed < Families; seed++)
        {
            var reports = new TraditionMaker(seed).Make(3, 4, isDated: seed % 2 == 0).Reports;
            var lineage = LineageFinder.Find(Story.Of(reports));
            var turned = LineageFinder.Find(Story.Of(reports.Reverse()));
            Assert.Equal(Shown(lineage), Shown(turned));
            Assert.Equal(
                reports.Select(report => report.Article.Id).Order(),
                lineage.Origins.SelectMany(origin => origin.Articles).Order());
        }
    }

    [Fact]
    public void DerivationsHaveNoCirclesAndTheirPassagesStandInBothTexts()
    {
        for (var seed = 0; seed < Families; seed++)
        {
            var reports = new TraditionMaker(seed).Make(2, 6, isDated: false).Reports;
            var texts = reports.ToDictionary(report => report.Article.Id, report => report.Article.Text);
            var derivations = LineageFinder.Find(Story.Of(reports)).Derivations;
            var edges = derivations.Where(made => made.FromArticle is not null)
                .ToLookup(made => made.Article, made => made.FromArticle!.Value);
            Assert.DoesNotContain(texts.Keys, article => Reaches(edges, article, article, texts.Count));
            foreach (var passage in derivations.SelectMany(made => made.Passages, (made, passage) => (made.Article, passage)))
            {
                Assert.InRange(passage.passage.Here.End, 1, texts[passage.Article].Length);
                if (passage.passage.There is { } there)
                    Assert.InRange(there.Span.End, 1, texts[there.Article].Length);
            }
        }
    }

    [Fact]
    public void LinksKindsAndDirectionsOfMadeFamiliesAreFound()
    {
        var tally = TraditionTally.Of(15, isDated: true, null);
        Assert.True(tally is { Precision: >= 0.7, Recall: >= 0.8, Direction: >= 0.95 }, tally.ToString());
    }

    static int Certain(IReadOnlyCollection<ArticleReading> reports) =>
        LineageFinder.Find(Story.Of(reports)).Count(reports.Select(Reports.Whole)).Certain;

    static string Shown(Lineage lineage) => string.Join('\n', lineage.Derivations
        .Select(made => $"{made.Article} {made.FromArticle} {made.FromOrigin} {made.Kind} {made.Certainty} {made.Share}")
        .Concat(lineage.Origins.Select(origin => $"{origin.Id} {string.Join(' ', origin.Articles)}")));

    static bool Reaches(ILookup<ArticleId, ArticleId> edges, ArticleId from, ArticleId target, int depth) =>
        depth > 0 && edges[from].Any(next => next == target || Reaches(edges, next, target, depth - 1));
}
