using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>A sort of values: only values of one sort can be of one thing, money with money, days with days.</summary>
readonly record struct StatementFamily(PointKind Kind, QuantityKind? Quantity, string? Unit)
{
    public static StatementFamily Of(Statement statement) => statement.Quantity is { } quantity
        ? new(statement.Kind, quantity.Kind is QuantityKind.Fraction ? QuantityKind.Percent : quantity.Kind,
            quantity.Kind is QuantityKind.Measure or QuantityKind.Money ? quantity.Unit : null)
        : new(statement.Kind, null, statement.Superlative ?? statement.Accusation ?? (statement.Time?.Clock is null ? null : "clock"));
}
