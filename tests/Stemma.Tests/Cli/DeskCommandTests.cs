using System.Text.Json;

namespace Stemma.Tests;

/// <summary>The commands of a desk as a person gives them.</summary>
public sealed class DeskCommandTests : IDisposable
{
    static readonly string _ferry = Repository.File("examples/ferry/articles");
    readonly ScratchFolder _folder = new();

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    [Fact]
    public void ADeskIsFilledListedShownSearchedCorrectedExportedAndBackedUp()
    {
        Assert.Equal((0, "10 new, 0 new versions, 0 known; 2 stories collated\n"), Outcome("add", _ferry));
        Assert.Equal((0, "0 new, 0 new versions, 10 known; 0 stories collated\n"), Outcome("add", _ferry));
        var story = Run("stories", "--order", "Largest", "--most", "1").Output.Split(' ')[0];
        Assert.Contains("Halcyon Star", Run("show", story).Output, StringComparison.Ordinal);
        Assert.Contains("opened the story", Run("show", story, "--why").Output, StringComparison.Ordinal);
        Assert.Contains(story, Run("search", "capsizes", "outlet:post").Output, StringComparison.Ordinal);
        Assert.Equal(Run("search", "capsizes", "outlet:post").Output, Run("search", "capsizes outlet:post").Output);
        Assert.Equal(1, Run("search", "capsizes Head").Code);
        ExportsAndBacksUp(story);
        Corrects(story);
    }

    [Fact]
    public void HooksAreAddedListedAndRemoved()
    {
        Assert.Equal(0, Run("add", _ferry).Code);
        var added = Run("hook", "add", "https://a.example/hook", "--on", "SecondOrigin").Output.Split('\t');
        Assert.Equal(("1", "https://a.example/hook", 49), (added[0], added[1], added[2].Length));
        Assert.Equal("1\thttps://a.example/hook\tSecondOrigin\t0 waiting\t\n", Run("hook", "list").Output);
        Assert.Equal((0, 1), (Run("hook", "remove", "1").Code, Run("hook", "remove", "1").Code));
        foreach (var args in (string[][])[["hook", "add", "file:///etc/passwd"], ["hook", "add", "https://a.example", "--on", "Tea"], ["serve", "--listen", "tea"]])
            Assert.Equal(2, Run(args).Code);
        Assert.Contains("open to others", Run("serve", "--listen", "0.0.0.0:0").Error, StringComparison.Ordinal);
        var token = ProgramRun.Of("token", "Ida");
        Assert.EndsWith(" Ida\n", token.Output, StringComparison.Ordinal);
        Assert.Contains("the token of Ida", token.Error, StringComparison.Ordinal);
    }

    void ExportsAndBacksUp(string story)
    {
        var bundle = _folder.At("evidence.zip");
        Assert.Equal(0, Run("export", story, "--as", "bundle", "--output", bundle).Code);
        Assert.Contains("whole", ProgramRun.Of("verify", bundle).Output, StringComparison.Ordinal);
        Assert.Empty(JsonSchema.Breaches(File.ReadAllText(Repository.File("docs/schemas/stemma-story-1.json")), Run("export", story).Output));
        using var json = JsonDocument.Parse(Run("export", story, "--as", "geojson").Output);
        Assert.Equal("FeatureCollection", json.RootElement.GetProperty("type").GetString());
        Assert.Equal(0, Run("backup", _folder.At("all.zip")).Code);
        Assert.Equal(0, ProgramRun.Of("restore", _folder.At("all.zip"), "--store", _folder.At("new.db")).Code);
        Assert.Equal(Run("stories").Output, ProgramRun.Of("stories", "--store", _folder.At("new.db")).Output);
        Assert.Equal(1, Run("restore", _folder.At("all.zip")).Code);
    }

    void Corrects(string story)
    {
        var before = Run("show", story).Output;
        var corrected = Run("correct", "wrong", $"{story}/p1", "--by", "Ida", "--because", "misread");
        Assert.Equal((0, "correction 1; 1 stories collated\n"), (corrected.Code, corrected.Output));
        Assert.NotEqual(before, Run("show", story).Output);
        Assert.Contains("\"by\":\"Ida\",\"because\":\"misread\"", Run("correct", "list").Output, StringComparison.Ordinal);
        Assert.Equal(0, Run("correct", "undo", "1", "--by", "Ida").Code);
        Assert.Equal(before, Run("show", story).Output);
    }

    [Fact]
    public void WhatIsNotThereIsNamed()
    {
        Assert.Contains("there is no desk", Run("stories").Error, StringComparison.Ordinal);
        Assert.Equal(0, Run("add", _ferry).Code);
        foreach (var args in (string[][])[["show", "s0"], ["export", "s0"], ["correct", "undo", "7"], ["search", "nowhereatall"]])
            Assert.Equal(1, Run(args).Code);
        foreach (var args in (string[][])[["search", "colour:red"], ["correct", "wrong", "s0/p1"], ["export", "s0", "--as", "tea"], ["watch", "no/such.opml"], ["watch"]])
            Assert.Equal(2, Run(args).Code);
        Assert.Contains("the fields are name, person", Run("search", "colour:red").Error, StringComparison.Ordinal);
    }

    (int Code, string Output) Outcome(params string[] args)
    {
        var run = Run(args);
        return (run.Code, run.Output);
    }

    ProgramRun Run(params string[] args) => ProgramRun.Of([.. args, "--store", _folder.At("desk.db")]);
}
