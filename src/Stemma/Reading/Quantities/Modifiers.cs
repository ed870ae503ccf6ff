using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Words that hedge a number: "about", "more than", "up to", "another", and after it "or more".</summary>
static class Modifiers
{
    static readonly PhraseTable<QuantityModifier> _before = new(
        WordList.Rows("quantity-modifiers.tsv").Select(row => (row[0], Enum.Parse<QuantityModifier>(row[1]))));

    /// <summary>Whether a hedge starts here; then which it is, and the index of what it hedges.</summary>
    public static bool TryMatch(LexedText text, int index, out QuantityModifier modifier, out int end)
    {
        if (!_before.TryMatch(text, index, out modifier, out end) || IsOfVerb(text, index))
            return false;
        // "Is close to several estimates": what it is like.
        if (text.IsWord(index, "close") && text.IsWord(end, "several", "many"))
            return false;
        // "About another 40", "at least another 20": the nearer one tells how the number is counted.
        if (_before.TryMatch(text, end, out var second, out var secondEnd))
            (modifier, end) = (modifier == QuantityModifier.Additional ? second : modifier, secondEnd);
        return true;
    }

    /// <summary>"Handed over 21" is no "over 21".</summary>
    static bool IsOfVerb(LexedText text, int index) => text.IsWord(index, "over") && index > 0
        && text.Token(text.IsWord(index - 1, "out") ? index - 2 : index - 1) is
        {
            Tag: PartOfSpeech.Verb, Lemma: "hand" or "turn" or "give" or "sign" or "make" or "skip" or "pass" or "spread"
        };

    /// <summary>The hedge after a number, and the index after it: "or more", "or so", "-plus"; null where
    /// there is none.</summary>
    public static (QuantityModifier Modifier, int End)? After(LexedText text, int index)
    {
        if (text.IsWord(index, "or"))
        {
            if (text.IsWord(index + 1, "more", "greater") || text.IsWord(index + 1, "above", "over"))
                return (QuantityModifier.AtLeast, index + 2);
            if (text.IsWord(index + 1, "less", "fewer") || text.IsWord(index + 1, "under", "below"))
                return (QuantityModifier.AtMost, index + 2);
            return text.IsWord(index + 1, "so", "thereabouts") ? (QuantityModifier.About, index + 2) : null;
        }

        if (text.IsMark(index, '+') && text.IsGlued(index) && !text.IsFigure(index + 1))
            return (QuantityModifier.AtLeast, index + 1);
        var plus = text.IsHyphen(index) && text.IsGlued(index) ? index + 1 : index;
        if (text.IsWord(plus, "plus") && !text.IsFigure(plus + 1))
            return (QuantityModifier.AtLeast, plus + 1);
        return text.IsHyphen(index) && text.IsWord(plus, "odd") ? (QuantityModifier.About, plus + 1) : null;
    }
}
