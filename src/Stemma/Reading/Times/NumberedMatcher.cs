namespace Stemma.Reading;

/// <summary>Durations, and times told by one: "three days", "two weeks ago", "a year earlier", "five days
/// later".</summary>
static class NumberedMatcher
{
    public static TimeDraft? At(LexedText text, int index)
    {
        var hedged = Hedges.Skip(text, index, out var isApproximate);
        if (Durations.At(text, hedged) is not { } duration)
            return null;
        var draft = new TimeDraft
        {
            First = index,
            End = duration.End,
            Shape = TimeShape.Duration,
            Unit = duration.Unit,
            Amount = duration.IsVague ? null : duration.Amount.Low,
            Literal = duration.Period,
            IsApproximate = isApproximate,
        };
        return Shifted(text, draft) ?? Plain(text, draft, duration);
    }

    /// <summary>"Ago", "earlier", "later", "from now" after the duration.</summary>
    static TimeDraft? Shifted(LexedText text, TimeDraft draft)
    {
        var end = draft.End;
        if (text.IsWord(end, "or") && text.IsWord(end + 1, "so", "more"))
            (end, draft) = (end + 2, draft with { IsApproximate = true });
        if (text.IsHyphen(end))
            end++;
        if (text.IsWord(end, "ago"))
            return Shift(draft, end + 1, -1, TimeBase.Publication);
        if (text.IsWord(end, "from") && text.IsWord(end + 1, "now", "today"))
            return Shift(draft, end + 2, 1, TimeBase.Publication);
        if (text.IsWord(end, "earlier", "previously"))
            return Shift(draft, end + 1, -1, TimeBase.Reference);
        if (text.IsWord(end, "later", "afterward") || text.IsWord(end, "afterwards"))
            return Shift(draft, end + 1, 1, TimeBase.Reference);
        if (text.IsWord(end, "before", "after") && text[end + 1].Kind != LexemeKind.Word)
            return Shift(draft, end + 1, text.IsWord(end, "before") ? -1 : 1, TimeBase.Reference);
        return draft.IsApproximate && end > draft.End ? draft with { End = end } : null;
    }

    static TimeDraft Shift(TimeDraft draft, int end, int sign, TimeBase start)
    {
        if (draft.Amount is null)
        {
            var literal = start == TimeBase.Publication && sign > 0
                ? "FUTURE_REF" : sign < 0 ? "PAST_REF" : "FUTURE_REF";
            return draft with { End = end, Shape = TimeShape.Indefinite, Literal = literal };
        }

        return draft with { End = end, Shape = TimeShape.Shift, Shift = sign, Base = start, Literal = null };
    }

    static TimeDraft? Plain(LexedText text, TimeDraft draft, Duration duration)
    {
        if (duration.IsBare)
            return DurationContext.AllowsBare(text, duration) ? draft : null;
        if (text.IsWord(duration.First, "a", "an") && duration.End == duration.First + 2)
            return DurationContext.OfOne(text, draft);
        if (text.IsWord(duration.First, "one") && duration.Unit == TimeUnit.Day
            && !text.Is(duration.First - 1, TermRole.Bound))
            return null;
        var isHourOfDay = duration.Unit is TimeUnit.Evening or TimeUnit.Morning or TimeUnit.Afternoon;
        return isHourOfDay ? null : WithArticle(text, draft);
    }

    static TimeDraft WithArticle(LexedText text, TimeDraft draft) =>
        text.IsWord(draft.First - 1, "the", "a") && !text.IsHyphen(draft.End - 2)
            ? draft with { First = draft.First - 1 } : draft;
}
