using System.Diagnostics;
using Stemma.Tests;

namespace Stemma.SystemTests;

/// <summary>A desk with the example, served by the program as a person starts it.</summary>
public sealed class ServedProgram : IDisposable
{
    readonly ScratchFolder _folder = new();
    readonly Process _server;

    public ServedProgram()
        : this(["examples/ferry/articles"])
    {
    }

    /// <param name="added">What the desk has when it is opened.</param>
    /// <param name="options">More options of <c>serve</c>.</param>
    internal ServedProgram(IEnumerable<string> added, params string[] options)
    {
        foreach (var path in added)
            Add(path);
        _server = StemmaProcess.Start(["serve", "--listen", "127.0.0.1:0", "--store", Store, .. options]);
        Address = new(_server.StandardOutput.ReadLine() ?? throw new InvalidOperationException(_server.StandardError.ReadToEnd()));
    }

    internal Uri Address { get; }
    internal string Folder => Path.GetDirectoryName(Store)!;
    string Store => _folder.At("desk.db");

    /// <summary>Another run of the program adds to the desk while it is served.</summary>
    internal void Add(string path)
    {
        var run = StemmaProcess.Run("add", Path.IsPathRooted(path) ? path : Repository.File(path), "--store", Store);
        Assert.True(run.Code == 0, run.Error);
    }

    public void Dispose()
    {
        _server.Kill();
        _server.WaitForExit();
        _server.Dispose();
        _folder.Dispose();
    }
}
