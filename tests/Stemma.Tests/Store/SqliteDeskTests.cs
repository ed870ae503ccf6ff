using Microsoft.Data.Sqlite;
using Stemma.Store;

namespace Stemma.Tests;

/// <summary>A desk in a file of SQLite.</summary>
public sealed class SqliteDeskTests : DeskTests
{
    readonly ScratchFolder _folder = new();
    int _files;

    protected override string EmptyDatabase() => _folder.At($"{_files++}.db");

    [Fact]
    public void NothingIsLostAndNothingTwiceWhenTheDiskIsFull()
    {
        var (random, articles, whole) = (new Random(51), InventedReports.Of(51, 8), Desk());
        Fill(whole, articles);
        var wanted = DeskDump.Of(whole);
        var pages = whole.Read(session => session.Value<long>("pragma page_count", null));
        var (path, full) = (EmptyDatabase(), 0);
        for (var attempt = 0; attempt < 10; attempt++)
            full += IsFull(path, pages * (10 + (attempt * 8) + random.Next(8)) / 100, articles) ? 1 : 0;
        using var desk = Stemma.Store.Desk.Open(path, new FakeClock());
        Fill(desk, articles);
        Assert.Equal((10, wanted), (full, DeskDump.Of(desk)));
    }

    /// <summary>Whether a disk of so many pages was too small; the trouble says so.</summary>
    static bool IsFull(string path, long pages, ImmutableArray<Article> articles)
    {
        try
        {
            var small = new SqliteDatabase(path, SqliteOpenMode.ReadWriteCreate) { MostPages = pages };
            using var desk = Stemma.Store.Desk.Open(small, new FakeClock());
            Fill(desk, articles);
            return false;
        }
        catch (DeskException trouble)
        {
            Assert.Contains("the disk is full", trouble.Message, StringComparison.Ordinal);
            SqliteConnection.ClearAllPools();
            return true;
        }
    }

    [Fact]
    public void AClosedDeskIsOneFile()
    {
        var path = EmptyDatabase();
        using (var desk = Stemma.Store.Desk.Open(path, new FakeClock()))
            Fill(desk, InventedReports.Of(71, 3));
        Assert.Equal([path], Directory.GetFiles(_folder.Path, Path.GetFileName(path) + "*"));
    }

    [Fact]
    public void SaysWhatIsWrongWithAFileThatIsNoDesk()
    {
        var text = _folder.File("notes.txt", new string('x', 4096));
        Assert.Contains("no SQLite file", Trouble(text), StringComparison.Ordinal);
        Assert.Contains("cannot be opened", Trouble(_folder.At("no/such/folder.db")), StringComparison.Ordinal);
        using (var other = new SqliteConnection($"Data Source={_folder.At("other.db")}"))
        {
            other.Open();
            using var command = other.CreateCommand();
            command.CommandText = "create table mine (a)";
            command.ExecuteNonQuery();
        }

        Assert.Contains("another program's database", Trouble(_folder.At("other.db")), StringComparison.Ordinal);
    }

    [Fact]
    public void EverySchemaEverShippedStillOpens()
    {
        var shipped = Schema.Shipped(new SqliteDatabase(":memory:", SqliteOpenMode.Memory));
        for (var count = 1; count <= shipped.Length; count++)
        {
            var path = EmptyDatabase();
            Assert.Equal(count, Schema.Update(new SqliteDatabase(path, SqliteOpenMode.ReadWriteCreate), shipped[..count], DateTimeOffset.UnixEpoch));
            using var desk = Stemma.Store.Desk.Open(path, new FakeClock());
            Fill(desk, InventedReports.Of(count, 2));
        }
    }

    [Fact]
    public void ANewerSchemaIsRefusedByName()
    {
        var path = EmptyDatabase();
        var database = new SqliteDatabase(path, SqliteOpenMode.ReadWriteCreate);
        var shipped = Schema.Shipped(database);
        Schema.Update(database, [.. shipped, new Migration(shipped[^1].Number + 1, "create table later (a)")], DateTimeOffset.UnixEpoch);
        Assert.Contains("a newer program has made it", Trouble(path), StringComparison.Ordinal);
    }

    [Fact]
    public void AWriterWaitsForAnother()
    {
        var (path, articles) = (EmptyDatabase(), InventedReports.Of(61, 12));
        Parallel.For(0, 4, _ =>
        {
            using var desk = Stemma.Store.Desk.Open(path, new FakeClock());
            Fill(desk, articles);
        });
        var whole = Desk();
        Fill(whole, articles);
        using var shared = Stemma.Store.Desk.Open(path, new FakeClock());
        Assert.Equal(DeskDump.Of(whole), DeskDump.Of(shared));
    }

    static string Trouble(string path) => Assert.Throws<DeskException>(() => Stemma.Store.Desk.Open(path, new FakeClock())).Message;

    protected override void Clean()
    {
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }
}
