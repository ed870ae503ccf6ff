namespace Stemma.Reading;

/// <summary>Tells durations from rates ("a year") and from units that measure nothing ("in those days").</summary>
static class DurationContext
{
    /// <summary>Bare units last only after a preposition or before "of": "for years", "months of talks".</summary>
    public static bool AllowsBare(LexedText text, Duration duration)
    {
        if (duration.End > duration.First + 1)
            return true;
        if (duration.Unit < TimeUnit.Minute || duration.Unit is TimeUnit.Quarter or > TimeUnit.Century)
            return false;
        var before = duration.First - 1;
        return text.Text(before) is "for" or "in" or "within" or "over" or "after" or "For" or "After"
            or "Within" or "For"
            || text.IsWord(duration.End, "of") && duration.Unit != TimeUnit.Day
                || text.IsWord(duration.End, "after", "before");
    }

    /// <summary>"A year": a rate after a number or "times", otherwise a duration where something shows one.</summary>
    public static TimeDraft? OfOne(LexedText text, TimeDraft draft)
    {
        var before = draft.First - 1;
        if (IsRate(text, before))
            return draft.Unit < TimeUnit.Day ? null : draft with { Shape = TimeShape.Set };
        if (text.IsHyphen(draft.End) || text.IsWord(draft.End, "of") && draft.Unit >= TimeUnit.Day)
            return null;
        return draft.IsApproximate || text.Is(before, TermRole.Bound) || Lasts(text, before) ? draft : null;
    }

    static bool IsRate(LexedText text, int before) =>
        text.IsFigure(before) || text.Is(before, TermRole.Scale | TermRole.Cardinal | TermRole.Units)
        || text.IsWord(before, "times", "once") || text.IsWord(before, "twice", "percent") || text.IsMark(before, '%')
        || text.IsWord(before, "dollars", "cents") || IsPluralAfterNumber(text, before);

    /// <summary>"15 planes a year", "30 million barrels a day".</summary>
    static bool IsPluralAfterNumber(LexedText text, int before) =>
        text.Text(before) is [.., 's'] && text[before].Term == Term.None
        && (text.IsFigure(before - 1) || text.Is(before - 1, TermRole.Scale | TermRole.Cardinal));

    static bool Lasts(LexedText text, int before) =>
        text.IsWord(before, "for", "over") || text.IsWord(before, "than", "least") || text.IsWord(before, "half")
        || text.IsWord(before, "spent", "took") || text.IsWord(before, "takes", "lasted")
            || text.IsWord(before, "take", "last")
        || text.IsWord(before, "to", "under");
}
