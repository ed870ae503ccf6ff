using Stemma.Collation;
using Stemma.Intake;
using Stemma.Store;

namespace Stemma.Tests;

/// <summary>Corrections by people: they hold when everything is found anew, and leave nothing when they are undone.</summary>
public sealed class DeskCorrectionTests : IDisposable
{
    readonly ScratchFolder _folder = new();
    readonly Desk _desk;

    public DeskCorrectionTests()
    {
        var ferry = new ArticleIntake(IntakeOptions.Default).Read([Repository.File("examples/ferry/articles")]);
        _desk = Desk.Open(_folder.At("desk.db"), new FakeClock());
        DeskTests.Fill(_desk, [.. InventedReports.Of(41, 8), .. ferry.OfType<IntakeResult.Accepted>().Select(accepted => accepted.Article)]);
    }

    public void Dispose()
    {
        _desk.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    [Fact]
    public void MergedStoriesStayMergedWhenArticlesComeLate()
    {
        var stories = Stories();
        var (first, second) = (ArticleOf(stories[0]), ArticleOf(stories[1]));
        Correct(new Ruling.SameStory(first, second));
        Assert.Equal(Place(first).Story, Place(second).Story);
        Assert.NotEqual(Place(second).Machine, Place(second).Story);
        Assert.Equal(stories[0].Id, _desk.Read(session => session.Stories.Find(stories[1].Id))!.Id);
        DeskTests.Fill(_desk, InventedReports.Of(42, 6));
        Assert.Equal(Place(first).Story, Place(second).Story);
    }

    [Fact]
    public void APartedArticleHasAStoryOfItsOwn()
    {
        var story = Stories().MaxBy(story => story.Articles)!;
        var article = ArticleOf(story);
        Correct(new Ruling.OwnStory([article]));
        var own = _desk.Read(session => session.Stories.Find(Place(article).Story))!;
        Assert.Equal(1, own.Articles);
        Assert.Equal(story.Articles - 1, _desk.Read(session => session.Stories.Find(story.Id))!.Articles);
    }

    [Fact]
    public void WhatIsUndoneLeavesNothing()
    {
        var before = DeskDump.Of(_desk);
        var stories = Stories();
        var (first, second) = (ArticleOf(stories[0]), ArticleOf(stories[1]));
        ImmutableArray<Ruling> rulings =
            [new Ruling.SameStory(first, second), new Ruling.SameOrigin(first, second), new Ruling.OwnStory([first]), new Ruling.Wrong(new(first, new(0, 400)))];
        var numbers = rulings.Select(Correct).ToList();
        Assert.NotEqual(before, DeskDump.Of(_desk));
        foreach (var number in numbers)
            Assert.True(_desk.Write(session => session.Corrections.Undo(number, "Ida")));
        DeskTests.Keeper(_desk).Settle(null);
        Assert.Equal(before, DeskDump.Of(_desk));
        Assert.False(_desk.Write(session => session.Corrections.Undo(numbers[0], "Ida")));
        Assert.All(_desk.Read(session => session.Corrections.All()), correction => Assert.Equal("Ida", correction.Undoer));
    }

    [Fact]
    public void ArticlesOfOneOriginCountOnce()
    {
        var (report, first, second) = OfTwoOrigins();
        Correct(new Ruling.SameOrigin(first, second));
        var joined = DeskModels.Editor(_desk).Report(report.Collation.Story.Id);
        Assert.Equal(report.PossibleOrigins - 1, joined.PossibleOrigins);
        Assert.Equal(joined.Article(first).Origin!.Id, joined.Article(second).Origin!.Id);
        Correct(new Ruling.OtherOrigin(first, second));
        var parted = DeskModels.Editor(_desk).Report(report.Collation.Story.Id);
        Assert.NotEqual(parted.Article(first).Origin!.Id, parted.Article(second).Origin!.Id);
    }

    [Fact]
    public void WhatIsWrongMakesNoPoint()
    {
        var (report, _, _) = OfTwoOrigins();
        var passage = report.Collation.Points[0].Readings[0].Mentions[0].Passage;
        Correct(new Ruling.Wrong(passage));
        var without = DeskModels.Editor(_desk).Report(report.Collation.Story.Id);
        Assert.DoesNotContain(without.Collation.Points, point => point.Readings.Any(reading => reading.Mentions.Any(mention => mention.Passage == passage)));
    }

    [Fact]
    public void PointsAreJoinedAndParted()
    {
        var (report, _, _) = OfTwoOrigins();
        var points = report.Collation.Points.Where(point => point.Kind == PointKind.Quantity).Take(2).ToList();
        var (first, second) = (PassageOf(points[0]), PassageOf(points[1]));
        var number = Correct(new Ruling.SamePoint(first, second));
        Assert.Contains(Report().Points, point => Holds(point, first) && Holds(point, second));
        _desk.Write(session => session.Corrections.Undo(number, "Ida"));
        Assert.DoesNotContain(Report().Points, point => Holds(point, first) && Holds(point, second));

        StoryCollation Report() => DeskModels.Editor(_desk).Report(report.Collation.Story.Id).Collation;
    }

    [Fact]
    public void EveryKindOfRulingIsReadAsItIsWritten()
    {
        var (article, passage) = (new ArticleId("a1"), new Passage(new("a2"), new(3, 9)));
        Ruling[] rulings =
        [
            new Ruling.SameStory(article, article), new Ruling.SameOrigin(article, article), new Ruling.OtherOrigin(article, article),
            new Ruling.SamePoint(passage, passage), new Ruling.OtherPoint(passage, passage), new Ruling.SameEntity(passage, passage),
            new Ruling.OtherEntity(passage, passage), new Ruling.Wrong(passage),
        ];
        Assert.All(rulings, ruling => Assert.Equal(ruling, KeptRuling.Of(ruling).ToRuling()));
        Assert.Equal(KeptRuling.Kinds.Select(kind => kind.Kind).Order(), rulings.Append(new Ruling.OwnStory([article])).Select(ruling => KeptRuling.Of(ruling).Kind).Order());
    }

    ImmutableArray<KeptStory> Stories() =>
        _desk.Read(session => session.Stories.List(StoryQuery.All with { OrderBy = StoryOrder.Largest }, DeskPage.All));

    ArticleId ArticleOf(KeptStory story) => _desk.Read(session => session.Articles.OfStory(story.Id))[^1].Article.Id;
    Placed Place(ArticleId article) => _desk.Read(session => session.Placements.Find(article))!;

    long Correct(Ruling ruling)
    {
        var number = _desk.Write(session => session.Corrections.Add(ruling, "Ida", "it is so"));
        DeskTests.Keeper(_desk).Settle(null);
        return number;
    }

    (Stemma.Reports.StoryReport Report, ArticleId First, ArticleId Second) OfTwoOrigins()
    {
        foreach (var story in Stories())
        {
            var report = DeskModels.Editor(_desk).Report(story.Id);
            if (report.Origins.Length > 1)
                return (report, report.Origins[0].Articles[0].Article.Id, report.Origins[1].Articles[0].Article.Id);
        }

        throw new InvalidOperationException("No story has two origins.");
    }

    static Passage PassageOf(Point point) => point.Readings[0].Mentions[0].Passage;

    static bool Holds(Point point, Passage passage) =>
        point.Readings.Any(reading => reading.Mentions.Any(mention => mention.Passage == passage));
}
