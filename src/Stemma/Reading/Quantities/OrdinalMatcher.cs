using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Places in an order: "37th", "the third", "third-largest"; and multiples: "five times more", "twice
/// the".</summary>
static class OrdinalMatcher
{
    /// <param name="plain">The number that starts there, as <see cref="NumberParser"/> reads it.</param>
    public static QuantityDraft? At(LexedText text, int index, NumberPhrase? plain)
    {
        if (text.IsFigure(index))
            return Figure(text, index) ?? Multiple(text, index, plain);
        if (text.IsWord(index, "twice"))
            return IsMultiple(text, index + 1) ? Draft(index, index + 1, 2, QuantityKind.Multiple) : null;
        // "Why it was told in the first place".
        if (text.IsWord(index, "first") && text.IsWord(index + 1, "place") && text.IsWord(index - 1, "the") && text.IsWord(index - 2, "in"))
            return null;
        return text.Is(index, TermRole.Ordinal)
            ? Word(text, index, index) : Compound(text, index) ?? Multiple(text, index, plain);
    }

    /// <summary>"Twice as many", "twice the size"; "paid twice" and "twice a year" count times.</summary>
    static bool IsMultiple(LexedText text, int index) => text.IsWord(index, "as", "the") || text.IsWord(index, "that", "what")
        || text.IsWord(index, "its", "their") || text.IsWord(index, "his", "her") || text.IsWord(index, "this", "those");

    static QuantityDraft? Figure(LexedText text, int index)
    {
        if (!text.Is(index + 1, TermRole.OrdinalSuffix) || !text.IsGlued(index + 1) || text.IsGluedWord(index)
            || text.IsGlued(index) && text.IsMark(index - 1, '/'))
            return null;
        // "The 11th-hour deal": no hour is counted.
        if (text.Text(index) is "11" && text.IsHyphen(index + 2) && text.IsWord(index + 3, "hour"))
            return null;
        // "27th street" is a place, "the 116th Council" a name.
        if (text.Is(index + 2, TermRole.Way) || text.Token(index + 2).Tag == PartOfSpeech.Propn && text.IsCapital(index + 2) && !text.IsCapital(index - 1))
            return null;
        return Figures.Value(text.Text(index)) is { } value && value % 1 == 0
            ? Draft(index, index + 2, value, QuantityKind.Ordinal)
            : null;
    }

    /// <summary>"Twenty-first".</summary>
    static QuantityDraft? Compound(LexedText text, int index)
    {
        var isTens = text.Is(index, TermRole.Cardinal) && text.Value(index, TermRole.Cardinal) is >= 20 and < 100;
        if (!isTens || !text.IsHyphen(index + 1) || !text.Is(index + 2, TermRole.Ordinal)
            || text.Value(index + 2, TermRole.Ordinal) > 9)
            return null;
        return Draft(index, index + 3,
            text.Value(index, TermRole.Cardinal) + text.Value(index + 2, TermRole.Ordinal),
            QuantityKind.Ordinal);
    }

    /// <summary>After an article or a possessive, or before a superlative: alone, "first" is mostly an
    /// adverb.</summary>
    static QuantityDraft? Word(LexedText text, int index, int first)
    {
        var isOrdered = text.IsHyphen(index + 1) && text.IsGlued(index + 1)
            && text.Text(index + 2) is [.., 'e', 's', 't'];
        var before = index - 1;
        var isDetermined = text.IsWord(before, "the", "a") || text.IsWord(before, "his", "her")
            || text.IsWord(before, "its", "their")
            || text.IsWord(before, "my", "our") || text.IsWord(before, "your") || text.IsWord(before, "s")
                && text.IsGlued(before);
        if (!isOrdered && (!isDetermined || text.IsWord(index, "second") && text.IsWord(before, "a"))
            || text.IsCapital(index) && !isOrdered)
            return null;
        // "The second he came in": the moment.
        if (text.IsWord(index, "second") && text[index + 1].Kind == LexemeKind.Word && text.Token(index + 1).Tag is PartOfSpeech.Pron or PartOfSpeech.Det)
            return null;
        // "The first lady", "the first amendment", "a first name".
        if (text.IsWord(index, "first") && (text.IsWord(index + 1, "lady", "ladies") || text.IsWord(index + 1, "family", "amendment")
            || text.IsWord(index + 1, "name", "names") || text.IsWord(index + 1, "responder", "responders"))
            || text.IsWord(index, "third") && text.IsWord(index + 1, "rail") || text.IsWord(index, "fourth") && text.IsWord(index + 1, "estate"))
            return null;
        return Draft(first, isOrdered ? index + 3
            : index + 1, text[index].Term.Value(TermRole.Ordinal), QuantityKind.Ordinal) with
        {
            NumberEnd = index + 1,
        };
    }

    static QuantityDraft? Multiple(LexedText text, int index, NumberPhrase? plain)
    {
        if (plain is not { } number)
            return null;
        var end = text.IsHyphen(number.End) ? number.End + 1 : number.End;
        if (text.IsWord(end, "fold"))
            return Draft(index, end + 1, number.Value.Low, QuantityKind.Multiple) with { NumberEnd = number.End };
        var isTimes = text.IsWord(number.End, "times")
            && (text.IsWord(end + 1, "more") || text.IsWord(end + 1, "as") && text.Token(end + 2).Tag is PartOfSpeech.Adj or PartOfSpeech.Adv
            || text.IsWord(end + 1, "the", "all")
            || text.Text(end + 1) is [_, _, .., 'e', 'r']);
        return isTimes
            ? Draft(index, number.End + 1, number.Value.Low, QuantityKind.Multiple) with { NumberEnd = number.End }
            : null;
    }

    static QuantityDraft Draft(int first, int end, decimal value, QuantityKind kind) => new()
    {
        First = first,
        NumberFirst = first,
        NumberEnd = end,
        End = end,
        Kind = kind,
        Value = NumberInterval.Of(value),
    };
}
