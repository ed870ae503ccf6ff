using System.Data.Common;
using Dapper;

namespace Stemma.Store;

/// <summary>Brings the schema of a desk up to date by the numbered migrations that the program ships.</summary>
static class Schema
{
    /// <summary>Where the migrations that both kinds of database share stand.</summary>
    const string Both = "both/";

    /// <summary>In their order; what both kinds share comes before what only one of them needs.</summary>
    internal static ImmutableArray<Migration> Shipped(IDeskDatabase database) =>
    [
        .. from name in typeof(Schema).Assembly.GetManifestResourceNames().Order(StringComparer.Ordinal)
           where name.StartsWith(Both, StringComparison.Ordinal) || name.StartsWith(database.Migrations, StringComparison.Ordinal)
           group name by int.Parse(name.AsSpan(name.IndexOf('/') + 1, 4), CultureInfo.InvariantCulture) into files
           orderby files.Key
           select new Migration(files.Key, string.Concat(files.Select(Text)
               .Select(sql => sql.Replace("{numbered}", database.Numbered, StringComparison.Ordinal)
                   .Replace("{ordinal}", database.Ordinal, StringComparison.Ordinal)))),
    ];

    static string Text(string file)
    {
        using var reader = new StreamReader(typeof(Schema).Assembly.GetManifestResourceStream(file)!);
        return reader.ReadToEnd();
    }

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
            connection.Execute(migration.Sql, null, transaction);
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
sealed record Migration(int Number, string Sql);
