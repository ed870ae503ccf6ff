using Stemma.Tests;

namespace Stemma.SystemTests;

public sealed class ProgramTests : IDisposable
{
    const string Good = "Ferry late at Nordhavn\n\nThe ferry was 40 minutes late on Monday, the harbour office said. "
        + "About 120 passengers waited on the quay in the rain until the crew had mended the ramp.";

    readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TellsItsVersion()
    {
        var run = StemmaProcess.Run("--version");
        Assert.Equal((0, "0.1.0\n"), (run.Code, run.Output));
    }

    [Fact]
    public void EndsWithTwoOnWrongUsage() => Assert.Equal(2, StemmaProcess.Run("collate").WithoutStackTrace().Code);

    [Fact]
    public void WritesPlainTextIntoAPipe()
    {
        var run = StemmaProcess.RunWith(Encoding.UTF8.GetBytes(Good), "collate", "-").WithoutStackTrace();
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.DoesNotContain('\e', run.Output);
        Assert.StartsWith("Ferry late at Nordhavn\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void WritesTheSameBytesTwice()
    {
        _folder.File("a.txt", Good);
        _folder.File("b.txt", Good.Replace("40", "45") + " The mayor was not on board.");
        string[] args = ["collate", _folder.Path, "--json", "-"];
        Assert.Equal(StemmaProcess.Run(args).Output, StemmaProcess.Run(args).Output);
    }

    [Theory]
    [InlineData("-rf.txt")]
    [InlineData("@list.txt")]
    [InlineData("a b;c$(d)'\"|.txt")]
    [InlineData("\u001b[31mred\u0007.txt")]
    [InlineData("<img src=x onerror=alert(1)>.txt")]
    [InlineData("наводнение 洪水.txt")]
    [InlineData("--json")]
    public void ReadsFilesWithHostileNames(string name)
    {
        _folder.File(name, Good);
        _folder.File("bad-" + name, "");
        var run = StemmaProcess.Run("collate", _folder.Path).WithoutStackTrace();
        Assert.Equal(0, run.Code);
        Assert.DoesNotContain('\e', run.Output + run.Error);
        Assert.DoesNotContain('\a', run.Output + run.Error);
    }

    [Fact]
    public void SaysWhereAResultCouldNotBeWritten()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "there is no device here that is always full");
        var run = StemmaProcess.Run("collate", _folder.File("a.txt", Good), "--json", "/dev/full").WithoutStackTrace();
        Assert.Equal(1, run.Code);
        Assert.Contains("/dev/full", run.Error, StringComparison.Ordinal);
    }
}
