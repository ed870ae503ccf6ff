using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Tells numbers of something from phone numbers, scores, names, addresses, marks of lists and the
/// like.</summary>
static class NumberContext
{
    /// <summary>Whether the number at these lexemes counts or measures nothing.</summary>
    public static bool IsNone(LexedText text, NumberPhrase number)
    {
        var (first, end) = (number.First, number.End);
        if (IsPartOfWord(text, first, end))
            return true;
        var isNamed = !number.IsFigures && NameNouns.Contains(text.Text(first - 1)) && !Nouns.LooksPlural(text, end);
        if (isNamed || text.IsWord(first - 1, "phase") || text.IsWord(first, "zero", "one") && text.IsHyphen(end) && text.IsGlued(end))
            return true;
        // "The Gang of Eight": a name.
        if (IsHeading(text, first, end) || text.IsWord(first - 1, "of") && text.IsCapital(first - 2) && text.IsWord(first - 2, "group", "gang")
            && !Nouns.LooksPlural(text, end) || text.IsCapital(first) && text.IsWord(first - 1, "of") && text.IsCapital(first - 2))
            return true;
        if (text.IsWord(first, "one") && IsPronoun(text, first, end))
            return true;
        if (!number.IsFigures)
            return text.IsCapital(first) && text.IsCapital(first - 1) && !Nouns.LooksPlural(text, end);
        if (text.IsGlued(end) && text[end].Kind == LexemeKind.Word && !number.IsScaled)
            return true;
        // "Sweden 2. Norway 3.": places in a list.
        if (text.IsCapital(first - 1) && text.IsMark(end, '.') && text.IsCapital(end + 1) && text.Text(first).Length <= 2 || IsAddress(text, end))
            return true;
        // "The “360”", "‘1848’ authors": what is called so.
        var opens = text.Text(first - 1) is "“" or "‘" or "\"" or "'" && text.IsGlued(first)
            || text.Text(first - 2) is "“" or "‘" && text.IsWord(first - 1, "the");
        if (opens && text.Text(end) is "”" or "’" or "\"" or "'" && text.IsGlued(end))
            return true;
        return IsCode(text, first, end) || IsNumbered(text, first, end) || IsListMark(text, first, end);
    }

    /// <summary>"Here is a revised one": a noun was named before.</summary>
    static bool IsPronoun(LexedText text, int first, int end) => text.Token(first - 1).Tag == PartOfSpeech.Adj && text[first - 1].Kind == LexemeKind.Word
        && text.Token(end).Tag is not (PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Num);

    /// <summary>"Fourteen: the cost of" numbers a part of a list, "caption 4 of 12" a picture, "911 calls" name a telephone.</summary>
    static bool IsHeading(LexedText text, int first, int end)
    {
        var opens = IsSentenceStart(text, first);
        if (opens && !text.IsGlued(end + 1) && (text.IsMark(end, ':') || text.IsMark(end, '.') && !text.IsFigure(first)))
            return true;
        // "Suburban voters (-15)", "31 [-7]": a lead or a lag, and of nothing.
        if (text.IsHyphen(first - 1) && text.IsGlued(first) && (!text.IsGlued(first - 1) || text.Text(first - 2) is "(" or "["))
            return true;
        var isFirstPicture = text.IsMark(first - 1, ':') && NameNouns.Contains(text.Text(first - 2)) && text.IsWord(end, "of") && text.IsFigure(end + 1);
        var isPicture = isFirstPicture || text.IsWord(first - 1, "of") && text.IsFigure(first - 2) && NameNouns.Contains(text.Text(first - 3));
        var isCall = text.Text(first) is "911" && text.IsWord(end, "calls", "call") || text.Text(first) is "911" && text.IsWord(end, "tapes", "tape");
        // "The 287(g) programme", "a 401(k)": a paragraph of a law.
        var isPlan = text.IsMark(end, '(') && text.IsGlued(end) && text.Text(end + 1) is [>= 'a' and <= 'z'] || text.IsWord(first, "zero")
            && text.IsWord(end, "tolerance");
        var isName = text.Text(first - 1) is "“" or "‘" or "\"" && text.IsGlued(first) && text.IsCapital(end)
            && text.Text(end + 1) is "”" or "’" or "\"" or ",";
        // "Decided to zero out", "on one hand".
        var isIdiom = text.IsWord(first, "zero") && text.IsWord(end, "out", "in") && text.IsWord(first - 1, "to")
            || text.IsWord(end, "hand") && text.IsWord(first, "one") && text.IsWord(first - 1, "on", "the")
            || text.IsWord(end, "ways") && text.IsWord(first, "two") && text.IsWord(first - 1, "no") || IsRatio(text, first, end);
        if (isIdiom)
            return true;
        var isNegative = text.IsWord(first - 1, "minus", "negative") && !text.IsWord(first - 2, "or");
        return isPicture || isName || isNegative || IsStatute(text, first) || isCall || isPlan || text.IsBreak(first - 1) && text.IsFigure(first)
            && text.IsCapital(end)
            && !Nouns.LooksPlural(text, end) && !Nouns.LooksPlural(text, end + 1);
    }

    /// <summary>"A ratio of 2 to 1", "8.3-to-1".</summary>
    static bool IsRatio(LexedText text, int first, int end) => text.IsWord(end, "to") && text.IsWord(first - 1, "of") && text.IsWord(first - 2, "ratio")
        || text.IsWord(first - 1, "to") && text.IsWord(first - 3, "of") && text.IsWord(first - 4, "ratio")
        || text.IsHyphen(end) && text.IsGlued(end) && text.IsWord(end + 1, "to") && text.IsHyphen(end + 2);

    /// <summary>"18 U.S.C. §§ 1001 (…) and 1505": sections of a law.</summary>
    static bool IsStatute(LexedText text, int first)
    {
        if (text.Text(first) is not [_, _, _, _])
            return false;
        for (var place = first - 1; place > first - LongestSections && !text.IsBreak(place); place--)
        {
            if (text.IsMark(place, '§'))
                return true;
        }

        return false;
    }

    const int LongestSections = 12;

    /// <summary>Glued to letters or signs: "F-16", "COVID-19", "B52", "#12", "v2", "@user1", "a/b1".</summary>
    static bool IsPartOfWord(LexedText text, int first, int end)
    {
        if (text.IsGlued(first) && (text[first - 1].Kind is LexemeKind.Word
            || text.Text(first - 1) is "#" or "@" or "_" or "/" or "=" or "&" or "." or "+"))
            return true;
        if (text.IsHyphen(first - 1) && text.IsGlued(first) && text.IsGlued(first - 1)
            && text[first - 2].Kind == LexemeKind.Word
            && !text.Is(first - 2, TermRole.Cardinal | TermRole.Part))
            return true;
        return text.IsGlued(end) && text.Text(end) is "_" or "@" or "=" or "/" && text.IsGlued(end + 1);
    }

    /// <summary>Groups of figures, a figure with a nought before it, scores and ratios: "0800 056", "007",
    /// "3-2", "4:1".</summary>
    static bool IsCode(LexedText text, int first, int end)
    {
        if (text.Text(first) is ['0', >= '0' and <= '9', ..])
            return true;
        if (text.IsFigure(first - 1) && text[first].Start - text[first - 1].End == 1 || text.IsFigure(end)
            && !text.IsFigure(first - 1) && !IsSpelledFraction(text, end))
            return true;
        if (text.IsHyphen(end) && text.IsGlued(end) && text.IsFigure(end + 1) && text.IsGlued(end + 1))
            return true;
        if (text.IsHyphen(first - 1) && text.IsGlued(first) && text.IsGlued(first - 1) && text.IsFigure(first - 2))
            return true;
        return (text.IsMark(end, ':') || text.IsMark(end, '/')) && text.IsGlued(end) && text.IsFigure(end + 1)
            && text.IsGlued(end + 1)
            || (text.IsMark(first - 1, ':') || text.IsMark(first - 1, '/')) && text.IsGlued(first)
                && text.IsFigure(first - 2);
    }

    static bool IsSpelledFraction(LexedText text, int index) => text.IsMark(index + 1, '/');

    /// <summary>"Flight 370", "Boeing 747", "Article 50", "No. 10", "Highway 61": the number is part of a
    /// name.</summary>
    static bool IsNumbered(LexedText text, int first, int end)
    {
        var before = text.IsMark(first - 1, '.') && text.IsGlued(first - 1) ? first - 2 : first - 1;
        // "SB 17", "HR 40".
        if (before == first - 1 && text.Text(before) is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'] && !Nouns.LooksPlural(text, end))
            return true;
        if (before == first - 2 && (text.IsWord(before, "no", "p") || text.IsWord(before, "pp")))
            return true;
        if (text.IsWord(before, "s") && text.IsGlued(before) && text.IsCapital(before - 2)
            && !Nouns.LooksPlural(text, end))
            return true;
        var isName = text.IsCapital(before) && text[before].Term.Roles == TermRole.None && before == first - 1;
        if (!isName || IsSentenceStart(text, before) && !NameNouns.Contains(text.Text(before)))
            return NameNouns.Contains(text.Text(before)) && before == first - 1;
        return NameNouns.Contains(text.Text(before)) || !Nouns.LooksPlural(text, end);
    }

    /// <summary>"722 W. Lake St", "3759 Penn Ave N".</summary>
    static bool IsAddress(LexedText text, int end)
    {
        // "The 3700 block of West 13th Street".
        if (text.IsWord(end, "block") && !text.IsHyphen(end))
            return true;
        for (var place = end; place < end + 5 && (text.IsCapital(place) || text.IsMark(place, '.')); place++)
        {
            if (place > end && text.Is(place, TermRole.Way))
                return true;
        }

        return false;
    }

    static bool IsBracketed(LexedText text, int index)
    {
        for (var place = index - 1; place >= index - LongestBracket && !text.IsBreak(place); place--)
        {
            if (text.IsMark(place, '('))
                return true;
            if (text.IsMark(place, ')'))
                return false;
        }

        return false;
    }

    const int LongestBracket = 40;

    static bool IsSentenceStart(LexedText text, int index) =>
        text.IsBreak(index - 1) || text.Text(index - 1) is "." or "!" or "?" or "“" or "\"" or ":" or "‘";

    /// <summary>"1." and "(2)" at the start of a line, "[3]" anywhere, "2)" without a bracket before it, and "’16", a year.</summary>
    static bool IsListMark(LexedText text, int first, int end)
    {
        if (text.Text(first - 1) is "’" or "‘" or "'" && text.IsGlued(first) && !text.IsGlued(first - 1) && text.Text(first).Length == 2
            && !Nouns.LooksPlural(text, end) || text.IsMark(end, ')') && text.Text(first).Length == 1 && !IsBracketed(text, first))
            return true;
        if (text.IsMark(first - 1, '[') && text.IsMark(end, ']') || text.IsMark(first - 1, '(')
            && text.IsMark(end, ')') && text.Text(first).Length <= 2)
            return true;
        return text.IsBreak(first - 1) && (text.IsMark(end, ')') || text.IsMark(end, '.'));
    }
}
