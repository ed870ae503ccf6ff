namespace Stemma.Reading;

/// <summary>Fractions in words, alone or after a whole: "three quarters", "forty-two and a third", "a million and a
/// half", "a quarter million", "twenty twenty-fifths".</summary>
static class SpokenFractions
{
    const int Longest = 12;

    /// <summary>The fraction whose first word stands here; null where none does.</summary>
    public static SpokenFraction? At(LexedText text, int index)
    {
        if (!text.Is(index, TermRole.Cardinal | TermRole.Fraction) && !text.IsFigure(index) && !text.IsWord(index, "a", "an"))
            return null;
        Span<Word> words = stackalloc Word[Longest];
        var count = Words(text, index, words);
        return count > 0 && Fraction(text, words[..count]) is { } fraction ? Scaled(text, fraction) : null;
    }

    /// <summary>The words of a number from here to the first that may be a denominator; 0 where none follows.</summary>
    static int Words(LexedText text, int index, Span<Word> words)
    {
        var count = 0;
        for (var place = index; count < words.Length; place++)
        {
            if (text.IsHyphen(place) && place > index)
                continue;
            var denominator = Denominator(text, place);
            if (denominator > 0 && (count > 0 || text.IsWord(place, "half", "quarter")))
            {
                words[count++] = new(place, WordKind.Denominator, denominator);
                return count;
            }

            if (Numeral(text, place, count == 0) is not { } word)
                return 0;
            words[count++] = word;
        }

        return 0;
    }

    static decimal Denominator(LexedText text, int index)
    {
        if (text.Is(index, TermRole.Fraction | TermRole.Ordinal))
            return text.IsWord(index, "first", "second") ? 0 : text[index].Term.Value(TermRole.Fraction | TermRole.Ordinal);
        var word = text.Text(index);
        return word.Length > 4 && word[^1] is 's' && Term.Of(word[..^1]) is var single && single.Is(TermRole.Ordinal)
            && single.Word is not "second" ? single.Value(TermRole.Ordinal) : 0;
    }

    static Word? Numeral(LexedText text, int index, bool isFirst)
    {
        if (text.Is(index, TermRole.Cardinal))
            return new(index, WordKind.Small, text[index].Term.Value(TermRole.Cardinal));
        if (text.Is(index, TermRole.Scale))
            return new(index, WordKind.Scale, text[index].Term.Value(TermRole.Scale));
        if (text.IsWord(index, "a", "an"))
            return new(index, WordKind.Article, 1);
        if (text.IsWord(index, "and"))
            return isFirst ? null : new Word(index, WordKind.And, 0);
        return isFirst && text.IsFigure(index) && Figures.Value(text.Text(index)) is { } value and < 1000
            ? new(index, WordKind.Small, value) : null;
    }

    static SpokenFraction? Fraction(LexedText text, ReadOnlySpan<Word> words)
    {
        var (first, end) = (words[0].Index, words[^1].Index + 1);
        if (words.Length == 1)
            return new(first, end, 0, 1 / words[0].Value, 0);
        for (var cut = 0; cut < words.Length; cut++)
        {
            if (DenominatorOf(text, words[cut..]) is { } lower && Upper(words[..cut], lower) is var (whole, upper, scale)
                && upper > 1 == IsPlural(text, end - 1))
                return new(first, end, whole, upper / lower, scale);
        }

        return null;
    }

    /// <summary>"Fifth", "twenty-fifth", "one hundred and fifth".</summary>
    static decimal? DenominatorOf(LexedText text, ReadOnlySpan<Word> words)
    {
        var last = words[^1].Value;
        if (words.Length == 1)
            return last;
        if (words.Length == 2)
        {
            var isTens = words[0] is { Kind: WordKind.Small, Value: >= 20 and < 100 } && last < 10;
            return isTens && !text.Is(words[1].Index, TermRole.Scale) ? words[0].Value + last : null;
        }

        var isHundred = words[0].Value == 1 && words[1] is { Kind: WordKind.Scale, Value: 100 or 1000 } && last < 100;
        return isHundred && (words.Length == 3 || words.Length == 4 && words[2].Kind == WordKind.And)
            ? words[1].Value + last : null;
    }

    /// <summary>What stands above the line, and the whole before it with its last scale: "two and | three", "ninety-five
    /// hundred".</summary>
    static (decimal Whole, decimal Upper, decimal Scale)? Upper(ReadOnlySpan<Word> words, decimal lower)
    {
        for (var and = words.Length - 1; and > 0; and--)
        {
            if (words[and].Kind != WordKind.And)
                continue;
            if (Whole(words[(and + 1)..]) is { } upper && upper < lower && Whole(words[..and]) is { } whole)
                return (whole, upper, words[and - 1].Kind == WordKind.Scale ? words[and - 1].Value : 0);
            break;
        }

        return Whole(words) is { } all ? (0, all, 0) : null;
    }

    /// <summary>The whole number that these words say, all of them; null where they say none.</summary>
    static decimal? Whole(ReadOnlySpan<Word> words)
    {
        var (total, current, last) = (0m, 0m, WordKind.And);
        foreach (var word in words)
        {
            switch (word.Kind)
            {
                case WordKind.Article when last == WordKind.And && words[0] == word:
                    current = 1;
                    break;
                case WordKind.Small when last == WordKind.And || last == WordKind.Scale && word.Value < 100
                    || last == WordKind.Small && current % 100 >= 20 && current % 10 == 0 && word.Value is > 0 and < 10:
                    current += word.Value;
                    break;
                case WordKind.Scale when current > 0:
                    (total, current) = word.Value == 100 ? (total, current * 100) : (total + current * word.Value, 0);
                    break;
                case WordKind.And when last is WordKind.Scale or WordKind.Small:
                    break;
                default:
                    return null;
            }

            last = word.Kind;
        }

        return last != WordKind.And && total + current is var value and > 0 and < 1_000_000_000_000_000m ? value : null;
    }

    static bool IsPlural(LexedText text, int index) => text.Text(index) is [.., 's'];

    /// <summary>"Five and a half million", "two thirds of a million", "a million and a half".</summary>
    static SpokenFraction Scaled(LexedText text, SpokenFraction fraction)
    {
        var place = text.IsWord(fraction.End, "of") && text.IsWord(fraction.End + 1, "a") ? fraction.End + 2 : fraction.End;
        if (text.Is(place, TermRole.Scale))
        {
            var scale = text[place].Term.Value(TermRole.Scale);
            return fraction with
            {
                End = place + 1,
                Whole = fraction.Scale > scale ? fraction.Whole : fraction.Whole * scale,
                Part = fraction.Part * scale,
                IsScaled = true,
            };
        }

        return fraction.Scale >= 1000 ? fraction with { Part = fraction.Part * fraction.Scale, IsScaled = true } : fraction;
    }

    enum WordKind { Small, Scale, Article, And, Denominator }

    readonly record struct Word(int Index, WordKind Kind, decimal Value);
}

/// <summary>A fraction in words.</summary>
/// <param name="First">The index of the first lexeme.</param>
/// <param name="End">The index after the last lexeme.</param>
/// <param name="Whole">What stands before the fraction; 0 where nothing does.</param>
/// <param name="Part">The fraction itself, times its scale.</param>
/// <param name="Scale">The last word of scale before it, as the million of "a million and a half"; 0 without one.</param>
readonly record struct SpokenFraction(int First, int End, decimal Whole, decimal Part, decimal Scale)
{
    /// <summary>Whether a word such as "million" scales it.</summary>
    public bool IsScaled { get; init; }

    public NumberPhrase Phrase => new(First, End, NumberInterval.Of(Figures.Normal(Whole + Part))) { IsScaled = IsScaled };
}
