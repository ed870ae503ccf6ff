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
    /// take them to mean; "more than" and "at least" have no upper end.
    /// </summary>
    public NumberInterval Widened(QuantityModifier modifier) => modifier switch
    {
        QuantityModifier.About => new(Low - Tenth(Low), High + Tenth(High)),
        QuantityModifier.Nearly => new(Low - Tenth(Low), High),
        QuantityModifier.MoreThan or QuantityModifier.AtLeast => new(Low, decimal.MaxValue),
        QuantityModifier.LessThan or QuantityModifier.AtMost => new(Math.Min(0, Low), High),
        _ => this,
    };

    static decimal Tenth(decimal number) => Math.Abs(number) / 10;
}
