using Microsoft.AspNetCore.Http;
using Stemma.Store;

namespace Stemma.Web;

/// <summary>Which stories a reader asked for, as the address says.</summary>
sealed record StoryFilter
{
    internal static ImmutableArray<(string Name, string Label)> Orders { get; } =
        [("changed", "Latest change"), ("seen", "Since you looked"), ("newest", "Latest report"), ("largest", "Most articles")];

    internal string Order { get; private init; } = "changed";
    internal string Place { get; private init; } = "";
    internal string Person { get; private init; } = "";
    internal string Outlet { get; private init; } = "";
    internal string Language { get; private init; } = "";
    internal DateOnly? Since { get; private init; }
    internal DateOnly? Until { get; private init; }
    internal bool HasConflict { get; private init; }
    internal int Page { get; private init; } = 1;

    internal bool IsAny => Place.Length + Person.Length + Outlet.Length + Language.Length > 0 || Since is not null || Until is not null || HasConflict;

    internal static StoryFilter Of(IQueryCollection query) => new()
    {
        Order = Orders.Any(order => order.Name == query["order"]) ? query["order"].ToString() : "changed",
        Place = Text(query, "place"),
        Person = Text(query, "person"),
        Outlet = Text(query, "outlet"),
        Language = Text(query, "language"),
        Since = Day(query, "since"),
        Until = Day(query, "until"),
        HasConflict = query["conflict"] == "yes",
        Page = Paging.Of(query),
    };

    internal StoryQuery Query(DeskSession session, SeenMarks seen) => new()
    {
        OrderBy = Order switch { "largest" => StoryOrder.Largest, "newest" => StoryOrder.Newest, _ => StoryOrder.LastChanged },
        ChangedAfter = Order == "seen" ? seen.All : null,
        Without = Order == "seen"
            ? [.. seen.Stories.Where(mark => session.Stories.Find(mark.Story)?.Change <= mark.Change).Select(mark => mark.Story)]
            : [],
        Place = OrNull(Place),
        Person = OrNull(Person),
        Outlet = OrNull(Outlet),
        Language = OrNull(Language),
        Since = Since,
        Until = Until,
        HasConflict = HasConflict,
    };

    /// <summary>The address of the same list, but for its order and page.</summary>
    internal string Address(string order, int page) => "/" + QueryString.Create(
        new (string Name, string? Value)[]
        {
            ("order", order == "changed" ? null : order), ("place", OrNull(Place)), ("person", OrNull(Person)), ("outlet", OrNull(Outlet)),
            ("language", OrNull(Language)), ("since", DayText(Since)), ("until", DayText(Until)),
            ("conflict", HasConflict ? "yes" : null), ("page", page > 1 ? $"{page}" : null),
        }.Where(part => part.Value is not null).Select(part => KeyValuePair.Create(part.Name, part.Value)));

    internal string Address(int page) => Address(Order, page);

    internal static string? DayText(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static string Text(IQueryCollection query, string name) => query[name].ToString().Trim();
    static string? OrNull(string text) => text.Length == 0 ? null : text;

    static DateOnly? Day(IQueryCollection query, string name) =>
        DateOnly.TryParseExact(query[name].ToString(), "yyyy-MM-dd", out var day) ? day : null;
}
