using System.Diagnostics;
using Stemma.Store;
using Stemma.Tests;

namespace Stemma.SystemTests;

/// <summary>A program that is killed in the middle of its work, and started again.</summary>
public sealed class KilledProgramTests : IDisposable
{
    readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void NothingIsLostAndNothingTwiceWhenItIsKilled() => KillAndGoOn(6, 2);

    [Fact(Skip = LongRun.Reason, SkipUnless = nameof(LongRun.IsOn), SkipType = typeof(LongRun))]
    public void NothingIsLostAndNothingTwiceInFiftyKills() => KillAndGoOn(50, 3);

    /// <summary>Kills at random moments; every few kills the work is let end, and a new desk is begun.</summary>
    void KillAndGoOn(int kills, int killsOfADesk)
    {
        var random = new Random(kills);
        var articles = Path.Combine(_folder.Path, "articles");
        Directory.CreateDirectory(articles);
        foreach (var article in InventedReports.Of(21, 40))
            _folder.File(Path.Combine("articles", article.Source), $"Published: {article.Published}\nOutlet: {article.Outlet?.Name}\n\n{article.Text}");
        var clock = Stopwatch.StartNew();
        var wanted = Run(articles, "whole.db", null);
        var whole = (int)clock.ElapsedMilliseconds;
        for (var killed = 0; killed < kills;)
        {
            var desk = $"{killed}.db";
            for (var left = killsOfADesk; left > 0; left--, killed++)
                Run(articles, desk, random.Next(whole / 10, whole));
            Assert.Equal(wanted, Run(articles, desk, null));
        }
    }

    /// <summary>What the desk holds afterwards; null where the program was to be killed after so many milliseconds.</summary>
    string? Run(string articles, string name, int? killAfter)
    {
        var path = _folder.At(name);
        using var program = StemmaProcess.Start("add", articles, "--store", path);
        if (killAfter is { } time)
        {
            if (!program.WaitForExit(time))
                program.Kill();
            program.WaitForExit();
            return null;
        }

        program.WaitForExit();
        Assert.Equal(0, program.ExitCode);
        using var desk = Desk.Open(path, TimeProvider.System);
        return DeskDump.Of(desk);
    }
}
