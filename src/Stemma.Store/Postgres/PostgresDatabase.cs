using System.Data;
using System.Data.Common;
using Npgsql;

namespace Stemma.Store;

/// <summary>A desk in a database of PostgreSQL, for a team.</summary>
public sealed class PostgresDatabase : IDeskDatabase, IDisposable
{
    /// <summary>Every writer of a desk takes this lock, so that the numbers of changes come in order.</summary>
    const long WriterLock = 0x5374656d;

    readonly NpgsqlDataSource _source;

    /// <param name="address"><c>postgres://user:password@host:port/name</c>.</param>
    public PostgresDatabase(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var user = address.UserInfo.Split(':', 2);
        var builder = new NpgsqlConnectionStringBuilder
        {
            Host = address.Host,
            Port = address.Port > 0 ? address.Port : 5432,
            Database = Uri.UnescapeDataString(address.AbsolutePath.Trim('/')),
            Username = Uri.UnescapeDataString(user[0]),
            Password = user.Length > 1 ? Uri.UnescapeDataString(user[1]) : null,
            ApplicationName = "stemma",
            Timeout = 10,
            CommandTimeout = 300,
        };
        Name = $"postgres://{builder.Host}:{builder.Port}/{builder.Database}";
        _source = NpgsqlDataSource.Create(builder.ConnectionString);
    }

    public string Name { get; }
    public string Migrations => "postgres/";
    public string Numbered => "bigint generated always as identity primary key";
    public string Ordinal => " collate \"C\"";
    public string CountTables => "select count(*) from pg_tables where schemaname = current_schema() and tablename = @name";
    public string ArticlesByNumber => "articles a";
    public string HasWords =>
        "a.number in (select w.number from articles w where w.words @@ @words::tsquery order by w.number desc limit @most)";

    public string IsAnyOf(string parameter) => $"= any(@{parameter})";

    public string WithOwnNumbers => "overriding system value";

    public int RowsAtOnce => 64;

    public string? GoOnNumbering(string table) =>
        $"select setval(pg_get_serial_sequence('{table}', 'number'), (select coalesce(max(number), 0) + 1 from {table}), false)";

    public DbConnection Connect() => _source.OpenConnection();
    public DbTransaction BeginRead(DbConnection connection) => connection.BeginTransaction(IsolationLevel.RepeatableRead);

    public DbTransaction BeginWrite(DbConnection connection)
    {
        var transaction = connection.BeginTransaction(IsolationLevel.ReadCommitted);
        using var command = connection.CreateCommand();
        command.CommandText = $"select pg_advisory_xact_lock({WriterLock})";
        command.Transaction = transaction;
        command.ExecuteNonQuery();
        return transaction;
    }

    /// <summary>Words of a phrase must follow each other; letters and figures only, so that nothing is an operator.</summary>
    public string WordsOf(SearchQuery query) => string.Join(
        " & ", query.Phrases.Select((phrase, index) => Phrase(phrase, query.IsOpen && index == query.Phrases.Length - 1)).Where(phrase => phrase.Length > 0));

    public string Explain(DbException trouble) => trouble switch
    {
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } =>
            "the server's disk is full; make room and give the command again: what was stored is whole",
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } =>
            "the server has no such database; make it with createdb",
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } =>
            "the server refuses the name or the password; check them",
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } refused =>
            $"the server does not allow it ({refused.MessageText}); ask for the right to write",
        PostgresException other when !IsPassing(other) => other.MessageText,
        _ => $"the server cannot be reached, or the connection was lost ({trouble.Message}); "
            + "check that it runs, and give the command again: what was stored is whole",
    };

    /// <summary>States of class 57P: the server ends the connection, or is starting or stopping.</summary>
    public bool IsPassing(DbException trouble) =>
        trouble.IsTransient || trouble.SqlState?.StartsWith("57P", StringComparison.Ordinal) == true;

    public void Dispose() => _source.Dispose();

    static string Phrase(string phrase, bool isOpen)
    {
        var words = new string([.. phrase.Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? "" : $"({string.Join(" <-> ", words.Select(word => $"'{word}'"))}{(isOpen ? ":*" : "")})";
    }
}
