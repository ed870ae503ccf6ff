using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>The normal form of a value, to be read by people and programs.</summary>
static class Values
{
    /// <summary>Fractions with more parts than this are not spoken as such.</summary>
    const int MostParts = 20;

    /// <summary>How near to a whole number a fraction's parts must come.</summary>
    const decimal Exactness = 0.000001m;

    /// <summary>In kelvin.</summary>
    const decimal ZeroOfCelsius = 273.15m;

    public static string TextOf(Quantity quantity)
    {
        if (quantity is { Unit: "K", ToldIn.Zero: not 0 })
            return TextOf(InCelsius(quantity));
        var number = quantity.Kind is QuantityKind.Fraction && quantity.Value.IsExact ? FractionOf(quantity.Value.Low)
            : quantity.Value.IsExact ? TextOf(quantity.Value.Low)
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

    /// <summary>How warm it is, told in degrees.</summary>
    static Quantity InCelsius(Quantity quantity) =>
        quantity with { Unit = "°C", Value = new(quantity.Value.Low - ZeroOfCelsius, quantity.Value.High - ZeroOfCelsius) };

    /// <summary>The TIMEX3 value with its part and bound; the words themselves where nothing anchors them.</summary>
    public static string TextOf(TimeExpression time, string text)
    {
        var value = time.Value is null ? text[time.Span.Start..time.Span.End] : DateOf(time);
        if (time.Kind is TimeKind.Set)
            return Recurrence(value) ?? text[time.Span.Start..time.Span.End].ToLowerInvariant();
        return time.Bound switch
        {
            TimeBound.Before => "before " + value,
            TimeBound.After => "after " + value,
            TimeBound.Within when time.Kind is TimeKind.Duration => "within " + Duration(value),
            TimeBound.Since => "since " + value,
            TimeBound.UntilAtLeast => "at least until " + value,
            _ => value,
        };
    }

    /// <summary>The TIMEX3 value with the part of it that is meant: <c>late 2017</c>; not of a time of day, nor of what is done by the end of it.</summary>
    public static string DateOf(TimeExpression time) => (time.Part, time.Bound) switch
    {
        _ when time.Clock is not null => "",
        (TimePart.Start, _) => "early ",
        (TimePart.Middle, _) => "mid-",
        (TimePart.End, not (TimeBound.By or TimeBound.Until)) => "late ",
        _ => "",
    } + time.Value;

    /// <summary><c>P1W</c> as "every week", <c>XXXX-WXX-5</c> as "every Friday"; null for what recurs otherwise.</summary>
    static string? Recurrence(string value) => value switch
    {
        ['P', '1', 'Y' or 'M' or 'W' or 'D'] => $"every {Duration(value)[2..]}",
        ['P', ..] when Duration(value) is var length && length != value => $"every {length}",
        ['X', 'X', 'X', 'X', '-', 'W', 'X', 'X', '-', >= '1' and <= '7' and var day] => $"every {(DayOfWeek)((day - '0') % 7)}",
        _ => null,
    };

    /// <summary><c>P12M</c> as "12 months"; what is no whole number of one unit stays as it is.</summary>
    static string Duration(string value)
    {
        var unit = value[^1] switch { 'Y' => "year", 'M' => "month", 'W' => "week", 'D' => "day", _ => "" };
        return unit.Length > 0 && value[0] == 'P' && int.TryParse(value.AsSpan(1, value.Length - 2), out var count)
            ? $"{count} {unit}{(count == 1 ? "" : "s")}"
            : value;
    }

    /// <summary>As it is spoken: a third is 1/3, not 0.333.</summary>
    static string FractionOf(decimal number)
    {
        for (var parts = 2; parts <= MostParts; parts++)
        {
            if (Math.Abs((number * parts) - Math.Round(number * parts)) < Exactness)
                return $"{Math.Round(number * parts):0}/{parts}";
        }

        return TextOf(number);
    }

    static string TextOf(decimal number) => number switch
    {
        decimal.MaxValue => "∞",
        decimal.MinValue => "-∞",
        _ => number.ToString("0.############", CultureInfo.InvariantCulture),
    };
}
