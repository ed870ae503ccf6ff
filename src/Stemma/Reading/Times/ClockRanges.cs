namespace Stemma.Reading;

/// <summary>Hours that share their half of the day: "5 to 6pm", "between 5 and 6 in the afternoon", "1.30pm to 4".</summary>
static class ClockRanges
{
    /// <summary>The bare hour before a joint and a time of day; null where none stands here.</summary>
    public static TimeDraft? First(LexedText text, int index)
    {
        if (Hour(text, index) is not { } hour || text.IsGlued(index) || text.IsMark(index - 1, '$'))
            return null;
        var joint = index + 1;
        if (Joint(text, joint, index - 1) is not { } second
            || (ClockMatcher.At(text, second) ?? ClockPhrases.At(text, second)) is not { Clock: { } clock } next
            || next.End == second + 1 && !text.Is(second, TermRole.Noon))
            return null;
        var start = hour * 60 % 720;
        var late = clock.Start >= 720 && start + 720 < clock.Start ? 720 : 0;
        return Draft(index, joint, start + late);
    }

    /// <summary>The bare hour after a time of day: "1.30pm to 4".</summary>
    public static TimeDraft? Next(LexedText text, TimeDraft draft)
    {
        if (draft is not { Clock: { } clock } || Joint(text, draft.End, draft.First - 1) is not { } second)
            return null;
        if (ClockMatcher.At(text, second) is not null || ClockPhrases.At(text, second) is not null
            || Hour(text, second) is not { } hour || !Closes(text, second + 1))
            return null;
        var start = hour * 60 % 720;
        return Draft(second, second + 1, start + (start + 720 > clock.Start && start <= clock.Start ? 720 : 0));
    }

    /// <summary>The index after "to", "until", a hyphen, or "and" after "between".</summary>
    static int? Joint(LexedText text, int index, int before)
    {
        var isJoint = text.IsWord(index, "to", "till") || text.IsWord(index, "til", "until") || text.IsHyphen(index)
            || text.IsWord(index, "and") && text.IsWord(before, "between");
        return isJoint ? index + 1 : null;
    }

    static int? Hour(LexedText text, int index)
    {
        var hour = text.Is(index, TermRole.Cardinal) ? text.Value(index, TermRole.Cardinal)
            : text.Text(index).Length <= 2 ? text.Whole(index) : -1;
        return hour is >= 1 and <= 12 ? hour : null;
    }

    static bool Closes(LexedText text, int index) =>
        text[index].Kind == LexemeKind.Break || text.Text(index) is "." or "," or ";" or ")" or "!" or "?"
        || text.IsWord(index, "on", "in");

    static TimeDraft Draft(int first, int end, int minute) => new()
    {
        First = first,
        End = end,
        Shape = TimeShape.Clock,
        Clock = new ClockTime(minute, minute + 1, null),
    };
}
