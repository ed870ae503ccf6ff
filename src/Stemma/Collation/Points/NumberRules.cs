using System.Collections.Frozen;
using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>Compares two numbers of the same thing, as intervals.</summary>
static class NumberRules
{
    /// <summary>The most by which a rounded figure may differ from the finer one, as a share of it.</summary>
    const decimal MostRounding = 0.05m;

    /// <summary>The mean month of the Gregorian calendar.</summary>
    const decimal DaysOfMonth = 30.436875m;

    /// <summary>How many months one is, so that "a year" and "12 months" can be compared.</summary>
    static readonly FrozenDictionary<string, decimal> _months = new Dictionary<string, decimal>
    {
        ["year"] = 12,
        ["month"] = 1,
        ["week"] = 7 / DaysOfMonth,
        ["day"] = 1 / DaysOfMonth,
        ["hour"] = 1 / DaysOfMonth / 24,
        ["minute"] = 1 / DaysOfMonth / 1440,
        ["second"] = 1 / DaysOfMonth / 86400,
    }.ToFrozenDictionary();

    public static PairVerdict Compare(Quantity first, Quantity second)
    {
        if (first.Unit != second.Unit && InMonths(first) is { } a && InMonths(second) is { } b)
            return CompareAlike(a, b);
        return CompareAlike(first, second);
    }

    static Quantity? InMonths(Quantity quantity) =>
        quantity.Unit is { } unit && _months.TryGetValue(unit, out var months)
            ? quantity with { Unit = "month", Value = new(Times(quantity.Value.Low, months), Times(quantity.Value.High, months)) }
            : null;

    static decimal Times(decimal value, decimal factor) =>
        value is decimal.MaxValue or decimal.MinValue ? value : value * factor;

    static PairVerdict CompareAlike(Quantity first, Quantity second)
    {
        if (first.Value == second.Value)
            return SameFigure(first, second);
        if (IsRounding(first, second) || IsRounding(second, first))
            return new(Verdict.Agree, "equal within rounding");
        var (a, b) = (first.Range, second.Range);
        if (a.Contains(b) || b.Contains(a))
            return new(Verdict.Refine, "one range contains the other");
        if (a.Overlaps(b))
            return new(Verdict.Refine, "the ranges overlap");
        return new(Verdict.Conflict, "the ranges do not meet");
    }

    static PairVerdict SameFigure(Quantity first, Quantity second)
    {
        if (AreOpposed(first.Modifier, second.Modifier))
            return new(Verdict.Refine, "above and below one figure");
        if (IsOneSided(first.Modifier) == IsOneSided(second.Modifier) || IsRound(first.Value) || IsRound(second.Value))
            return new(Verdict.Agree, "the same figure");
        return first.Range.Overlaps(second.Range)
            ? new(Verdict.Refine, "the same figure, once as a bound")
            : new(Verdict.Conflict, "above and below the same figure");
    }

    /// <summary>"More than 300", "nearly 300": within the rounding of both, and not the same.</summary>
    static bool AreOpposed(QuantityModifier first, QuantityModifier second) =>
        (IsAbove(first) && IsBelow(second)) || (IsBelow(first) && IsAbove(second));

    static bool IsAbove(QuantityModifier modifier) => modifier is QuantityModifier.MoreThan or QuantityModifier.AtLeast;

    static bool IsBelow(QuantityModifier modifier) => modifier is QuantityModifier.LessThan or QuantityModifier.AtMost or QuantityModifier.Nearly;

    static bool IsOneSided(QuantityModifier modifier) => modifier
        is QuantityModifier.MoreThan or QuantityModifier.AtLeast or QuantityModifier.LessThan or QuantityModifier.AtMost;

    /// <summary>A figure in thousands or more that ends in zeros is round: a bound on it is within its rounding.</summary>
    static bool IsRound(NumberInterval value) => value.IsExact && NumberInterval.UnitOf(value.Low) >= 100;

    /// <summary>Whether the coarse figure is the fine one, rounded to the digits that it shows.</summary>
    static bool IsRounding(Quantity coarse, Quantity fine)
    {
        if (!coarse.Value.IsExact || !fine.Value.IsExact || coarse.IsVague || fine.IsVague || IsOneSided(coarse.Modifier))
            return false;
        var (rounded, exact) = (coarse.Value.Low, fine.Value.Low);
        if (Math.Abs(rounded - exact) > MostRounding * Math.Abs(exact))
            return false;
        var digit = DigitOf(coarse);
        var isHedged = coarse.Modifier is QuantityModifier.About or QuantityModifier.Nearly;
        return digit > DigitOf(fine) && (digit >= 100 || isHedged || IsFraction(exact) || AreConverted(coarse, fine))
            && Math.Abs(rounded - exact) <= digit / 2;
    }

    static decimal DigitOf(Quantity quantity) =>
        quantity.ToldIn?.DigitOf(quantity.Value.Low) ?? NumberInterval.UnitOf(quantity.Value.Low);

    /// <summary>"40 miles", "65 kilometres": the one was worked out from the other.</summary>
    static bool AreConverted(Quantity first, Quantity second) => first.ToldIn?.Factor != second.ToldIn?.Factor;

    static bool IsFraction(decimal number) => number != decimal.Truncate(number);
}
