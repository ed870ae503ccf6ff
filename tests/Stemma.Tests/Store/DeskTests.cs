using System.Text.Json;
using Stemma.Language;
using Stemma.Reading;
using Stemma.Store;
using Stemma.Stories;
using Stemma.Work;

namespace Stemma.Tests;

/// <summary>What a desk does, on whatever database it stands.</summary>
public abstract class DeskTests : IDisposable
{
    readonly List<Desk> _desks = [];

    /// <summary>The address of a database with nothing in it.</summary>
    protected abstract string EmptyDatabase();

    [Fact]
    public void AnArticleIsKeptAsItCame()
    {
        var article = InventedReports.Of(1, 1)[0] with
        {
            Authors = ["Ana Ruiz", "Bo Lund"],
            Published = new(new(2031, 3, 2), new(2031, 3, 2, 23, 30, 0, TimeSpan.FromHours(-5)), PublicationBasis.Feed),
            Removed = [new("Share this", RemovalReason.Share)],
            Language = "und",
            Capture = new()
            {
                Encoding = "utf-8",
                Paragraphs = [new(new(3, 9), new TextSpan(30, 90)), new(new(9, 12), null)],
                Facts = [new(ArticleField.Outlet, "Valley Post", FactBasis.LinkedData)],
                Gaps = [new("paywall", "half of it")],
                Modified = new(new(2031, 3, 4), null, PublicationBasis.Stated),
                Section = "World",
            },
        };
        var desk = Desk();
        var arrival = desk.Write(session => session.Articles.Add(article));
        var kept = desk.Read(session => session.Articles.Find(article.Id))!;
        Assert.Equal((ArrivalKind.New, 1), (arrival.Kind, arrival.Version));
        Assert.Equal(article with { Authors = [], Removed = [], Capture = new() }, kept.Article with { Authors = [], Removed = [], Capture = new() });
        Assert.Equal(JsonSerializer.Serialize(article.Capture), JsonSerializer.Serialize(kept.Article.Capture));
        Assert.Equal([.. article.Authors], kept.Article.Authors);
        Assert.Equal([.. article.Removed], kept.Article.Removed);
    }

    [Fact]
    public void NothingIsKeptTwice()
    {
        var (desk, articles) = (Desk(), InventedReports.Of(2, 12));
        Fill(desk, articles);
        var once = DeskDump.Of(desk);
        var changes = desk.Read(session => session.Changes.Last());
        var again = Keeper(desk).Add(articles);
        Keeper(desk).Settle(null);
        Assert.All(again, arrival => Assert.Equal(ArrivalKind.Known, arrival.Kind));
        Assert.Equal(once, DeskDump.Of(desk));
        Assert.Equal(changes, desk.Read(session => session.Changes.Last()));
    }

    [Fact]
    public void WhatFailsInTheMiddleLeavesNothing()
    {
        var (desk, articles) = (Desk(), InventedReports.Of(3, 4));
        Assert.Throws<TimeoutException>(() => desk.Write(session =>
        {
            foreach (var article in articles)
                session.Articles.Add(article);
            throw new TimeoutException("the light went out");
        }));
        Assert.Equal(0, desk.Read(session => session.Articles.Count()));
        Assert.Equal(0, desk.Read(session => session.Changes.Last()));
    }

    [Theory, InlineData(11), InlineData(12)]
    public void PiecewiseGivesWhatOneRunGives(int seed) => PiecewiseIsAtOnce(seed);

    [Fact(Skip = LongRun.Reason, SkipUnless = nameof(LongRun.IsOn), SkipType = typeof(LongRun))]
    public void PiecewiseGivesWhatOneRunGivesForManySeeds()
    {
        for (var seed = 100; seed < 150; seed++)
            PiecewiseIsAtOnce(seed);
    }

    void PiecewiseIsAtOnce(int seed)
    {
        var random = new Random(seed);
        var articles = InventedReports.Of(seed, 24);
        var (atOnce, piecewise) = (Desk(), Desk());
        Fill(atOnce, articles);
        var rest = articles.Shuffled(random);
        while (rest.Length > 0)
        {
            var size = random.Next(1, rest.Length + 1);
            Fill(piecewise, rest[..size], new(piecewise, DeskModels.Editor(piecewise), new(piecewise, ClusteringOptions.Default, 2)));
            rest = rest[size..];
        }

        Assert.Equal(DeskDump.Of(atOnce), DeskDump.Of(piecewise));
        Assert.Contains(atOnce.Read(session => session.Stories.List(StoryQuery.All, DeskPage.All)), story => story.Articles > 1);
    }

    [Fact]
    public void ADeskThatOutgrowsTheFullModelsIsWhatOneRunGives()
    {
        var (desk, atOnce) = (Desk(), Desk());
        var articles = InventedReports.Of(7, ArticleReaders.MostReadInFull + 1);
        Fill(desk, articles[..^1]);
        Assert.Equal(["full"], Models(desk));
        var before = desk.Read(session => session.Changes.Last());
        Fill(desk, articles[^1..]);
        Fill(atOnce, articles);
        Assert.Equal(["fast"], Models(desk));
        Assert.Equal(DeskDump.Of(atOnce), DeskDump.Of(desk));
        Assert.DoesNotContain(desk.Read(session => session.Changes.After(before, int.MaxValue)), change => Change.News.Contains(change.Kind));
    }

    [Fact]
    public void ModelsThatWereChosenAreKept()
    {
        var (desk, articles) = (Desk(), InventedReports.Of(8, 8));
        Fill(desk, articles);
        var full = DeskDump.Of(desk);
        desk.Write(session => ModelChoice.Choose(session, AnalyzerConfiguration.Fast));
        Keeper(desk).Settle(null);
        Assert.Equal(["fast"], Models(desk));
        desk.Write(session => ModelChoice.Choose(session, null));
        Keeper(desk).Settle(null);
        Assert.Equal(full, DeskDump.Of(desk));
    }

    static List<string> Models(Desk desk) => desk.Read(session => session.Query<string>("select distinct models from stories", null).ToList());

    [Fact]
    public void OtherTextAtAnAddressIsANewVersion()
    {
        var (desk, articles) = (Desk(), InventedReports.Of(4, 8));
        var changed = InventedReports.Changed(articles[3], "names no cause", "blames a worn cable");
        Fill(desk, articles);
        Fill(desk, [changed]);
        var versions = desk.Read(session => session.Articles.Versions(changed.Address!));
        Assert.Equal([(1, false), (2, true)], versions.Select(version => (version.Version, version.IsCurrent)));
        var straight = Desk();
        Fill(straight, [.. articles.SetItem(3, changed)]);
        Assert.Equal(Stories(straight), Stories(desk));
    }

    [Fact]
    public void AddingTouchesOnlyTheStoriesItBelongsTo()
    {
        var (desk, articles) = (Desk(), InventedReports.Of(5, 24));
        Fill(desk, articles[..^1]);
        var before = desk.Read(session => session.Stories.List(StoryQuery.All, DeskPage.All)).ToDictionary(story => story.Id, story => story.Change);
        Fill(desk, articles[^1..]);
        var story = desk.Read(session => session.Placements.Find(articles[^1].Id))!.Story;
        foreach (var other in desk.Read(session => session.Stories.List(StoryQuery.All, DeskPage.All)).Where(other => other.Id != story))
            Assert.Equal(before[other.Id], other.Change);
    }

    [Fact]
    public void AStoryThatIsNoMoreLeadsToItsHeir()
    {
        var (desk, articles) = (Desk(), InventedReports.Of(6, 6));
        Fill(desk, articles);
        var opened = desk.Read(session => session.Stories.List(StoryQuery.All, DeskPage.All))
            .First(story => articles.Any(article => story.Id == "s" + article.Id.Value[1..] && article.Address is not null));
        var opener = articles.First(article => opened.Id == "s" + article.Id.Value[1..]);
        Fill(desk, [InventedReports.Changed(opener, "names no cause", "blames a worn cable")]);
        var heir = desk.Read(session => session.Stories.Find(opened.Id));
        Assert.NotNull(heir);
        Assert.NotEqual(opened.Id, heir.Id);
    }

    [Fact]
    public void SearchFindsWhatItAsksFor()
    {
        var (desk, articles) = (Desk(), InventedReports.Of(7, 14));
        Fill(desk, articles);
        foreach (var text in new[] { "mayor", "\"names no cause\"", "the outlet:valley", "published:2031-03", "date:2031-03", "name:a language:en mayor" })
        {
            var hits = Found(desk, text);
            Assert.NotEmpty(hits);
            Assert.Equal(hits.Length, desk.Read(session => session.Search.Count(SearchQuery.Parse(text).Query)));
            Assert.All(hits, hit => Assert.Equal(
                hit.Excerpt.Text, articles.Single(article => article.Id == hit.Article).Text[hit.Excerpt.Span.Start..hit.Excerpt.Span.End]));
        }

        Assert.Equal(articles.Length, Found(desk, "conflict:yes").Length + Found(desk, "conflict:no").Length);
        foreach (var text in new[] { "mayor nowhereatall", "\"cause no names\"", "\" OR 1=1 --", "AND NEAR NOT mayor* ( ", "nowhere\0atall", "outlet:\0z", "published:1999", "outlet:%zz" })
            Assert.Empty(Found(desk, text));
    }

    [Fact]
    public void AWordThatIsStillBeingTypedFindsWhatBeginsSo()
    {
        var (desk, articles) = (Desk(), InventedReports.Of(7, 14));
        Fill(desk, articles);
        var (query, _) = SearchQuery.Parse("names cau");
        Assert.Empty(desk.Read(session => session.Search.Find(query, DeskPage.All)));
        var open = query with { IsOpen = query.IsOpenable };
        Assert.Equal(Found(desk, "names cause").Length, desk.Read(session => session.Search.Find(open, DeskPage.All)).Length);
        Assert.Equal(3, desk.Read(session => session.Search.Count(open with { MostCandidates = 3 })));
        Assert.False(SearchQuery.Parse("ca").Query.IsOpenable);
    }

    [Fact]
    public void NamesAreCountedAndLeadToTheirArticles()
    {
        var desk = Desk();
        Fill(desk, InventedReports.Of(7, 14));
        var places = desk.Read(session => session.Names.Most("place", "", 50));
        Assert.NotEmpty(places);
        Assert.Equal(places.OrderByDescending(place => place.Articles).ThenBy(place => place.Name, StringComparer.Ordinal), places);
        foreach (var place in places)
        {
            var named = desk.Read(session => session.Names.Find("place", place.Name, DeskPage.All));
            Assert.Equal((place.Articles, place.Articles), (named.Length, desk.Read(session => session.Names.Count("place", place.Name))));
            Assert.All(named, hit => Assert.Equal(
                hit.Excerpt.Text, desk.Read(session => session.Articles.Find(hit.Article))!.Article.Text[hit.Excerpt.Span.Start..hit.Excerpt.Span.End]));
        }

        Assert.Equal([places[0]], desk.Read(session => session.Names.Most("place", places[0].Name[1..], 50)).Where(place => place == places[0]));
        Assert.Empty(desk.Read(session => session.Names.Most("place", "%", 50)));
    }

    [Fact]
    public void ANameInTheCapitalsOfADatelineIsTheSameName()
    {
        var desk = Desk();
        Fill(desk, [.. from number in Enumerable.Range(0, 3) select InventedReports.One(new(number), number, 0)
            is var report && number == 2 ? InventedReports.Changed(report, "Alderbrook", "ALDERBROOK") : InventedReports.One(new(number), number, 0)]);
        var place = Assert.Single(desk.Read(session => session.Names.Most("place", "alderbrook", 50)));
        Assert.Equal(new("Alderbrook", 3), place);
        Assert.Equal(3, desk.Read(session => session.Names.Find("place", "ALDERBROOK", DeskPage.All)).Length);
    }

    [Fact]
    public void AnOutletHasItsRecord()
    {
        var (desk, articles) = (Desk(), InventedReports.Of(4, 8));
        var copy = articles[0] with { Id = new("a00000000copy"), Address = new("https://mirror.example/1"), Outlet = new("Mirror", null), Published = articles[0].Published };
        Fill(desk, [.. articles, copy, InventedReports.Changed(articles[0], "names no cause", "blames a worn cable")]);
        var record = desk.Read(session => session.Outlets.Find(articles[0].Outlet!.Name))!;
        Assert.Equal(articles.Count(article => article.Outlet == articles[0].Outlet), record.Articles);
        Assert.Equal(1, record.Changed);
        Assert.InRange(record.DifferingFigures, 0, record.SettledFigures);
        Assert.Single(desk.Read(session => session.Outlets.Articles(record.Name, onlyChanged: true, DeskPage.All)));
        var (mirror, source) = desk.Read(session => (session.Outlets.Find("Mirror")!, session.Outlets.Find(articles[0].Outlet!.Name)!));
        Assert.Equal(
            mirror.TakesFrom.Where(taken => taken.Name == source.Name).Sum(taken => taken.Articles),
            source.GivesTo.Where(given => given.Name == "Mirror").Sum(given => given.Articles));
        Assert.NotEmpty(mirror.TakesFrom.Concat(mirror.GivesTo));
        Assert.Null(desk.Read(session => session.Outlets.Find("Nobody's Gazette")));
        Assert.Equal(articles.Length + 1, desk.Read(session => session.Outlets.Most("", 50)).Sum(outlet => outlet.Articles));
    }

    [Fact]
    public void WhatIsNewOfStoriesStandsInTheChangeFeed()
    {
        var (desk, articles) = (Desk(), InventedReports.Of(9, 20));
        Fill(desk, articles);
        var stories = desk.Read(session => session.Stories.List(StoryQuery.All with { LeastArticles = 2 }, DeskPage.All));
        var news = desk.Read(session => session.Changes.NewsOf(stories.Select(story => story.Id), 0));
        Assert.All(stories.Where(story => story.Certain > 1), story => Assert.Contains(news[story.Id], change => change.Kind == ChangeKind.SecondOrigin));
        Assert.All(stories.Where(story => story.Conflicts > 0), story => Assert.Contains(news[story.Id], change => change.Kind == ChangeKind.ConflictOpened));
        var spread = desk.Read(session => session.Stories.Spread(stories.Select(story => story.Id)));
        Assert.All(stories, story => Assert.InRange(spread[story.Id].Sum(day => day.Articles), 1, story.Articles));
    }

    [Fact]
    public void AHookIsLaidOutForOnceForEachChangeThatItIsToldOf()
    {
        var desk = Desk();
        Fill(desk, InventedReports.Of(8, 10));
        var hook = desk.Write(session => session.Hooks.Add(new("https://a.example/hook"), "secret", [ChangeKind.ArticleAdded, ChangeKind.ArticleChanged]));
        Assert.False(desk.Read(session => session.Hooks.HasNews()));
        Fill(desk, InventedReports.Of(21, 3));
        Assert.True(desk.Read(session => session.Hooks.HasNews()));
        Assert.Equal(3, desk.Write(session => session.Hooks.LayOut()));
        Assert.Equal(0, desk.Write(session => session.Hooks.LayOut()));
        var due = desk.Read(session => session.Hooks.Due(10));
        Assert.Equal(3, due.Length);
        Assert.All(due, delivery => Assert.StartsWith("Article", delivery.Change.Kind.ToString(), StringComparison.Ordinal));
        desk.Write(session => session.Hooks.Delivered(due[0].Number));
        desk.Write(session => session.Hooks.TryAgain(due[1].Number, "answered 500", DateTimeOffset.MaxValue));
        Assert.Equal([due[2].Number], desk.Read(session => session.Hooks.Due(10)).Select(delivery => delivery.Number));
        Assert.Equal([(2, "answered 500")], desk.Read(session => session.Hooks.All()).Select(known => ((int)known.Waiting, known.Trouble!)));
        Assert.Equal(hook, desk.Write(session => session.Hooks.Add(new("https://a.example/hook"), "other", [ChangeKind.StoryOpened])));
        Assert.True(desk.Write(session => session.Hooks.Remove(hook)));
        Assert.Empty(desk.Read(session => session.Hooks.Due(10)));
    }

    static ImmutableArray<SearchHit> Found(Desk desk, string text)
    {
        var (query, trouble) = SearchQuery.Parse(text);
        Assert.Null(trouble);
        return desk.Read(session => session.Search.Find(query, DeskPage.All));
    }

    [Fact]
    public void TheChangeFeedTellsEverythingOnceInOrder()
    {
        var desk = Desk();
        Fill(desk, InventedReports.Of(8, 10));
        var all = desk.Read(session => session.Changes.After(0, int.MaxValue));
        var paged = new List<Change>();
        while (desk.Read(session => session.Changes.After(paged.LastOrDefault()?.Number ?? 0, 3)) is { IsEmpty: false } page)
            paged.AddRange(page);
        Assert.Equal(all, paged);
        Assert.Equal(10, all.Count(change => change.Kind == ChangeKind.ArticleAdded));
    }

    [Fact]
    public void StoriesAreListedByPageAndByFreshness()
    {
        var (desk, articles) = (Desk(), InventedReports.Of(9, 20));
        Fill(desk, articles[..15]);
        var seen = desk.Read(session => session.Changes.Last());
        var all = desk.Read(session => session.Stories.List(StoryQuery.All, DeskPage.All));
        var paged = Enumerable.Range(0, all.Length).SelectMany(page => desk.Read(session => session.Stories.List(StoryQuery.All, new(page * 2, 2))));
        Assert.Equal(all, paged.ToImmutableArray());
        Fill(desk, articles[15..]);
        var fresh = desk.Read(session => session.Stories.List(StoryQuery.All with { ChangedAfter = seen }, DeskPage.All));
        Assert.NotEmpty(fresh);
        Assert.All(fresh, story => Assert.True(story.Change > seen));
    }

    [Fact]
    public void ABackupBringsEverythingBack()
    {
        var (desk, restored) = (Desk(), Desk());
        Fill(desk, InventedReports.Of(10, 12));
        desk.Write(session => session.Corrections.Add(new Ruling.OwnStory([InventedReports.Of(10, 1)[0].Id]), "Ida", "it is so"));
        desk.Write(session => session.Feeds.Watch(new("https://a.example/feed.xml")));
        Keeper(desk).Settle(null);
        using var backup = new MemoryStream();
        var rows = new DeskBackup(desk).Write(backup);
        Assert.Equal(rows, new DeskBackup(restored).Restore(backup));
        Assert.Equal(DeskDump.Of(desk), DeskDump.Of(restored));
        Assert.Equal(
            desk.Read(session => session.Changes.After(0, int.MaxValue)), restored.Read(session => session.Changes.After(0, int.MaxValue)));
        Assert.Throws<InvalidOperationException>(() => new DeskBackup(restored).Restore(backup));
        var more = InventedReports.Of(11, 4);
        Fill(desk, more);
        Fill(restored, more);
        Assert.Equal(DeskDump.Of(desk), DeskDump.Of(restored));
    }

    [Fact]
    public void ADamagedBackupBringsNothingBack()
    {
        var (desk, restored, random) = (Desk(), Desk(), new Random(12));
        Fill(desk, InventedReports.Of(12, 3));
        using var backup = new MemoryStream();
        new DeskBackup(desk).Write(backup);
        for (var round = 0; round < 20; round++)
        {
            var damaged = backup.ToArray()[..random.Next((int)backup.Length)];
            Assert.Throws<InvalidDataException>(() => new DeskBackup(restored).Restore(new MemoryStream(damaged)));
            Assert.True(restored.Read(session => session.Tables.AreEmpty));
        }
    }

    public void Dispose()
    {
        _desks.ForEach(desk => desk.Dispose());
        Clean();
        GC.SuppressFinalize(this);
    }

    protected virtual void Clean()
    {
    }

    protected Desk Desk()
    {
        var desk = Stemma.Store.Desk.Open(EmptyDatabase(), new FakeClock());
        _desks.Add(desk);
        return desk;
    }

    internal static DeskKeeper Keeper(Desk desk) => new(desk, DeskModels.Editor(desk));

    internal static void Fill(Desk desk, ImmutableArray<Article> articles) => Fill(desk, articles, Keeper(desk));

    static void Fill(Desk desk, ImmutableArray<Article> articles, DeskKeeper keeper)
    {
        Assert.Equal(articles.Length, keeper.Add(articles).Length);
        keeper.Settle(null);
    }

    static string Stories(Desk desk) => desk.Read(session => string.Concat(
        session.Query<string>("select id from stories order by id", null).ToList().Select(session.Stories.Document)));
}
