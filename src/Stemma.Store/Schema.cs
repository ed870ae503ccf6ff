using System.Data.Common;
using Dapper;

namespace Stemma.Store;

/// <summary>Brings the schema of a desk up to date by the numbered migrations that the program ships.</summary>
static class Schema
{
    /// <summary>The files of one kind of database in their order: <c>0001-desk.sql</c> …</summary>
    internal static ImmutableArray<Migration> Shipped(IDeskDatabase database) =>
    [
        .. typeof(Schema).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(database.Migrations, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => new Migration(int.Parse(name.AsSpan(database.Migrations.Length, 4)), name)),
    ];

    /// <summary>Applies what is missing, all of it or nothing; the number of the schema.</summary>
    internal static int Update(IDeskDatabase database, DateTimeOffset now) => Update(database, Shipped(database), now);

    internal static int Update(IDeskDatabase database, ImmutableArray<Migration> shipped, DateTimeOffset now)
    {
        using var connection = database.Connect();
        var last = shipped[^1].Number;
        if (Applied(database, connection, null) == last)
            return last;
        using var transaction = database.BeginWrite(connection);
        connection.Execute("create table if not exists migrations (number bigint primary key, at text not null)", null, transaction);
        var applied = Applied(database, connection, transaction);
        if (applied > last)
            throw new DeskException($"{database.Name}: a newer program has made it (schema {applied}, known here {last}); update this one", null);
        foreach (var migration in shipped.Where(migration => migration.Number > applied))
        {
            connection.Execute(migration.Sql(), null, transaction);
            connection.Execute("insert into migrations values (@Number, @At)", new { migration.Number, At = DeskTime.Text(now) }, transaction);
        }

        transaction.Commit();
        return last;
    }

    /// <summary>0 where there is no desk yet.</summary>
    static long Applied(IDeskDatabase database, DbConnection connection, DbTransaction? transaction)
    {
        if (connection.ExecuteScalar<long>(database.CountTables, new { name = "migrations" }, transaction) == 0)
            return 0;
        return connection.ExecuteScalar<long>("select coalesce(max(number), 0) from migrations", null, transaction);
    }
}

/// <summary>One step of the schema.</summary>
sealed record Migration(int Number, string File)
{
    /// <summary>What stands in for the file in a test.</summary>
    internal string? Text { get; init; }

    internal string Sql()
    {
        if (Text is not null)
            return Text;
        using var reader = new StreamReader(typeof(Schema).Assembly.GetManifestResourceStream(File)!);
        return reader.ReadToEnd();
    }
}
