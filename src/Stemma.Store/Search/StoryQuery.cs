using Dapper;

namespace Stemma.Store;

/// <summary>Which stories are wanted, and in which order. What is null or false asks for nothing.</summary>
public sealed record StoryQuery
{
    public static StoryQuery All { get; } = new();

    /// <summary>Only those with points that cannot both be so.</summary>
    public bool HasConflict { get; init; }

    /// <summary>Only those of so many articles or more.</summary>
    public int LeastArticles { get; init; }

    /// <summary>Only those that changed after this number of the change feed.</summary>
    public long? ChangedAfter { get; init; }

    /// <summary>Only those with a report of this day or later.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Only those with a report of this day or earlier.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Only those with a report that names such a person; a part of the name will do.</summary>
    public string? Person { get; init; }

    /// <summary>Only those with a report that names such a place.</summary>
    public string? Place { get; init; }

    /// <summary>Only those with a report of such an outlet.</summary>
    public string? Outlet { get; init; }

    /// <summary>Only those with a report in this language, by its code of two letters.</summary>
    public string? Language { get; init; }

    /// <summary>These are left out.</summary>
    public ImmutableArray<string> Without { get; init; } = [];

    public StoryOrder OrderBy { get; init; }

    internal string Condition(IDeskDatabase database)
    {
        var condition = "s.collated > 0";
        if (HasConflict)
            condition += " and s.conflicts > 0";
        if (LeastArticles > 0)
            condition += " and s.articles >= @LeastArticles";
        if (ChangedAfter is not null)
            condition += " and s.change > @ChangedAfter";
        if (Since is not null)
            condition += " and s.last_day >= @Since";
        if (Until is not null)
            condition += " and s.first_day <= @Until";
        if (Person is not null)
            condition += Naming("person", nameof(Person));
        if (Place is not null)
            condition += Naming("place", nameof(Place));
        if (Outlet is not null)
            condition += Reported($"lower(a.outlet) like @Outlet {LikePattern.Escape}");
        if (Language is not null)
            condition += Reported("a.language = @Language");
        if (!Without.IsEmpty)
            condition += $" and not (s.id {database.IsAnyOf(nameof(Without))})";
        return condition;
    }

    static string Naming(string kind, string parameter) =>
        " and s.id in (select p.story from placements p join names n on n.article = p.article "
        + $"where n.kind = '{kind}' and n.folded like @{parameter} {LikePattern.Escape})";

    static string Reported(string condition) =>
        $" and s.id in (select p.story from placements p join articles a on a.id = p.article where {condition})";

    static string? Like(string? part) => part is null ? null : LikePattern.Containing(part);

    internal string Order => OrderBy switch
    {
        StoryOrder.Largest => "s.articles desc, s.id",
        StoryOrder.Newest => "s.last_day is null, s.last_day desc, s.articles desc, s.id",
        _ => "s.change desc",
    };

    internal DynamicParameters Values(DeskPage page) => new(new
    {
        LeastArticles,
        ChangedAfter,
        Since = DeskTime.Day(Since),
        Until = DeskTime.Day(Until),
        Person = Like(Person),
        Place = Like(Place),
        Outlet = Like(Outlet),
        Language,
        Without = Without.ToArray(),
        page.Count,
        page.First,
    });
}

/// <summary>The orders in which stories are listed.</summary>
public enum StoryOrder
{
    /// <summary>The one that changed last first.</summary>
    LastChanged,

    /// <summary>The most articles first.</summary>
    Largest,

    /// <summary>The one with the latest report first.</summary>
    Newest,
}
