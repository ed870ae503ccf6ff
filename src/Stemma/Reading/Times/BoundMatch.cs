namespace Stemma.Reading;

/// <summary>The words before an expression of time that bind it: "by", "until at least", "no later than".</summary>
/// <param name="First">The index of their first lexeme.</param>
/// <param name="End">The index after their last one.</param>
readonly record struct BoundMatch(TimeBound Bound, int First, int End);

/// <summary>Reads what binds an expression of time, from the words before it.</summary>
static class BoundMatcher
{
    /// <param name="first">The index of the expression's first lexeme.</param>
    /// <param name="before">The expression before it, of which it may be the other end; null without one.</param>
    public static BoundMatch? Before(LexedText text, int first, TimeDraft? before)
    {
        var end = first;
        var word = first - 1;
        var isAtLeast = text.IsWord(word, "least") && text.IsWord(word - 1, "at");
        if (isAtLeast)
            word -= 2;
        else if (text.IsWord(word, "about", "around") || text.IsWord(word, "sometime", "roughly"))
            word--;
        if (before is not null && OtherEnd(text, word, before) is { } other)
            return new(other, word, end);
        return Word(text, word, isAtLeast) is var (bound, start) ? new(bound, start, end) : null;
    }

    static (TimeBound Bound, int First)? Word(LexedText text, int word, bool isAtLeast)
    {
        if (text.IsWord(word, "by"))
            return (TimeBound.By, word);
        if (text.IsWord(word - 1, "or") && text.IsWord(word - 2, "on", "in") && text.IsWord(word, "before", "after"))
            return (text.IsWord(word, "before") ? TimeBound.By : TimeBound.Since, word - 2);
        if (text.IsWord(word, "than") && text.IsWord(word - 1, "later") && text.IsWord(word - 2, "no", "not"))
            return (TimeBound.By, word - 2);
        if (text.IsWord(word, "until", "till") || text.IsWord(word, "through", "til"))
            return (isAtLeast ? TimeBound.UntilAtLeast
                : TimeBound.Until, text.IsWord(word - 1, "up") ? word - 1 : word);
        if (text.IsWord(word, "since", "from"))
            return (TimeBound.Since, text.IsWord(word - 1, "ever") ? word - 1 : word);
        if (text.IsWord(word, "starting", "beginning"))
            return (TimeBound.Since, word);
        if (text.IsWord(word, "before"))
            return (TimeBound.Before, word);
        if (text.IsWord(word, "to") && text.IsWord(word - 1, "prior") || text.IsWord(word, "of")
            && text.IsWord(word - 1, "ahead"))
            return (TimeBound.Before, word - 1);
        if (text.IsWord(word, "after", "following"))
            return (TimeBound.After, word);
        if (text.IsWord(word, "within"))
            return (TimeBound.Within, word);
        return text.IsWord(word, "between") ? (TimeBound.Since, word) : null;
    }

    /// <summary>"To" and "and" after "from" and "between", and the hyphen of "1914-1918"; not the dash of "in a year from now – late in May".</summary>
    static TimeBound? OtherEnd(LexedText text, int word, TimeDraft before)
    {
        if (word != before.End)
            return null;
        if (text.IsWord(word, "to", "through") || (text.IsHyphen(word) && before.Shape is not TimeShape.Indefinite))
            return TimeBound.Until;
        return text.IsWord(word, "and") && text.IsWord(before.First - 1, "between") ? TimeBound.Until : null;
    }
}
