namespace Stemma.Reading;

/// <summary>Numbers that tell which one it is, and not how many: of a flight, a page, a house, a part of a list, a picture, a section of a law.</summary>
static class NumberLabels
{
    public static bool IsLabel(LexedText text, NumberPhrase number)
    {
        var (first, end) = (number.First, number.End);
        if (text.IsWord(first - 1, "phase") || text.IsWord(end, "usc") || text.IsWord(end, "news") && text.IsCapital(end) && text.IsCapital(first - 1))
            return true;
        if (IsHeading(text, first, end) || IsPicture(text, first, end) || IsOneOfLabels(text, first, end))
            return true;
        if (!number.IsFigures)
            return NameNouns.Contains(text.Text(first - 1)) && !Nouns.LooksPlural(text, end);
        return IsCall(text, first, end) || IsLaw(text, first, end) || IsAddress(text, end) || IsNumbered(text, first, end) || IsListMark(text, first, end)
            || IsPlace(text, first, end);
    }

    /// <summary>"Fourteen: the cost of" numbers a part of a list, "7 Fog at sea" a heading.</summary>
    static bool IsHeading(LexedText text, int first, int end)
    {
        if (IsSentenceStart(text, first) && !text.IsGlued(end + 1) && (text.IsMark(end, ':') || text.IsMark(end, '.') && !text.IsFigure(first)))
            return true;
        if (text.IsMark(first - 1, ':') && text[end].Kind == LexemeKind.Word && text.IsMark(end + 1, ':'))
            return true;
        if (text.Text(first - 1) is "“" or "‘" or "\"" && text.IsGlued(first) && text.IsCapital(end) && text.Text(end + 1) is "”" or "’" or "\"" or ",")
            return true;
        return text.IsBreak(first - 1) && text.IsFigure(first) && text.IsCapital(end) && !Nouns.LooksPlural(text, end) && !Nouns.LooksPlural(text, end + 1);
    }

    /// <summary>"Caption 4 of 12", "image: 1 of 9".</summary>
    static bool IsPicture(LexedText text, int first, int end) =>
        text.IsMark(first - 1, ':') && NameNouns.Contains(text.Text(first - 2)) && text.IsWord(end, "of") && text.IsFigure(end + 1)
        || text.IsWord(first - 1, "of") && text.IsFigure(first - 2) && NameNouns.Contains(text.Text(first - 3));

    /// <summary>"Rounds one and two", "chapters 3, 4 and 7".</summary>
    static bool IsOneOfLabels(LexedText text, int first, int end)
    {
        var place = first - 1;
        while (place > first - LongestList && (text.IsWord(place, "and", "to") || text.IsMark(place, ',')) && NumberParser.At(text, place - 1) is not null)
            place -= 2;
        var isListed = place < first - 1 || text.IsWord(end, "and", "to") && NumberParser.At(text, end + 1) is not null;
        return isListed && Nouns.LooksPlural(text, place) && !Nouns.LooksPlural(text, end)
            && NameNouns.Contains(Nouns.Singular(text.Text(place).ToString().ToLowerInvariant()));
    }

    const int LongestList = 8;

    /// <summary>"911 calls" name a telephone.</summary>
    static bool IsCall(LexedText text, int first, int end) => text.Text(first) is "911"
        && (text.IsWord(end, "calls", "call") || text.IsWord(end, "tapes", "tape"));

    /// <summary>"The 287(g) programme", "a 401(k)", "18 U.S.C. §§ 1001 (…) and 1505": paragraphs and sections of a law.</summary>
    static bool IsLaw(LexedText text, int first, int end)
    {
        if (text.IsMark(end, '(') && text.IsGlued(end) && text.Text(end + 1) is [>= 'a' and <= 'z'])
            return true;
        for (var place = first - 1; place > first - LongestSections && text.Text(first) is [_, _, _, _] && !text.IsBreak(place); place--)
        {
            if (text.IsMark(place, '§'))
                return true;
        }

        return false;
    }

    const int LongestSections = 12;

    /// <summary>"Flight 370", "Boeing 747", "Article 50", "No. 10", "Highway 61", "SB 17": the number is part of a name.</summary>
    static bool IsNumbered(LexedText text, int first, int end)
    {
        var before = text.IsMark(first - 1, '.') && text.IsGlued(first - 1) ? first - 2 : first - 1;
        if (before == first - 1 && text.Text(before) is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'] && !Nouns.LooksPlural(text, end))
            return true;
        // "38 North", "1 Holt 2:19".
        if (text.IsWord(end, "north") && text.IsCapital(end)
            || text.IsCapital(end) && text.IsFigure(end + 1) && text.IsMark(end + 2, ':') && text.IsGlued(end + 2))
            return true;
        // "Lisse 24 reports that".
        if (text.IsCapital(before) && text.IsWord(end, "reports") && text.IsWord(end + 1, "that"))
            return true;
        // "No. 10", "p. 4", "H.R. 1".
        if (before == first - 2 && (text.IsWord(before, "no", "p") || text.IsWord(before, "pp") || text.Text(before) is "S") || text.Text(before) is "H.R.")
            return true;
        if (text.IsWord(before, "s") && text.IsGlued(before) && text.IsCapital(before - 2)
            && !Nouns.LooksPlural(text, end))
            return true;
        var isName = text.IsCapital(before) && text[before].Term.Roles == TermRole.None && before == first - 1;
        if (!isName || IsSentenceStart(text, before) && !NameNouns.Contains(text.Text(before)))
            return NameNouns.Contains(text.Text(before)) && before == first - 1;
        return NameNouns.Contains(text.Text(before)) || !Nouns.LooksPlural(text, end);
    }

    /// <summary>"61 N. Quay St", "48 Weir Ave S", "the 4100 block of Mill Street".</summary>
    static bool IsAddress(LexedText text, int end)
    {
        if (text.IsWord(end, "block") && !text.IsHyphen(end))
            return true;
        for (var place = end; place < end + 5 && (text.IsCapital(place) || text.IsMark(place, '.')); place++)
        {
            if (place > end && text.Is(place, TermRole.Way))
                return true;
        }

        return false;
    }

    /// <summary>"Sweden 2. Norway 3.", "2. Appoint a keeper" at the start of a sentence, "1. Holt has 4 ships 2. Becker": places in a list.</summary>
    static bool IsPlace(LexedText text, int first, int end) => text.Text(first).Length <= 2 && text.IsMark(end, '.')
        && text.IsCapital(text.Text(end + 1) is "“" or "\"" or "‘" ? end + 2 : end + 1)
        && (text.IsCapital(first - 1) || IsSentenceStart(text, first) && !text.IsMark(first - 1, ':') || FollowsPlace(text, first));

    static bool FollowsPlace(LexedText text, int first)
    {
        var wanted = text.Whole(first) - 1;
        for (var place = first - 2; place > first - LongestPlace && !text.IsBreak(place); place--)
        {
            if (text.Whole(place) == wanted && wanted > 0 && text.IsMark(place + 1, '.') && text.IsCapital(place + 2))
                return true;
        }

        return false;
    }

    const int LongestPlace = 16;

    /// <summary>"1." and "(2)" at the start of a line, "[3]" anywhere, "2)" without a bracket before it, a line of a chart, and "’16", a year.</summary>
    static bool IsListMark(LexedText text, int first, int end)
    {
        if (text.Text(first - 1) is "’" or "‘" or "'" && text.IsGlued(first) && !text.IsGlued(first - 1) && text.Text(first).Length == 2
            && !Nouns.LooksPlural(text, end) || text.IsMark(end, ')') && text.Text(first).Length == 1 && !IsBracketed(text, first))
            return true;
        if (text.IsMark(first - 1, '(') && text.IsMark(end, ')') && text.Text(first).Length == 4 && text.Whole(first) is >= 1000 and <= 2100)
            return true;
        if (text.IsMark(first - 1, '[') && text.IsMark(end, ']') || text.IsMark(first - 1, '(')
            && text.IsMark(end, ')') && text.Text(first).Length <= 2)
            return true;
        if (text.IsMark(end, '/') && text.IsGlued(end) && !text.IsGlued(end + 1))
            return true;
        return text.IsBreak(first - 1) && (text.IsMark(end, ')') || text.IsMark(end, '.') || text.IsBreak(end));
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
}
