using Stemma.Store;

namespace Stemma.Tests;

/// <summary>All that a desk knows, but for when and in which order it learned it: two desks with one dump are alike.</summary>
static class DeskDump
{
    static readonly string[] _tables =
    [
        "select id, address, version, current, position, title, text, outlet, day, language from articles order by id",
        "select article, machine, story, score, evidence from placements order by article",
        "select id, title, articles, outlets, first_day, last_day, certain, possible, conflicts, updates from stories order by id",
        "select story, id, kind, about, verdict, why, certain, possible from points order by story, id",
        "select story, article, source, kind, share, certainty from derivations order by story, article, source",
        "select article, kind, name, first, last from names order by article, first, last, kind",
        "select article, since, until, first, last from dates order by article, first, last, since",
    ];

    internal static string Of(Desk desk) => desk.Read(session =>
    {
        var dump = new StringBuilder();
        foreach (var row in _tables.SelectMany(table => session.Query<object>(table, null)))
            dump.AppendJoin('\t', ((IDictionary<string, object?>)row).Values.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture))).Append('\n');
        foreach (var id in session.Query<string>("select id from stories order by id", null).ToList())
            dump.Append(session.Stories.Document(id));
        return dump.ToString();
    });
}
