using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>The normal form of a value, to be read by people and programs.</summary>
static class Values
{
    public static string TextOf(Quantity quantity)
    {
        var number = quantity.Value.IsExact
            ? TextOf(quantity.Value.Low)
            : $"{TextOf(quantity.Value.Low)}–{TextOf(quantity.Value.High)}";
        var sign = quantity.Modifier switch
        {
            QuantityModifier.MoreThan => ">",
            QuantityModifier.AtLeast => "≥",
            QuantityModifier.LessThan => "<",
            QuantityModifier.AtMost => "≤",
            QuantityModifier.Additional => "+",
            _ => "",
        };
        return sign + number + (quantity.Unit is { } unit ? unit is "%" ? "%" : " " + unit : "");
    }

    /// <summary>The TIMEX3 value with its bound; the words themselves where nothing anchors them.</summary>
    public static string TextOf(TimeExpression time, string text)
    {
        var value = time.Value ?? text[time.Span.Start..time.Span.End];
        return time.Bound switch
        {
            TimeBound.Before => "before " + value,
            TimeBound.After => "after " + value,
            TimeBound.Within when time.Kind is TimeKind.Duration => "within " + value,
            TimeBound.Since => "since " + value,
            TimeBound.UntilAtLeast => "at least until " + value,
            _ => value,
        };
    }

    static string TextOf(decimal number) => number switch
    {
        decimal.MaxValue => "∞",
        decimal.MinValue => "-∞",
        _ => number.ToString("0.############", CultureInfo.InvariantCulture),
    };
}
