namespace Stemma.Store;

/// <summary>One field of a search, and the condition that it makes.</summary>
public sealed record SearchField(string Name, string Value)
{
    /// <summary>What is wrong with it; null where nothing is.</summary>
    public string? Trouble => Name switch
    {
        "date" or "published" when Days is null => $"{Name}:{Value} is no day; write {Name}:2031-05-03, {Name}:2031-05 or {Name}:2031",
        "conflict" when Value is not ("yes" or "no") => $"conflict:{Value} is not known; write conflict:yes or conflict:no",
        _ when !SearchQuery.Known.Any(known => known.Name == Name) =>
            $"there is no field {Name}; the fields are {string.Join(", ", SearchQuery.Known.Select(known => known.Name))}",
        _ => null,
    };

    /// <summary>Whether its condition asks for the article's story.</summary>
    internal bool IsOfStory => Name is "story" or "conflict";

    /// <summary>The condition on <c>articles a</c>, <c>placements p</c>, <c>stories s</c>; the last two only where it is of the story.</summary>
    /// <param name="parameter">The name of the value's parameter; dates have a second one with <c>End</c> after it.</param>
    internal string Condition(string parameter) => Name switch
    {
        "name" => $"a.id in (select article from names where folded like @{parameter} {LikePattern.Escape})",
        "person" or "organization" or "place" =>
            $"a.id in (select article from names where kind = '{Name}' and folded like @{parameter} {LikePattern.Escape})",
        "outlet" => $"(lower(a.outlet) like @{parameter} {LikePattern.Escape} or a.domain like @{parameter} {LikePattern.Escape})",
        "date" => $"a.id in (select article from dates where since < @{parameter}End and until > @{parameter})",
        "published" => $"a.day >= @{parameter} and a.day < @{parameter}End",
        "language" => $"a.language = @{parameter}",
        "story" => $"p.story = @{parameter}",
        _ => $"s.conflicts {(Value == "yes" ? ">" : "=")} 0",
    };

    internal object Parameter => Name switch
    {
        "name" or "person" or "organization" or "place" or "outlet" => LikePattern.Containing(Value),
        "date" or "published" => DeskTime.Day(Days!.Value.Start)!,
        _ => Value,
    };

    /// <summary>The days that a date stands for: half-open.</summary>
    internal (DateOnly Start, DateOnly End)? Days
    {
        get
        {
            if (DateOnly.TryParseExact(Value, "yyyy-MM-dd", out var day))
                return day == DateOnly.MaxValue ? null : (day, day.AddDays(1));
            if (DateOnly.TryParseExact(Value, "yyyy-MM", out var month))
                return month.Year == DateOnly.MaxValue.Year ? null : (month, month.AddMonths(1));
            return DateOnly.TryParseExact(Value, "yyyy", out var year) && year.Year < DateOnly.MaxValue.Year ? (year, year.AddYears(1)) : null;
        }
    }
}
