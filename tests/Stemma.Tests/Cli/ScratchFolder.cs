namespace Stemma.Tests;

/// <summary>A folder of a test's own, gone when the test ends.</summary>
sealed class ScratchFolder : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stemma-test-");

    internal string Path => _folder.FullName;

    internal string File(string name, string content)
    {
        var path = At(name);
        System.IO.File.WriteAllText(path, content);
        return path;
    }

    internal string At(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => _folder.Delete(recursive: true);
}
