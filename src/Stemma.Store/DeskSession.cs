using System.Data.Common;
using Dapper;

namespace Stemma.Store;

/// <summary>One piece of reading or writing at a desk: its tables, as of one moment.</summary>
public sealed class DeskSession
{
    readonly DbTransaction _transaction;

    internal DeskSession(DbTransaction transaction, IDeskDatabase database, DateTimeOffset now)
    {
        (_transaction, Database, Now) = (transaction, database, DeskTime.Text(now));
        Articles = new(this);
        Stories = new(this);
        Placements = new(this);
        Checkpoints = new(this);
        Corrections = new(this);
        Feeds = new(this);
        Items = new(this);
        Archive = new(this);
        Tables = new(this);
        Changes = new(this);
        Facts = new(this);
        Search = new(this);
        Hooks = new(this);
        Names = new(this);
        Outlets = new(this);
        Revisions = new(this);
    }

    public ArticleTable Articles { get; }
    public StoryTable Stories { get; }
    public PlacementTable Placements { get; }
    public CheckpointTable Checkpoints { get; }
    public CorrectionTable Corrections { get; }
    public FeedTable Feeds { get; }
    public ItemTable Items { get; }
    public ArchiveTable Archive { get; }
    public TableDump Tables { get; }
    public ChangeTable Changes { get; }
    public FactTable Facts { get; }
    public SearchTable Search { get; }
    public HookTable Hooks { get; }
    public NameTable Names { get; }
    public OutletTable Outlets { get; }
    public RevisionTable Revisions { get; }

    internal IDeskDatabase Database { get; }

    /// <summary>The moment of all that this session writes.</summary>
    internal string Now { get; }

    DbConnection Connection => _transaction.Connection!;

    internal IEnumerable<T> Query<T>(string sql, object? values) => Connection.Query<T>(sql, values, _transaction);

    /// <summary>Row by row, for what does not fit in memory.</summary>
    internal IEnumerable<T> Stream<T>(string sql, object? values) => Connection.Query<T>(sql, values, _transaction, buffered: false);

    internal T? One<T>(string sql, object? values) => Connection.QueryFirstOrDefault<T>(sql, values, _transaction);
    internal T? Value<T>(string sql, object? values) => Connection.ExecuteScalar<T>(sql, values, _transaction);
    internal int Run(string sql, object? values) => Connection.Execute(sql, values, _transaction);
    internal void Insert(string table, IEnumerable<object[]> rows) =>
        RowInsert.Insert(_transaction, table, rows, Database.RowsAtOnce);

    /// <summary>Row by row, the values as the database gives them.</summary>
    internal IEnumerable<object[]> Rows(string sql)
    {
        using var command = Connection.CreateCommand();
        command.Transaction = _transaction;
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            yield return row;
        }
    }
}
