using System.Collections.Frozen;
using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Words that hedge a number: "about", "more than", "up to", "another", and after it "or more".</summary>
static class Modifiers
{
    static readonly PhraseTable<QuantityModifier> _before = new(
        WordList.Rows("quantity-modifiers.tsv").Select(row => (row[0], Enum.Parse<QuantityModifier>(row[1]))));

    static readonly FrozenSet<(string Word, string Preposition)> _topics = WordList.Rows("topic-words.tsv").Select(row => (row[0], row[1])).ToFrozenSet();

    /// <summary>Whether a hedge starts here; then which it is, and the index of what it hedges.</summary>
    public static bool TryMatch(LexedText text, int index, out QuantityModifier modifier, out int end)
    {
        if (!_before.TryMatch(text, index, out modifier, out end) || IsOfVerb(text, index))
            return false;
        // "Is close to several estimates": what it is like; "made it about one ship": what it is of; "over one fence": where.
        if (text.IsWord(index, "close") && text.IsWord(end, "several", "many")
            || text.IsWord(index, "about", "over") && (IsOneThing(text, end) || IsTopic(text, index)))
            return false;
        // "About another 40", "at least another 20": the nearer one tells how the number is counted.
        if (_before.TryMatch(text, end, out var second, out var secondEnd))
            (modifier, end) = (modifier == QuantityModifier.Additional ? second : modifier, secondEnd);
        return true;
    }

    /// <summary>"A fight over two boats", "an article about six mills", "the film was about four sisters".</summary>
    static bool IsTopic(LexedText text, int index) => _topics.Contains((Word(text, index - 1), Word(text, index)))
        || text.IsWord(index - 1, "is", "was") && _topics.Contains((Word(text, index - 2), Word(text, index)));

    static string Word(LexedText text, int index) => text.Text(index).ToString().ToLowerInvariant();

    static bool IsOneThing(LexedText text, int index) => text.IsWord(index, "one") && text[index + 1].Kind == LexemeKind.Word
        && !text.Is(index + 1, TermRole.Scale | TermRole.Fraction | TermRole.Ordinal | TermRole.Unit) && !text.IsWord(index + 1, "in", "out")
        && !text.IsWord(index + 1, "percent", "per");

    /// <summary>
    /// "Handed over 21" is no "over 21", "came under three names" no "under three", and "directly over two yards" tells where.
    /// </summary>
    static bool IsOfVerb(LexedText text, int index)
    {
        if (index == 0 || !text.IsWord(index, "over", "under"))
            return false;
        var lemma = text.Token(text.IsWord(index - 1, "out") ? index - 2 : index - 1) is { Tag: PartOfSpeech.Verb } verb ? verb.Lemma : "";
        return text.IsWord(index - 1, "directly", "right") || (text.IsWord(index, "over")
            ? lemma is "hand" or "turn" or "give" or "sign" or "make" or "skip" or "pass" or "spread" or "fly" or "hover"
            : lemma is "come" or "operate" or "live" or "serve");
    }

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
