using Stemma.Language;

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
            if (IsSome(text, index, duration.End) || IsYearOfRange(text, index) || NumberContext.IsShow(text, index, duration.End - 1))
                return null;
            return Make(text, time, duration, text.Span(index, duration.End));
        }

        return null;
    }

    /// <summary>"One minute he laughs, the next".</summary>
    static bool IsMoment(LexedText text, int index, int end) => text[index - 1].Kind != LexemeKind.Word && text[end].Kind == LexemeKind.Word
        && text.Token(end) is { Tag: PartOfSpeech.Pron } or { Tag: PartOfSpeech.Verb, Form: WordForm.PresentParticiple };

    /// <summary>"The 2012-2014 years".</summary>
    static bool IsYearOfRange(LexedText text, int index) => text.IsHyphen(index - 1) && text.IsFigure(index - 2) && text.Whole(index) is >= 1600 and <= 2100;

    /// <summary>"They met on the pier one year": which one is not told.</summary>
    static bool IsSome(LexedText text, int index, int end) => text.IsWord(index, "one") && end == index + 2
        && (IsMoment(text, index, end) || IsAfterNoun(text, index, end));

    static bool IsAfterNoun(LexedText text, int index, int end) => text.Token(index - 1).Tag is PartOfSpeech.Noun or PartOfSpeech.Propn
        && text[index - 1].Kind == LexemeKind.Word
        && !text.IsWord(end, "later", "earlier") && !text.IsWord(end, "before", "after") && !text.IsWord(end, "ago", "of") && !text.IsWord(end, "in", "more");

    static Quantity Make(LexedText text, TimeExpression time, Duration duration, TextSpan number)
    {
        var first = text.IndexAt(time.Span.Start);
        var isDuring = text.IsWord(first, "over") && !ComparesTo(text, first - 1);
        var modifier = !isDuring && Modifiers.TryMatch(text, first, out var found, out _) ? found : QuantityModifier.None;
        var (scale, unit) = Unit(duration.Unit);
        return new Quantity
        {
            Span = time.Span,
            Number = number,
            Kind = QuantityKind.Duration,
            Value = WithRest(duration, new(duration.Amount.Low * scale, duration.Amount.High * scale)),
            Modifier = modifier,
            IsVague = duration.IsVague,
            Unit = unit,
        };
    }

    /// <summary>"For over a year" tells how long; "rose over a year" tells when.</summary>
    static bool ComparesTo(LexedText text, int before) => text.IsWord(before, "for", "well") || text.IsWord(before, "just", "of")
        || text.IsWord(before, "a", "spent") || text.IsWord(before, "lasted", "took") || text.IsWord(before, "after", "in");

    /// <summary>"10 minutes and 15 seconds" are 10.25 minutes.</summary>
    static NumberInterval WithRest(Duration duration, NumberInterval amount)
    {
        if (duration.Rest is not ({ } unit, var rest))
            return amount;
        var parts = (duration.Unit, unit) switch
        {
            (TimeUnit.Minute, TimeUnit.Second) or (TimeUnit.Hour, TimeUnit.Minute) => 60m,
            (TimeUnit.Day, TimeUnit.Hour) => 24,
            (TimeUnit.Week, TimeUnit.Day) => 7,
            (TimeUnit.Year, TimeUnit.Month) => 12,
            _ => 0,
        };
        return parts == 0 ? amount : new(amount.Low + rest / parts, amount.High + rest / parts);
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
