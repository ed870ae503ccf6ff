namespace Stemma.Tests;

/// <summary>A desk in a file of SQLite.</summary>
public sealed class SqliteDeskTests : DeskTests
{
    readonly ScratchFolder _folder = new();
    int _files;

    protected override string EmptyDatabase() => _folder.At($"{_files++}.db");

    protected override void Clean()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }
}
