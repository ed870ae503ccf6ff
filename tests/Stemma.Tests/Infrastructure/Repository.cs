namespace Stemma.Tests;

/// <summary>The working tree that the tests were built from.</summary>
static class Repository
{
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>A path inside the working tree: <c>Repository.File("examples/coalition")</c>.</summary>
    public static string File(string path) => Path.Combine(Root, path);

    /// <summary>A path as it is written in documents: from the root, with slashes.</summary>
    public static string Name(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    static string FindRoot(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "Stemma.slnx")))
                return folder.FullName;
        throw new DirectoryNotFoundException($"No folder above {start} holds Stemma.slnx.");
    }
}
