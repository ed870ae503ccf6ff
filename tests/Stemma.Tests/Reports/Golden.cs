using System.Runtime.CompilerServices;

namespace Stemma.Tests;

/// <summary>Compares a text with the file that holds what it should be; STEMMA_GOLDEN=write writes the file anew.</summary>
static class Golden
{
    internal static void Check(string name, string actual, [CallerFilePath] string caller = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(caller)!, "Golden", name);
        if (Environment.GetEnvironmentVariable("STEMMA_GOLDEN") == "write")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }

        Assert.True(File.Exists(path), $"{name} is not there: run the test with STEMMA_GOLDEN=write and read it.");
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
