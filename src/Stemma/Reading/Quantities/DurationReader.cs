namespace Stemma.Reading;

/// <summary>Makes quantities of the durations among the times of a text.</summary>
static class DurationReader
{
    public static IEnumerable<Quantity> Read(LexedText text, ImmutableArray<TimeExpression> times)
    {
        foreach (var time in times)
        {
            if (time.Kind == TimeKind.Duration && Find(text, time) is { } quantity)
                yield return quantity;
        }
    }

    static Quantity? Find(LexedText text, TimeExpression time)
    {
        var first = text.IndexAt(time.Span.Start);
        for (var index = first; index < text.Count && text[index].Start < time.Span.End; index++)
        {
            if (text.Is(index, TermRole.Direction) && !text.Is(index, TermRole.Unit)
                || Durations.At(text, index) is not { } duration)
                continue;
            return Make(text, time, duration, text.Span(index, duration.End));
        }

        return null;
    }

    static Quantity Make(LexedText text, TimeExpression time, Duration duration, TextSpan number)
    {
        var first = text.IndexAt(time.Span.Start);
        var modifier = Modifiers.TryMatch(text, first, out var found, out _) ? found : QuantityModifier.None;
        var (scale, unit) = Unit(duration.Unit);
        return new Quantity
        {
            Span = time.Span,
            Number = number,
            Kind = QuantityKind.Duration,
            Value = new(duration.Amount.Low * scale, duration.Amount.High * scale),
            Modifier = modifier,
            IsVague = duration.IsVague,
            Unit = unit,
        };
    }

    /// <summary>Decades and centuries are told in years, fortnights in weeks.</summary>
    static (decimal Scale, string Unit) Unit(TimeUnit unit) => unit switch
    {
        TimeUnit.Decade => (10, "year"),
        TimeUnit.Century => (100, "year"),
        TimeUnit.Millennium => (1000, "year"),
        TimeUnit.Fortnight => (2, "week"),
        _ => (1, Durations.UnitName(unit)),
    };
}
