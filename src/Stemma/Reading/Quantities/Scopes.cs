namespace Stemma.Reading;

/// <summary>Reads the phrases after a quantity that limit it: "in Syria", "per share", "of whom".</summary>
sealed class Scopes(LexedText text, NounPhrases nouns, Func<int, bool> isTime)
{
    const int Most = 2;

    /// <summary>The rate or the form of money and measures, which is part of the phrase: "a share",
    /// "-a-share", "in cash".</summary>
    public int RateEnd(int index)
    {
        var place = text.IsHyphen(index) && text.IsGlued(index) ? index + 1 : index;
        if (text.IsWord(place, "in") && (text.IsWord(place + 1, "cash", "stock") || text.IsWord(place + 1, "shares")))
            return place + 2;
        if (!text.IsWord(place, "a", "per") && !text.IsWord(place, "an", "each") && !text.IsMark(place, '/'))
            return index;
        if (text.IsWord(place, "each"))
            return place + 1;
        var noun = text.IsHyphen(place + 1) && place > index ? place + 2 : place + 1;
        if (text.IsCapital(noun) && text[noun + 1].Kind == LexemeKind.Word && !isTime(noun))
            noun++;
        return text[noun].Kind == LexemeKind.Word && !isTime(noun) ? noun + 1 : index;
    }

    /// <summary>The prepositional phrases that follow, two at the most.</summary>
    public ImmutableArray<TextSpan> After(int index)
    {
        var found = ImmutableArray.CreateBuilder<TextSpan>();
        var place = index;
        if (IsRate(place))
        {
            found.Add(text.Span(place, place + 2));
            place += 2;
        }
        else if (PerEnd(place) is { } per)
        {
            found.Add(text.Span(place, per));
            place = per;
        }

        while (found.Count < Most && IsPreposition(place) && !IsIdiom(place + 1))
        {
            var start = text.Is(place + 1, TermRole.Determiner) ? place + 2 : place + 1;
            var end = nouns.RunEnd(start);
            if (end == start || isTime(start) || isTime(end))
                break;
            found.Add(text.Span(place, end));
            place = end;
        }

        return found.DrainToImmutable();
    }

    /// <summary>"40 thefts per 100,000 people", "1.7 keepers for every 1,000 boats".</summary>
    int? PerEnd(int index) => NumberParser.At(text, text.IsWord(index, "for") && text.IsWord(index + 1, "every") ? index + 2 : index + 1) is { } number
        && (text.IsWord(index, "per") || number.First == index + 2)
        ? nouns.At(number.End, isOne: false)?.End ?? number.End : null;

    /// <summary>"400 cars a day"; not "400 cars a year ago", "a year from now".</summary>
    bool IsRate(int index) => (text.IsWord(index, "a", "an") || text.IsWord(index, "each", "every"))
        && text.Is(index + 1, TermRole.Unit) && text.Value(index + 1, TermRole.Unit) >= (int)TimeUnit.Minute && !text.IsHyphen(index + 2)
        && !text.IsWord(index + 2, "ago", "earlier") && !text.IsWord(index + 2, "later", "before") && !text.IsWord(index + 2, "after", "old")
        && !(text.IsWord(index + 2, "from") && text.IsWord(index + 3, "now", "today"));

    /// <summary>"In order to", "in exchange", "at least": nothing is limited.</summary>
    bool IsIdiom(int index) => text.IsWord(index, "order", "exchange") || text.IsWord(index, "return", "response") || text.IsWord(index, "fact", "addition")
        || text.IsWord(index, "case", "part") || text.IsWord(index, "turn", "total") || text.IsWord(index, "least", "most") || text.IsWord(index, "all", "once")
        || text.IsWord(index, "favor", "favour") || text.IsWord(index, "particular", "general");

    bool IsPreposition(int index) =>
        text.IsWord(index, "in", "at") || text.IsWord(index, "from", "across") || text.IsWord(index, "near", "inside")
        || text.IsWord(index, "among", "throughout") || text.IsWord(index, "outside", "per");
}
