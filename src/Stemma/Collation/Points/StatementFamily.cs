using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>A sort of values: only values of one sort can be of one thing, money with money, days with days.</summary>
readonly record struct StatementFamily(PointKind Kind, QuantityKind? Quantity, string? Unit)
{
    /// <summary>In minutes: "morning" and "night" are as long at least.</summary>
    const int LeastPartOfDay = 120;

    public static StatementFamily Of(Statement statement) => statement.Quantity is { } quantity
        ? new(statement.Kind, quantity.Kind is QuantityKind.Fraction ? QuantityKind.Percent : quantity.Kind,
            quantity.Kind is QuantityKind.Measure or QuantityKind.Money ? quantity.Unit : null)
        : new(statement.Kind, null, statement.Superlative ?? statement.Accusation ?? (IsOfClock(statement) ? "clock" : null));

    /// <summary>"6 p.m." is compared with other times of day; "Wednesday morning" is a day that is told finer.</summary>
    static bool IsOfClock(Statement statement) =>
        statement.Time?.Clock is { } clock && !(statement.NamesDay && clock.End - clock.Start >= LeastPartOfDay);
}
