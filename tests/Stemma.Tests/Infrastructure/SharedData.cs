namespace Stemma.Tests;

/// <summary>The measuring sets that stand beside the repository on some machines, in <c>../shared</c>.</summary>
static class SharedData
{
    static readonly string _folder = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared"));

    /// <summary>The full path of a file or folder of a set; skips the test where it is absent.</summary>
    public static string Require(string path)
    {
        var full = Path.Combine(_folder, path);
        if (!File.Exists(full) && !Directory.Exists(full))
            Assert.Skip($"../shared/{path} is not on this machine.");
        return full;
    }
}
