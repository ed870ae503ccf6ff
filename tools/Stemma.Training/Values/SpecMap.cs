using Stemma.Language;
using Stemma.Reading;

namespace Stemma.Training;

/// <summary>How a family of a peer's cases is compared with what Stemma reads.</summary>
interface ISpecMap
{
    bool Holds(SpecCase one, Analysis analysis);
}

/// <summary>Which map goes with which file of cases.</summary>
static class SpecMap
{
    public static ISpecMap? Of(string file) => file switch
    {
        "NumberModel" => new PlainNumberSpecMap(),
        "OrdinalModelSuppressExtendedTypes" => new NumberSpecMap(kind => kind is QuantityKind.Ordinal),
        "PercentModel" => new NumberSpecMap(kind => kind is QuantityKind.Percent),
        "AgeModel" or "CurrencyModel" or "DimensionModel" or "TemperatureModel" => new UnitSpecMap(file),
        _ => file.EndsWith("Extractor", StringComparison.Ordinal) && file != "TimeZoneExtractor"
            ? new TimeSpecMap(file) : null,
    };

    /// <summary>What is left out of a set, and why.</summary>
    public static string Scope(string set) => set switch
    {
        "Number" => "NumberModel is compared with every number that Stemma's parser finds, whether it counts something or not. "
            + "Out of scope: ranges told in symbols and the experimental modes (Stemma reads ranges of prose); relative ordinals "
            + "(\"last\", \"next\" are no numbers). Counted, though not read: \"percent of 10\" (no share in English), figures of "
            + "continental Europe (\"1.111,11\" is ambiguous in English), an IP address as four numbers.",
        "NumberWithUnit" => "A phrase may be longer by its hedge (\"about\") and rate (\"a share\"), a range is right where the number "
            + "that the peer takes of it is one of its ends, and \"ton\" may be the metric one. Out of scope: units without a "
            + "number. Counted, though not read: \"15 dollars and 50\" (in news the second number counts something else), \"turns\".",
        _ => "Only the cases of extents. Prepositions and articles at the ends are not compared, the two ends of a range "
            + "count as one, and what is of another family (a duration beside a date) has its own file. Out of scope: zones alone, "
            + "models and parsers, whose values are told in a form of the peer's own.",
    };
}

/// <summary>Numbers as they are written, whether they count something or not: the same places and values.</summary>
sealed class PlainNumberSpecMap : ISpecMap
{
    public bool Holds(SpecCase one, Analysis analysis)
    {
        var text = new LexedText(analysis);
        var found = NumberFinder.Read(text);
        return one.Wanted.Length == found.Count && one.Wanted.Zip(found).All(pair =>
            pair.First.Span.Overlaps(text.Span(pair.Second.First, pair.Second.End))
            && double.TryParse(pair.First.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && Math.Abs(number - (double)pair.Second.Value.Low) <= Math.Abs(number) * 1e-6);
    }
}

/// <summary>Quantities of one family: the same places and values.</summary>
sealed class NumberSpecMap(Func<QuantityKind, bool> isOfFamily) : ISpecMap
{
    public bool Holds(SpecCase one, Analysis analysis)
    {
        var wanted = one.Wanted.Where(want => want is { IsRelative: false, Value: not (null or "null") }).ToArray();
        var found = QuantityReader.Read(analysis, TimeReader.Read(analysis, null))
            .Where(quantity => isOfFamily(quantity.Kind) && quantity.Kind != QuantityKind.Duration).ToArray();
        return wanted.Length == found.Length
            && wanted.All(want => found.Any(quantity =>
                want.Span.Overlaps(quantity.Number) && IsSame(want.Value!, quantity)));
    }

    static bool IsSame(string value, Quantity quantity) =>
        double.TryParse(value.TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && Math.Abs(number - (double)quantity.Value.Low) <= Math.Abs(number) * 1e-6;
}

/// <summary>Numbers with units: the phrase holds the peer's, and number and unit are the same.</summary>
sealed class UnitSpecMap(string family) : ISpecMap
{
    bool IsOfFamily(Quantity quantity) => family switch
    {
        "AgeModel" => quantity.Kind == QuantityKind.Age,
        "CurrencyModel" => quantity.Kind == QuantityKind.Money,
        "TemperatureModel" => quantity is { Kind: QuantityKind.Measure, Unit: "K" or "deg" },
        _ => quantity is { Kind: QuantityKind.Measure, Unit: not "K" },
    };

    public bool Holds(SpecCase one, Analysis analysis)
    {
        var wanted = one.Wanted.Where(want => want.Value is not null).ToArray();
        var found = QuantityReader.Read(analysis, TimeReader.Read(analysis, null))
            .Where(quantity => IsOfFamily(quantity)
                && (quantity.Unit != "deg" || wanted.Any(want => want.Span.Overlaps(quantity.Span)))).ToArray();
        return wanted.Length == found.Length && wanted.All(want => found.Any(quantity => IsSame(want, quantity)));
    }

    static bool IsSame(SpecWanted want, Quantity quantity)
    {
        if (!quantity.Span.Contains(want.Span)
            || !decimal.TryParse(want.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            return false;
        var (number, unit) = want.Unit == "Pound" && quantity.Unit == "GBP"
            ? (value, "GBP") : InOurUnits(value, want.Unit ?? "");
        var isTon = want.Unit == "Ton" && IsNear(value * 1000, quantity.Value.Low);
        return (unit is null || unit == quantity.Unit)
            && (isTon || IsNear(number, quantity.Value.Low) || IsNear(number, quantity.Value.High));
    }

    static bool IsNear(decimal wanted, decimal found) => Math.Abs(wanted - found) <= Math.Abs(wanted) * 0.000001m;

    static (decimal Number, string? Unit) InOurUnits(decimal value, string unit)
    {
        var text = new LexedText(new Analysis(unit.ToLowerInvariant(), [], [], []));
        switch (unit)
        {
            case "Dollar" or "United States dollar":
                return (value, "USD");
            case "C" or "F":
                return (Measures.TryMatch(new LexedText(new Analysis("degrees " + unit, [], [], [])), 0,
                    out var degrees, out _)
                    ? degrees.ToSi(NumberInterval.Of(value)).Low
                    : value, "K");
            case "Year" or "Month" or "Week" or "Day":
                return (value, unit.ToLowerInvariant());
            case "Age":
                return (value, "year");
        }

        if (Currencies.TryMatchAfter(text, 0, out var currency, out _))
            return (value * currency.Factor, currency.Code == "XXX" ? null : currency.Code);
        return Measures.TryMatch(text, 0, out var measure, out _)
            ? (measure.ToSi(NumberInterval.Of(value)).Low, measure.Unit)
            : (value, null);
    }
}

/// <summary>Times: the same words, prepositions and articles at the ends not counted; what is of another family may be
/// read beside them.</summary>
sealed class TimeSpecMap(string family) : ISpecMap
{
    static readonly string[] _ends = ["in ", "on ", "at ", "from ", "by ", "for ", "the ", "between ", "since ", "or ",
        "before ", "after ", "until ", "till ", "within ", "a ", "of ", "earlier than ", "later than ", "no "];

    bool IsOfFamily(TimeExpression time) => family switch
    {
        "DateExtractor" => time is { Kind: TimeKind.Date, Granularity: <= TimeGranularity.Day },
        "DatePeriodExtractor" => time is { Kind: TimeKind.Date, Granularity: > TimeGranularity.Day },
        "TimeExtractor" or "TimePeriodExtractor" => time is { Kind: TimeKind.Time, IsRelative: false } or { Clock: not null },
        "DurationExtractor" => time.Kind == TimeKind.Duration,
        "SetExtractor" => time.Kind == TimeKind.Set,
        _ => time.Kind is TimeKind.Date or TimeKind.Time || family == "MergedExtractor",
    };

    /// <summary>The day that most of the peer's cases are read on.</summary>
    public static PublicationDate Published { get; } = new(new(2016, 11, 7), null, PublicationBasis.Stated);

    public bool Holds(SpecCase one, Analysis analysis)
    {
        var found = TimeReader.Read(analysis, Published);
        return one.Wanted.All(want => IsRead(one.Text, want.Span, found))
            && found.Where(IsOfFamily).All(time => one.Wanted.Any(want => want.Span.Overlaps(time.Span)));
    }

    static bool IsRead(string text, TextSpan wanted, ImmutableArray<TimeExpression> found)
    {
        var near = found.Where(time => time.Span.Overlaps(wanted)).Select(time => time.Span).ToArray();
        return near.Length > 0 && Bare(text, near.Aggregate((left, right) => left.Cover(right))) == Bare(text,
            wanted);
    }

    static TextSpan Bare(string text, TextSpan span)
    {
        var start = span.Start;
        for (var isCut = true; isCut;)
        {
            var rest = text.AsSpan(start, span.End - start);
            var cut = _ends.FirstOrDefault(word =>
                text.AsSpan(start).StartsWith(word, StringComparison.OrdinalIgnoreCase)
                && word.Length < span.End - start);
            isCut = cut is not null && rest.Length > cut.Length;
            start += isCut ? cut!.Length : 0;
        }

        return new(start, span.End);
    }
}
