using System.Text.Json;

namespace Stemma.Tests;

public sealed class CollateCommandTests : IDisposable
{
    const string Ferry = "Ferry late at Nordhavn\n\nThe ferry was 40 minutes late on Monday, the harbour office said. "
        + "About 120 passengers waited on the quay in the rain until the crew had mended the ramp.";

    readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void PrintsTheReportOfAFolder()
    {
        _folder.File("a.txt", Ferry);
        var run = ProgramRun.Of("collate", _folder.Path);
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.StartsWith("Ferry late at Nordhavn\n1 article, ", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void ReadsStandardInput()
    {
        var run = ProgramRun.With(
            Ferry, "collate", "-", "--outlet", "Nordhavn Post", "--published", "2031-05-03", "--one-story", "--json", "-");
        using var story = JsonDocument.Parse(run.Output);
        var article = story.RootElement.GetProperty("articles")[0];
        Assert.Equal("stemma-story/1", story.RootElement.GetProperty("format").GetString());
        Assert.Equal("Nordhavn Post", article.GetProperty("outlet").GetString());
        Assert.Equal("2031-05-03", article.GetProperty("published").GetString());
    }

    [Fact]
    public void WritesEveryFormatThatIsAskedFor()
    {
        _folder.File("a.txt", Ferry);
        string[] files = [_folder.At("r.json"), _folder.At("r.html"), _folder.At("r.md")];
        var run = ProgramRun.Of("collate", _folder.At("a.txt"), "--json", files[0], "--html", files[1], "--markdown", files[2]);
        Assert.Equal((0, ""), (run.Code, run.Output));
        Assert.All(files, file => Assert.True(new FileInfo(file).Length > 100));
    }

    [Fact]
    public void NamesWhatItCouldNotReadAndGoesOn()
    {
        _folder.File("a.txt", Ferry);
        var empty = _folder.File("empty.txt", "");
        var run = ProgramRun.Of("collate", _folder.Path);
        Assert.Equal(0, run.Code);
        Assert.Contains($"stemma: {empty}, ", run.Error, StringComparison.Ordinal);
        Assert.Equal(1, ProgramRun.Of("collate", _folder.Path, "--strict").Code);
    }

    [Fact]
    public void ExplainsAPointFromItsPassagesToItsVerdict()
    {
        _folder.File("a.txt", Ferry);
        _folder.File("b.txt", "Passengers wait at Nordhavn\n\nA ferry with 120 passengers was late on Monday.");
        var lines = ProgramRun.Of("collate", _folder.Path, "--one-story", "--why", "passengers").Output.ReplaceLineEndings("\n");
        Assert.StartsWith("passengers  p", lines, StringComparison.Ordinal);
        Assert.Contains("  120  read as number", lines, StringComparison.Ordinal);
        Assert.Contains("“About 120 passengers”", lines, StringComparison.Ordinal);
        Assert.Contains("4 WHAT FOLLOWS", lines, StringComparison.Ordinal);
        Assert.Equal(lines, ProgramRun.Of(
            "collate", _folder.Path, "--one-story", "--why", lines.Split('\n')[0].Split("  ")[1].Split(',')[0]).Output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void SaysThatThereIsNoSuchPoint()
    {
        _folder.File("a.txt", Ferry);
        var run = ProgramRun.Of("collate", _folder.Path, "--why", "p999");
        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.Contains("p999", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void FailsWhereNothingCouldBeRead()
    {
        var run = ProgramRun.Of("collate", _folder.At("nothing.txt"));
        Assert.Equal(1, run.Code);
        Assert.Contains("nothing.txt", run.Error, StringComparison.Ordinal);
        Assert.Contains("nothing to collate", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void LeavesOutWhatWasPublishedLater()
    {
        _folder.File("early.txt", Ferry);
        var run = ProgramRun.Of("collate", _folder.Path, "--published", "2031-05-03", "--as-of", "2031-05-02");
        Assert.Equal(1, run.Code);
        Assert.Contains("later than --as-of", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("collate")]
    [InlineData("collate", "x", "--as-of", "May")]
    [InlineData("collate", "x", "--json", "/no-such-folder/x.json")]
    [InlineData("collate", "x", "--jsn", "y")]
    [InlineData("collate", "x", "--json")]
    [InlineData("read", "x", "--json")]
    [InlineData("export", "s0", "--output")]
    [InlineData("colate", "x")]
    [InlineData]
    public void TellsWrongUsageFromTrouble(params string[] args)
    {
        var run = ProgramRun.Of(args);
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.StartsWith("stemma: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void StripsControlFromNamesOfFiles()
    {
        var run = ProgramRun.Of("collate", "no\e[31mfile\nx");
        Assert.DoesNotContain('\e', run.Error);
        Assert.All(run.Error.TrimEnd().Split('\n'), line => Assert.StartsWith("stemma: ", line, StringComparison.Ordinal));
    }

    [Fact]
    public void ShowsExamplesInItsHelp()
    {
        Assert.Contains("stemma collate reports/", ProgramRun.Of("--help").Output, StringComparison.Ordinal);
        var help = ProgramRun.Of("collate", "--help");
        Assert.Equal(0, help.Code);
        Assert.Contains("stemma collate <PATH>...", help.Output, StringComparison.Ordinal);
        Assert.Contains("--one-story", help.Output, StringComparison.Ordinal);
    }
}
