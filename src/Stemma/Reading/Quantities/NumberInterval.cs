namespace Stemma.Reading;

/// <summary>A closed range of numbers; one number where both ends are equal.</summary>
/// <remarks>Open ends are <see cref="decimal.MinValue"/> and <see cref="decimal.MaxValue"/>.</remarks>
public readonly record struct NumberInterval
{
    /// <exception cref="ArgumentOutOfRangeException">The high end lies below the low one.</exception>
    public NumberInterval(decimal low, decimal high)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(high, low);
        (Low, High) = (low, high);
    }

    public decimal Low { get; }
    public decimal High { get; }
    public bool IsExact => Low == High;

    public static NumberInterval Of(decimal number) => new(number, number);

    public bool Contains(NumberInterval other) => Low <= other.Low && other.High <= High;
    public bool Overlaps(NumberInterval other) => Low <= other.High && other.Low <= High;

    /// <summary>
    /// What the interval becomes under a modifier. "About" and "nearly" allow a tenth, which is what news style guides
    /// take them to mean; of a figure of three or four digits that count, no more than two of the last: who says "about
    /// 146" does not mean 149. "More than" and "at least" have no upper end.
    /// </summary>
    public NumberInterval Widened(QuantityModifier modifier) => modifier switch
    {
        QuantityModifier.About => new(Low - Leeway(Low), High + Leeway(High)),
        QuantityModifier.Nearly => new(Low - Leeway(Low), High),
        QuantityModifier.MoreThan or QuantityModifier.AtLeast => new(Low, decimal.MaxValue),
        QuantityModifier.LessThan or QuantityModifier.AtMost => new(Math.Min(0, Low), High),
        _ => this,
    };

    /// <summary>The place of the last digit that is not zero, as a power of ten; 2,500 has 100, 12.5 has 0.1; 1 for an open end.</summary>
    internal static decimal UnitOf(decimal number)
    {
        if (number is 0 or decimal.MaxValue or decimal.MinValue)
            return 1;
        if (Math.Abs(number) < long.MaxValue && number == decimal.Truncate(number))
            return UnitOf((long)number);
        var (digits, unit) = (Math.Abs(number), 1m);
        while (digits != decimal.Truncate(digits))
            (digits, unit) = (digits * 10, unit / 10);
        return unit;
    }

    static long UnitOf(long number)
    {
        var unit = 1L;
        for (; number % 10 == 0; number /= 10)
            unit *= 10;
        return unit;
    }

    /// <summary>A figure with more digits that count was worked out from another unit, and tells nothing by its last.</summary>
    static decimal Leeway(decimal number) => Math.Abs(number) / 10 is var tenth
        && Math.Abs(number) / UnitOf(number) is >= 100 and < 10_000 ? Math.Min(tenth, 2 * UnitOf(number)) : tenth;
}
