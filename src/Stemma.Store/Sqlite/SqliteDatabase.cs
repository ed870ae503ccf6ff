using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Stemma.Store;

/// <summary>A desk in one file of SQLite, for one machine.</summary>
public sealed class SqliteDatabase : IDeskDatabase, IDisposable
{
    /// <summary>"Stem" as SQLite keeps it in the file's head, so that no other program's file is taken for a desk.</summary>
    const int ApplicationId = 0x5374656d;

    /// <summary>How long a writer waits for another, in seconds.</summary>
    const int Patience = 30;

    /// <summary>What a connection keeps of the file, in kilobytes: the writer is alone, of readers there are several.</summary>
    const int ReadersCache = 8_192, WritersCache = 65_536;

    readonly string _connection;

    static SqliteDatabase() => SQLitePCL.Batteries_V2.Init();

    /// <param name="path">The file; it is made where it is missing.</param>
    /// <param name="mode">Whether it may be made, or written at all.</param>
    public SqliteDatabase(string path, SqliteOpenMode mode)
    {
        Name = path;
        _connection = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            ForeignKeys = true,
            DefaultTimeout = Patience,
        }.ToString();
    }

    public string Name { get; }

    /// <summary>The file grows to so many pages at the most, as on a small disk; 0 sets no limit.</summary>
    internal long MostPages { get; init; }

    public string Migrations => "sqlite/";
    public string Numbered => "integer primary key autoincrement";
    public string Ordinal => "";
    public string CountTables => "select count(*) from sqlite_master where type = 'table' and name = @name";
    public string ArticlesByNumber => "articles a indexed by articles_listed";
    public string HasWords => "a.number in (select rowid from words where words match @words order by rowid desc limit @most)";

    /// <summary>An array becomes a list of parameters.</summary>
    public string IsAnyOf(string parameter) => $"in @{parameter}";

    public string WithOwnNumbers => "";

    public int RowsAtOnce => 1;

    public string? GoOnNumbering(string table) => null;

    public DbConnection Connect()
    {
        var connection = new SqliteConnection(_connection);
        connection.Open();
        try
        {
            Prepare(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public DbTransaction BeginRead(DbConnection connection) => Begin((SqliteConnection)connection, ReadersCache, deferred: true);
    public DbTransaction BeginWrite(DbConnection connection) => Begin((SqliteConnection)connection, WritersCache, deferred: false);

    /// <summary>Every phrase in quotation marks, so that nothing of it is an operator of FTS5.</summary>
    public string WordsOf(SearchQuery query) =>
        string.Join(' ', query.Phrases.Select(phrase => $"\"{phrase.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + (query.IsOpen ? "*" : "");

    public string Explain(DbException trouble) => (trouble as SqliteException)?.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_FULL => "the disk is full; make room and give the command again: what was stored is whole",
        SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED =>
            $"another program has held it for more than {Patience} seconds; wait for it to end, or stop it",
        SQLitePCL.raw.SQLITE_CANTOPEN => "it cannot be opened; check that its folder is there and may be written",
        SQLitePCL.raw.SQLITE_READONLY => "it may not be written; check its permissions and those of its folder",
        SQLitePCL.raw.SQLITE_NOTADB => "it is no SQLite file; name a desk, or a file that is not there yet",
        SQLitePCL.raw.SQLITE_CORRUPT => "the file is damaged; bring back a backup with \"stemma restore\"",
        SQLitePCL.raw.SQLITE_IOERR => "the disk did not do what it was asked (full, or failing); make room or check it",
        _ => trouble.Message,
    };

    public bool IsPassing(DbException trouble) => false;

    /// <summary>Closes what is kept open for reuse, so that the file holds everything and may be copied.</summary>
    public void Dispose()
    {
        using var connection = new SqliteConnection(_connection);
        SqliteConnection.ClearPool(connection);
    }

    static SqliteTransaction Begin(SqliteConnection connection, int cache, bool deferred)
    {
        Run(connection, $"pragma cache_size = -{cache}");
        return connection.BeginTransaction(deferred);
    }

    /// <summary>The schema of a file is data, not trusted to call functions.</summary>
    void Prepare(SqliteConnection connection)
    {
        if (Number(connection, "pragma application_id") != ApplicationId)
            Claim(connection);
        Run(connection, "pragma trusted_schema = off; pragma synchronous = full");
        if (MostPages > 0)
            Run(connection, $"pragma max_page_count = {MostPages}");
    }

    /// <summary>Makes a desk of an empty file; refuses what another program made.</summary>
    /// <remarks>A desk that is being made gets its id before its tables, so the tables are looked for before the id.</remarks>
    void Claim(SqliteConnection connection)
    {
        var isEmpty = Number(connection, "select count(*) from sqlite_master") == 0;
        var id = Number(connection, "pragma application_id");
        if (id == ApplicationId)
            return;
        if (id != 0 || !isEmpty)
            throw new DeskException($"{Name}: it is another program's database; name a desk, or a file that is not there yet", null);
        Run(connection, $"pragma journal_mode = wal; pragma application_id = {ApplicationId}");
    }

    static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
