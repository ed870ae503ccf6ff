namespace Stemma.Reading;

/// <summary>Finds the expressions of time in a text, the longest at each place, before they are resolved.</summary>
static class TimeMatcher
{
    const TermRole Starts = ~(TermRole.OrdinalSuffix | TermRole.LetterScale | TermRole.Meridiem | TermRole.Zone
        | TermRole.NotBeforeYear | TermRole.Counted | TermRole.Way | TermRole.BeforeYear | TermRole.Bound);

    public static List<TimeDraft> Read(LexedText text)
    {
        var drafts = new List<TimeDraft>();
        for (var index = 0; index < text.Count;)
        {
            if (text.Opens(index) && At(text, index) is { } draft)
            {
                drafts.Add(draft);
                if ((DateLists.Next(text, draft) ?? YearMatcher.Next(text, draft) ?? ClockRanges.Next(text, draft)) is { } next)
                    drafts.Add(next);
                while (SetMatcher.Next(text, drafts[^1]) is { } weekday)
                    drafts.Add(weekday);
                index = Math.Max(drafts[^1].End, index + 1);
            }
            else
            {
                index++;
            }
        }

        return DateLists.ShareYears(text, drafts);
    }

    static TimeDraft? At(LexedText text, int index)
    {
        if (text[index].Kind is not (LexemeKind.Figure or LexemeKind.Word))
            return null;
        TimeDraft? best = null;
        if (text.IsFigure(index) || text.Is(index, Starts) || text.IsWord(index, "rest", "q"))
        {
            best = Longer(best, SetMatcher.At(text, index));
            best = Longer(best, PartMatcher.At(text, index));
            best = Longer(best, RelativeMatcher.At(text, index));
            best = Longer(best, CalendarMatcher.At(text, index));
            best = Longer(best, AfterArticle(text, index));
            best = Longer(best, PeriodMatcher.At(text, index));
            best = Longer(best, ClockMatcher.At(text, index));
            best = Longer(best, ClockPhrases.At(text, index));
            best = Longer(best, ClockRanges.First(text, index));
            best = Longer(best, NthMatcher.At(text, index));
            best = Longer(best, DayJoiner.PartOfDay(text, index));
        }

        best = Longer(best, NumberedMatcher.At(text, index));
        best = Longer(best, IndefiniteMatcher.At(text, index));
        if (text.IsCapital(index) && Holidays.TryMatch(text, index, out var holiday, out var end))
            best = Longer(best, Holiday(text, index, holiday, end));
        return best is null ? null : DayJoiner.Join(text, best);
    }

    /// <summary>"The third quarter", "the 1990s", "the 13th of May", "the summer of 1862", "the year 2000".</summary>
    static TimeDraft? AfterArticle(LexedText text, int index)
    {
        if (!text.IsWord(index, "the"))
            return null;
        var place = text.IsWord(index + 1, "year") && text.IsFigure(index + 2) ? index + 2 : index + 1;
        var draft = PeriodMatcher.At(text, place) ?? CalendarMatcher.At(text, place) ?? YearMatcher.SpokenDecade(text, place);
        if (draft is null && text.IsMark(place, '\'') | text.IsMark(place, '’') | text.IsMark(place, '‘'))
            draft = YearMatcher.At(text, place + 1);
        // "The 2016 election": the article is of what the year dates.
        var isModifier = draft is { Shape: TimeShape.Calendar, Month: 0 } && place == index + 1
            && text[draft.End].Kind == LexemeKind.Word && !text.IsBreak(draft.End);
        return draft is null || draft.Shape == TimeShape.Weekday || isModifier ? null : draft with { First = index };
    }

    static TimeDraft Holiday(LexedText text, int index, int holiday, int end)
    {
        var draft = new TimeDraft { First = index, End = end, Shape = TimeShape.Holiday, Number = holiday };
        return YearSuffix.Apply(text, draft) ?? draft;
    }

    static TimeDraft? Longer(TimeDraft? best, TimeDraft? other) =>
        other is not null && (best is null || other.End > best.End) ? other : best;
}
