namespace Stemma.Reports;

/// <summary>Measures as a person reads them: in the unit of their size, with no more digits than count.</summary>
static class ReadableMeasure
{
    const int MostDigits = 4;

    const decimal Least = 0.01m;

    /// <summary>For each SI unit the ones to show it in, the largest first: from which number on, and how much of it one is.</summary>
    static readonly (string Unit, decimal Least, decimal Size, string Shown)[] _units =
    [
        ("m", 1000, 1000, "km"), ("m", 0, 1, "m"), ("m/s", 0, 1 / 3.6m, "km/h"), ("m2", 1_000_000, 1_000_000, "km²"),
        ("m2", 10_000, 10_000, "ha"), ("m2", 0, 1, "m²"), ("m3", 0, 1, "m³"), ("kg", 1000, 1000, "t"), ("kg", 0, 1, "kg"), ("°C", 0, 1, "°C"),
    ];

    /// <summary>"8618 kg" as "8.618 t"; null for what is no such measure, or too little of it.</summary>
    internal static string? Of(string value)
    {
        var space = value.LastIndexOf(' ');
        var sizes = _units.Where(unit => unit.Unit == value[(space + 1)..]).ToArray();
        if (space < 0 || sizes.Length == 0)
            return null;
        var numbers = new List<decimal>();
        foreach (var part in value[..space].Split('–'))
        {
            if (!decimal.TryParse(part, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                || (number != 0 && Math.Abs(number) < Least))
                return null;
            numbers.Add(number);
        }

        var (_, _, size, shown) = sizes.First(unit => numbers.Max(Math.Abs) >= unit.Least);
        return $"{string.Join('–', numbers.Select(number => Rounded(number / size)))} {shown}";
    }

    static string Rounded(decimal number)
    {
        var places = MostDigits;
        for (var whole = Math.Abs(number); whole >= 1 && places > 0; whole /= 10)
            places--;
        return decimal.Round(number, places).ToString("#,0.####", CultureInfo.InvariantCulture);
    }
}
