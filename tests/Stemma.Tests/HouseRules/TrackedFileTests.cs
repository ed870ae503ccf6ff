using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Stemma.Tests;

/// <summary>What no tracked file may hold: a trace of the machine it was written on.</summary>
public sealed partial class TrackedFileTests
{
    [Fact]
    public void NoFileNamesAPathOrAHostOfTheMachine()
    {
        string[] traces = [Path.GetDirectoryName(Repository.Root)! + "/", .. PackageHosts()];
        House.None(
            from file in Tracked()
            from line in File.ReadLines(Repository.File(file)).Index()
            where MachinePath().IsMatch(line.Item)
                || traces.Any(trace => trace.Length > 3 && line.Item.Contains(trace, StringComparison.Ordinal))
            select $"{file}:{line.Index + 1}");
    }

    /// <summary>The files that git keeps and that are text; every one of the house's own where there is no git.</summary>
    static IEnumerable<string> Tracked()
    {
        var start = new ProcessStartInfo("git", ["-C", Repository.Root, "ls-files"]) { RedirectStandardOutput = true };
        using var git = Process.Start(start)!;
        var files = git.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();
        return files.Where(file => File.Exists(Repository.File(file)) && !Binary().IsMatch(file));
    }

    /// <summary>The hosts that this machine restores packages from.</summary>
    static IEnumerable<string> PackageHosts()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var file = Path.Combine(home, ".nuget", "NuGet", "NuGet.Config");
        return !File.Exists(file)
            ? []
            : Address().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value);
    }

    [GeneratedRegex(@"(?<![\w./])/(work|root|tmp/bash_jobs)/")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"\.(bin|zip|gz|png|nupkg)$")]
    private static partial Regex Binary();

    [GeneratedRegex(@"https?://([^/:""]+)")]
    private static partial Regex Address();
}
