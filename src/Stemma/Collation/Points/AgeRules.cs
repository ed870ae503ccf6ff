using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>Compares two ages of one person by when the reports told them.</summary>
static class AgeRules
{
    /// <summary>Ages further apart are hardly of one person: a father and a son of one name.</summary>
    const int MostYearsApart = 12;

    /// <summary>The same for people without a name: "a 20-year-old man", "a 27-year-old man".</summary>
    const int MostYearsApartUnnamed = 3;

    /// <summary>In fewer days a birthday is less likely than an error.</summary>
    const int LeastDaysOfBirthday = 30;

    const double DaysOfYear = 365.25;

    /// <summary>Null where nothing but the numbers tells.</summary>
    public static PairVerdict? Compare(Statement first, Statement second) =>
        AgeOf(first) is { } a && AgeOf(second) is { } b && first.Told is { } one && second.Told is { } other
        && MayHaveGrown((double)(b - a), other.DayNumber - one.DayNumber)
            ? new(Verdict.Refine, "a birthday may lie between the reports")
            : null;

    /// <summary>Whether two ages may be of one person at all.</summary>
    public static bool AreOfOnePerson(Statement first, Statement second) =>
        AgeOf(first) is not { } a || AgeOf(second) is not { } b
        || Math.Abs(a - b) <= (first.Person is null || second.Person is null ? MostYearsApartUnnamed : MostYearsApart);

    /// <summary>Whether so many years may pass in so many days, more or less one birthday.</summary>
    static bool MayHaveGrown(double years, int days) =>
        years != 0 && Math.Sign(years) == Math.Sign(days) && Math.Abs(days) >= LeastDaysOfBirthday
        && Math.Abs(years - (days / DaysOfYear)) < 1;

    static decimal? AgeOf(Statement statement) =>
        statement.Quantity is { Kind: QuantityKind.Age, Unit: null or "year", Value: { IsExact: true, Low: var age } } ? age : null;
}
