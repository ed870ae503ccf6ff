using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Stemma.Store;

/// <summary>What a newsroom keeps: articles with their versions, stories, points, corrections, captures, feeds.</summary>
/// <remarks>
/// Shared by threads. What one call of <see cref="Write{T}"/> does is kept as a whole or not at all; it may run twice where
/// a connection was lost, so it has no effect but on the session.
/// </remarks>
public sealed class Desk : IDisposable
{
    const int Attempts = 3;
    readonly IDeskDatabase _database;
    readonly TimeProvider _clock;

    Desk(IDeskDatabase database, TimeProvider clock) => (_database, _clock) = (database, clock);

    /// <summary>The desk's file or server, without passwords.</summary>
    public string Name => _database.Name;

    /// <summary>Opens a desk and brings its schema up to date; makes it where there is none.</summary>
    /// <param name="address">A file, or <c>postgres://user:password@host:port/name</c>.</param>
    /// <exception cref="DeskException">It cannot be opened, or a newer program has made it.</exception>
    public static Desk Open(string address, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(address);
        return Open(DatabaseOf(address), clock);
    }

    /// <summary>Opens a desk on a database.</summary>
    public static Desk Open(IDeskDatabase database, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(database);
        var desk = new Desk(database, clock);
        desk.Guarded(() => Schema.Update(database, desk.Now));
        return desk;
    }

    /// <summary>Reads as of one moment.</summary>
    /// <exception cref="DeskException">The desk cannot be read.</exception>
    public T Read<T>(Func<DeskSession, T> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        return Guarded(() =>
        {
            using var connection = _database.Connect();
            using var transaction = _database.BeginRead(connection);
            return work(new(transaction, _database, Now));
        });
    }

    /// <summary>Writes as a whole or not at all.</summary>
    /// <exception cref="DeskException">The desk cannot be written; nothing of the work is kept.</exception>
    public T Write<T>(Func<DeskSession, T> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        return Guarded(() =>
        {
            using var connection = _database.Connect();
            using var transaction = _database.BeginWrite(connection);
            var result = work(new(transaction, _database, Now));
            transaction.Commit();
            return result;
        });
    }

    /// <summary>Writes what gives no answer.</summary>
    public void Write(Action<DeskSession> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        Write(session =>
        {
            work(session);
            return 0;
        });
    }

    public void Dispose() => (_database as IDisposable)?.Dispose();

    DateTimeOffset Now => _clock.GetUtcNow();

    /// <summary>Whether an address is that of a server, not of a file.</summary>
    public static bool IsServer(string address) =>
        address.StartsWith("postgres://", StringComparison.Ordinal) || address.StartsWith("postgresql://", StringComparison.Ordinal);

    static IDeskDatabase DatabaseOf(string address)
    {
        if (!IsServer(address))
            return new SqliteDatabase(address, SqliteOpenMode.ReadWriteCreate);
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.AbsolutePath.Length > 1
            ? new PostgresDatabase(uri)
            : throw new DeskException("the address of the desk cannot be read; write it as postgres://user@host:5432/name", null);
    }

    T Guarded<T>(Func<T> work)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return work();
            }
            catch (DbException trouble) when (attempt < Attempts && _database.IsPassing(trouble))
            {
                // A lost connection is pooled no more: the next attempt opens one anew.
            }
            catch (DbException trouble)
            {
                throw new DeskException($"{Name}: {_database.Explain(trouble)}", trouble);
            }
        }
    }
}
