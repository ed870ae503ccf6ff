using System.IO.Compression;
using Stemma.Tests;

namespace Stemma.SystemTests;

/// <summary>What others' programs say of what Stemma hands them: bundles, units.</summary>
public sealed class OperationsTests : IDisposable
{
    const string Analyzer = "/usr/bin/systemd-analyze";
    const string Summer = "/usr/bin/sha256sum";

    readonly ScratchFolder _folder = new();

    public static bool HasAnalyzer => File.Exists(Analyzer);

    public static bool HasSummer => File.Exists(Summer);

    public void Dispose() => _folder.Dispose();

    [Fact(Skip = "systemd-analyze is not here.", SkipUnless = nameof(HasAnalyzer))]
    public async Task TheUnitsAreSound()
    {
        var units = Directory.GetFiles(Path.Combine(Repository.Root, "deploy"), "stemma-*");
        Assert.Equal(4, units.Length);
        // The program that a unit starts must be there.
        var checkedUnits = units.Select(unit => _folder.File(Path.GetFileName(unit), File.ReadAllText(unit)
            .Replace("/opt/stemma/stemma", "/bin/true", StringComparison.Ordinal))).ToArray();
        var run = await ProgramProcess.RunAsync(Analyzer, ["verify", .. checkedUnits]);
        Assert.Equal((0, ""), (run.ExitCode, run.Output + run.Error));
    }

    [Fact(Skip = "sha256sum is not here.", SkipUnless = nameof(HasSummer))]
    public async Task ABundleIsABagThatAnotherProgramChecks()
    {
        var (store, bundle) = (_folder.At("desk.db"), _folder.At("bundle.zip"));
        Assert.Equal(0, StemmaProcess.Run("add", Path.Combine(Repository.Root, "examples", "coalition"), "--store", store).Code);
        var story = StemmaProcess.Run("stories", "--store", store).Output.Split([' ', '\n']).First(word => word.Length == 13 && word[0] == 's');
        Assert.Equal(0, StemmaProcess.Run("export", story, "--as", "bundle", "--output", bundle, "--store", store).Code);
        ZipFile.ExtractToDirectory(bundle, _folder.At("bag"));
        var bag = Assert.Single(Directory.GetDirectories(_folder.At("bag")));
        foreach (var manifest in new[] { "manifest-sha256.txt", "tagmanifest-sha256.txt" })
        {
            var run = await ProgramProcess.RunAsync("/bin/sh", "-c", $"cd '{bag}' && {Summer} --check --strict --quiet {manifest}");
            Assert.Equal((0, ""), (run.ExitCode, run.Output + run.Error));
        }

        var payload = Directory.GetFiles(Path.Combine(bag, "data"), "*", SearchOption.AllDirectories);
        var listed = File.ReadLines(Path.Combine(bag, "manifest-sha256.txt")).Select(line => Path.Combine(bag, line[66..]));
        Assert.Equal(payload.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
        Assert.Equal("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n", File.ReadAllText(Path.Combine(bag, "bagit.txt")));
        Assert.Contains($"Payload-Oxum: {payload.Sum(file => new FileInfo(file).Length)}.{payload.Length}\n", File.ReadAllText(Path.Combine(bag, "bag-info.txt")));
    }
}
