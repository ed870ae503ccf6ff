namespace Stemma.SystemTests;

/// <summary>The commands of the root, as a person meets them.</summary>
public sealed class ScriptTests
{
    [Fact]
    public async Task TheProgramStartsAndStandardOutputIsItsOwn()
    {
        var run = await ProgramProcess.RunAsync("stemma", "--help");
        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("build", run.Output, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task TheTestCommandRefusesWhatItDoesNotKnow()
    {
        var run = await ProgramProcess.RunAsync("test", "--unknown");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("usage", run.Error, StringComparison.Ordinal);
    }
}
