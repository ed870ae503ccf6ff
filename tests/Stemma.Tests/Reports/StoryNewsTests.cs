using Stemma.Collation;
using Stemma.Reports;

namespace Stemma.Tests;

public sealed class StoryNewsTests
{
    [Fact]
    public void AFigureThatALaterReportGivesOtherwiseHasMoved() => Assert.Equal(
        [new(StoryNewsKind.FigureChanged, "people hurt: 5 → 7")],
        StoryNews.Between(Of(2, Verdict.Agree, "5", "5", "5"), Of(2, Verdict.Update, "5", "5", "7")));

    [Fact]
    public void ASecondOriginIsNewsOnce()
    {
        Assert.Equal([StoryNewsKind.SecondOrigin], Kinds(Of(1, Verdict.Single, "5"), Of(2, Verdict.Agree, "5", "5")));
        Assert.Empty(Kinds(Of(2, Verdict.Agree, "5", "5"), Of(3, Verdict.Agree, "5", "5", "5")));
    }

    [Fact]
    public void AConflictOpensAndCloses()
    {
        var (quiet, loud) = (Of(2, Verdict.Agree, "5", "5", "5"), Of(2, Verdict.Conflict, "5", "9", "5"));
        Assert.Equal([new(StoryNewsKind.ConflictOpened, "people hurt: 5 · 9")], StoryNews.Between(quiet, loud));
        Assert.Equal([new(StoryNewsKind.ConflictClosed, "people hurt: 5 · 9")], StoryNews.Between(loud, quiet));
        Assert.Empty(StoryNews.Between(loud, loud));
    }

    [Fact]
    public void WhatAStoryBeginsWithIsNews() => Assert.Equal(
        [StoryNewsKind.SecondOrigin, StoryNewsKind.ConflictOpened], Kinds(null, Of(2, Verdict.Conflict, "5", "9")));

    [Fact]
    public void ThatPointsAreNumberedAnewIsNoNews()
    {
        var before = Of(2, Verdict.Conflict, "5", "9");
        Assert.Empty(StoryNews.Between(before, before with { Points = [before.Points[0] with { Id = "p77" }] }));
    }

    static StoryNewsKind[] Kinds(StoryCollation? before, StoryCollation after) => [.. StoryNews.Between(before, after).Select(news => news.Kind)];

    /// <summary>Reports that each say how many were hurt; the first ones are of different origins.</summary>
    internal static StoryCollation Of(int origins, Verdict verdict, params string[] hurt)
    {
        var draft = new StoryDraft();
        foreach (var (index, value) in hurt.Index())
            draft.Article($"r{index}", $"Outlet {index}", new(2031, 3, 1 + index), "Ferry sinks", $"There were {value} people hurt.");
        for (var origin = 0; origin < origins && origin < hurt.Length; origin++)
            draft.Origin($"o{origin}", $"Outlet {origin}", "itself", false, $"r{origin}");
        draft.Point(PointKind.Quantity, verdict, "people hurt", "by hand", [.. hurt.Index().GroupBy(pair => pair.Item).Select(same =>
            draft.Reading(same.Key, [.. same.Select(pair => $"Outlet {pair.Index}")], [.. same.Select(pair => $"r{pair.Index}|{same.Key} people hurt")]) with
            {
                Low = decimal.Parse(same.Key),
                High = decimal.Parse(same.Key),
            })]);
        return draft.Build("Ferry sinks");
    }
}
