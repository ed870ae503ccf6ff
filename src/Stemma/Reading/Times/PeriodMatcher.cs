using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Seasons, quarters and halves of a year: "summer 2007", "the third quarter", "the first half of
/// 2019".</summary>
static class PeriodMatcher
{
    public static TimeDraft? At(LexedText text, int index)
    {
        if (text.Is(index, TermRole.Season))
            return text.Token(index).Tag is PartOfSpeech.Verb ? null : SeasonAt(text, index);
        if (text.IsWord(index, "q") && text.IsCapital(index))
            return ShortQuarter(text, index);
        if (text.IsWord(index, "year") && text.IsHyphen(index + 1) && text.IsWord(index + 2, "ago", "earlier"))
            return YearAgo(text, index);
        if (text.IsWord(index, "fiscal"))
            return Fiscal(text, index);
        if (text.Is(index, TermRole.Ordinal) || text.IsWord(index, "last", "latter"))
            return Numbered(text, index, index);
        return text.IsFigure(index) ? AfterYear(text, index) : null;
    }

    static TimeDraft? SeasonAt(LexedText text, int index)
    {
        var draft = new TimeDraft
        {
            First = index,
            End = index + 1,
            Shape = TimeShape.Season,
            Number = text.Value(index, TermRole.Season),
        };
        if (YearSuffix.Apply(text, draft) is { } dated)
            return dated;
        var bound = text.IsWord(index - 1, "the") ? index - 2 : index - 1;
        if (text.IsCapital(index) && text.IsCapital(index + 1) || text.IsWord(index + 1, "of")
            || text.IsHyphen(index + 1))
            return null;
        if (text.Is(index - 1, TermRole.Direction | TermRole.Part) && !text.IsWord(index - 1, "end"))
            return draft;
        if (text.IsWord(index, "fall", "spring"))
            return text.IsWord(index - 1, "the") && text.Is(bound, TermRole.Bound) ? draft : null;
        return text.Is(bound, TermRole.Bound) || text.IsWord(bound, "over", "throughout")
            || text.IsHyphen(index - 1) ? draft : null;
    }

    static TimeDraft? ShortQuarter(LexedText text, int index)
    {
        var number = text.Whole(index + 1);
        if (!text.IsGlued(index + 1) || number is < 1 or > 4 || text.Text(index + 1).Length != 1)
            return null;
        var draft = new TimeDraft { First = index, End = index + 2, Shape = TimeShape.Quarter, Number = number };
        return YearSuffix.Apply(text, draft) ?? draft;
    }

    /// <summary>"Year-ago", "year-earlier", and the quarter or period after it.</summary>
    static TimeDraft YearAgo(LexedText text, int index)
    {
        var noun = index + 3;
        if (Numbered(text, noun, noun) is { Shape: TimeShape.Quarter, Year: 0 } quarter)
            return quarter with { First = index, YearShift = -1 };
        return new TimeDraft
        {
            First = index,
            End = text.IsWord(noun, "quarter", "period") ? noun + 1 : noun,
            Shape = TimeShape.Shift,
            Unit = TimeUnit.Year,
            Amount = 1,
            Shift = -1,
        };
    }

    /// <summary>"Fiscal 2019", "fiscal year 2019", "fiscal second-quarter".</summary>
    static TimeDraft? Fiscal(LexedText text, int index)
    {
        var place = text.IsHyphen(index + 1) || text.IsWord(index + 1, "year") ? index + 2 : index + 1;
        if (Numbered(text, index, place) is { } quarter)
            return quarter;
        return YearMatcher.At(text, place) is { Shape: TimeShape.Calendar } year ? year with { First = index } : null;
    }

    /// <summary>"Third quarter", "second half".</summary>
    static TimeDraft? Numbered(LexedText text, int first, int index)
    {
        var number = text.IsWord(index, "last", "latter") ? 0 : text.Value(index, TermRole.Ordinal);
        var noun = text.IsHyphen(index + 1) ? index + 2 : index + 1;
        if (text.IsWord(noun, "fiscal"))
            noun++;
        if (text.IsWord(noun, "quarter") && number is >= 1 and <= 4)
        {
            var quarter = new TimeDraft { First = first, End = noun + 1, Shape = TimeShape.Quarter, Number = number };
            return YearSuffix.Apply(text, quarter) ?? (IsFinancial(text, noun + 1) ? quarter : null);
        }

        if (!text.IsWord(noun, "half") || number > 2 || !text.IsWord(noun + 1, "of"))
            return null;
        var half = new TimeDraft
        {
            First = first,
            End = noun + 1,
            Shape = TimeShape.Half,
            Number = number == 1 ? 1 : 2,
        };
        return YearSuffix.Apply(text, half);
    }

    /// <summary>A quarter of a game has goals and a score; one of a year has none of them near.</summary>
    static bool IsFinancial(LexedText text, int index)
    {
        for (var place = Math.Max(0, index - 12); place < index + 12; place++)
        {
            if (text.Text(place) is "touchdown" or "yard" or "yards" or "game" or "points" or "goal" or "lead"
                or "score" or "rebounds")
                return false;
        }

        return true;
    }

    /// <summary>"The 1988 second quarter", "the 1982 summer".</summary>
    static TimeDraft? AfterYear(LexedText text, int index)
    {
        var year = text.Text(index).Length == 4 ? text.Whole(index) : -1;
        if (year is < 1500 or > 2100 || !YearMatcher.IsPlainFigure(text, index))
            return null;
        var place = text.IsWord(index + 1, "fiscal") ? index + 2 : index + 1;
        if (Numbered(text, place, place) is { Year: 0 } quarter)
            return quarter with { First = index, Year = year };
        return text.Is(place, TermRole.Season) && !text.IsCapital(place)
            ? new TimeDraft
            {
                First = index,
                End = place + 1,
                Shape = TimeShape.Season,
                Number = text.Value(place, TermRole.Season),
                Year = year
            }
            : null;
    }
}
