namespace Stemma.Tests;

/// <summary>
/// Compares what a writer writes with the file that holds what it should write (under <c>tests/Stemma.Tests/Golden</c>).
/// <c>STEMMA_UPDATE=1</c> writes the files anew; the change is then read in the diff.
/// </summary>
static class Golden
{
    public const string UpdateVariable = "STEMMA_UPDATE";

    public static void Equal(string name, string actual) =>
        EqualFile($"tests/Stemma.Tests/Golden/{name}", actual);

    /// <summary>The same for a file anywhere in the working tree.</summary>
    public static void EqualFile(string path, string actual)
    {
        var file = Repository.File(path);
        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
            return;
        }

        Assert.True(File.Exists(file), $"{path} is missing; {UpdateVariable}=1 writes it.");
        var expected = File.ReadAllText(file);
        if (expected != actual)
            Assert.Fail($"{path} differs; {UpdateVariable}=1 writes it anew.\n{FirstDifference(expected, actual)}");
    }

    static string FirstDifference(string expected, string actual)
    {
        var (wanted, got) = (expected.Split('\n'), actual.Split('\n'));
        var line = wanted.Zip(got).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"line {line + 1}\nexpected: {Line(wanted, line)}\nactual:   {Line(got, line)}";
    }

    static string Line(string[] lines, int index) => index < lines.Length ? lines[index] : "(the end)";
}
