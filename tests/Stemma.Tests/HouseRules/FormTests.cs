using System.Text.RegularExpressions;

namespace Stemma.Tests;

/// <summary>The form of the source: lengths, depths, and what is not written at all.</summary>
public sealed partial class FormTests
{
    [Fact]
    public void FilesHaveAtMost400Lines() => House.None(
        from file in SourceFile.All
        where file.Lines.Length > 400
        select $"{file.Path} has {file.Lines.Length} lines");

    [Fact]
    public void MethodsHaveAtMost60Lines() => House.None(
        from file in SourceFile.All
        from method in file.Methods()
        where method.Length > 60
        select $"{method.Name} has {method.Length} lines");

    [Fact]
    public void LinesHaveAtMost160Columns() => House.None(
        from file in SourceFile.Under("src", "tools", "bench")
        from line in file.Lines.Index()
        where line.Item.Length > 160 && !Literal().IsMatch(line.Item)
        select $"{file.Path}:{line.Index + 1} has {line.Item.Length} columns");

    [Fact]
    public void FilesUseAtMostSixNamespaces() => House.None(
        from file in SourceFile.All
        where file.Lines.Count(line => line.StartsWith("using ", StringComparison.Ordinal)) > 6
        select $"{file.Path} has more than six lines of using");

    [Fact]
    public void FoldersOfARoomAreAtMostTwoDeep() => House.None(
        from file in SourceFile.Under("src")
        where file.Path.Split('/').Length - (file.Path.StartsWith("src/Stemma/", StringComparison.Ordinal) ? 4 : 3) > 2
        select file.Path);

    [Fact]
    public void NothingIsHiddenInRegionsNorSilencedWithoutAReason() => House.None(
        from file in SourceFile.All
        from line in file.Lines
        let text = line.Trim()
        where text.StartsWith("#region", StringComparison.Ordinal)
            || SilencedBare().IsMatch(text)
        select $"{file.Path}: {text}");

    [Fact]
    public void NobodyCatchesEverything() => House.None(
        from file in SourceFile.Under("src/Stemma", "src/Stemma.Intake")
        from line in file.Lines
        where CatchAll().IsMatch(line)
        select $"{file.Path}: {line.Trim()}");

    [Theory]
    [InlineData("tools/Stemma.Training/Program.cs")]
    [InlineData("bench/Stemma.Benchmarks/Program.cs")]
    public void EveryCommandIsListedOnce(string file)
    {
        var commands = File.ReadLines(Repository.File(file)).Where(line => line.Contains(".Command()", StringComparison.Ordinal));
        House.None(commands.CountBy(line => line.Trim()).Where(line => line.Value > 1).Select(line => line.Key));
    }

    [Fact]
    public void TheScanOfMethodsSeesBodiesAndExpressions()
    {
        var file = new SourceFile("x.cs",
        [
            "static class X",
            "{",
            "    static int One(int a) => a;",
            "",
            "    static int Three(",
            "        int b) =>",
            "        b;",
            "",
            "    static int Four()",
            "    {",
            "        return One(1);",
            "    }",
            "}",
        ]);
        Assert.Equal([1, 3, 4], file.Methods().Select(method => method.Length));
    }

    /// <summary>A line that is one long literal or address cannot be broken.</summary>
    [GeneratedRegex(@"^\s*(\[InlineData|[$@]*"".{60,}""|///? <?https?:|\[GeneratedRegex)")]
    private static partial Regex Literal();

    [GeneratedRegex(@"^#pragma warning disable [^/]*$")]
    private static partial Regex SilencedBare();

    [GeneratedRegex(@"\bcatch\s*(\(\s*(System\.)?Exception\b(?!.*\bwhen\b)|$)")]
    private static partial Regex CatchAll();
}
