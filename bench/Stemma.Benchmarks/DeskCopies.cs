using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Stemma.Benchmarks;

/// <summary>Makes a desk larger by copies of its own rows under other ids, which takes minutes where collating takes hours.</summary>
sealed class DeskCopies(string store)
{
    static readonly string[] _copies =
    [
        """
        insert into articles (id, address, version, current, position, source, title, text, outlet, domain, authors, day, instant, basis,
            language, removed, capture, added)
        select id || @k, case when address is null then null else address || @k end, version, current, position || @k, source, title, text,
            outlet, domain, authors, day, instant, basis, language, removed, capture, added from articles where number <= @base
        """,
        "insert into placements select article || @k, machine || @k, story || @k, score, evidence from placements where length(story) = 13",
        """
        insert into stories select id || @k, title, articles, outlets, first_day, last_day, certain, possible, conflicts, updates, revision,
            collated, change, changed, document, models from stories where length(id) = 13
        """,
        "insert into points select story || @k, id, kind, about, verdict, why, certain, possible from points where length(story) = 13",
        "insert into derivations select story || @k, article || @k, source, kind, share, certainty from derivations where length(story) = 13",
        "insert into figures select story || @k, article || @k, settled, differing from figures where length(story) = 13",
        "insert into names select article || @k, kind, name, folded, first, last from names where length(article) = 13",
        "insert into dates select article || @k, since, until, first, last from dates where length(article) = 13",
    ];

    internal void Grow(int articles)
    {
        using var connection = new SqliteConnection($"Data Source={store}");
        connection.Open();
        connection.Execute("pragma synchronous = off; pragma cache_size = -262144");
        var own = connection.ExecuteScalar<long>("select max(number) from articles");
        for (var copy = 1; connection.ExecuteScalar<long>("select count(*) from articles") < articles; copy++)
        {
            using var transaction = connection.BeginTransaction();
            foreach (var sql in _copies)
                connection.Execute(sql, new { k = $"-{copy}", @base = own }, transaction);
            transaction.Commit();
        }

        Settle(connection);
        SqliteConnection.ClearAllPools();
    }

    /// <summary>The copies have their places, and what comes later is placed after them.</summary>
    static void Settle(DbConnection connection)
    {
        connection.Execute(
            """
            update facts set value = (select max(number) from articles) where name = 'placed';
            insert into checkpoints (position, snapshot)
                select (select max(position) from articles), snapshot from checkpoints order by position desc limit 1;
            analyze;
            """);
    }
}
