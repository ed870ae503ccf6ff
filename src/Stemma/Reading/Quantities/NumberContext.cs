using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Tells numbers of something from phone numbers, scores, codes, names and idioms.</summary>
static class NumberContext
{
    /// <summary>Whether the number at these lexemes counts or measures nothing.</summary>
    public static bool IsNone(LexedText text, NumberPhrase number)
    {
        var (first, end) = (number.First, number.End);
        if (IsPartOfWord(text, first, end) || IsPartOfName(text, number) || NumberLabels.IsLabel(text, number) || IsIdiom(text, first, end))
            return true;
        if (text.IsWord(first, "one") && IsPronoun(text, first, end) || IsOwner(text, end) || IsSigned(text, first)
            || text.IsWord(first - 1, "per") || text.IsWord(first - 1, "every") && text.IsWord(first - 2, "for"))
            return true;
        if (IsManner(text, number) || IsVote(text, number) || IsLeftOut(text, first))
            return true;
        if (!number.IsFigures)
            return false;
        var isGlued = text.IsGlued(end) && text[end].Kind == LexemeKind.Word && !number.IsScaled;
        var isCut = number.IsScaled && text.Text(first) is ['.', ..];
        return isGlued || isCut || IsQuoted(text, first, end) || IsNameOfThing(text, first, end) || IsCode(text, first, end);
    }

    /// <summary>"All but three carried a lamp": three did not.</summary>
    static bool IsLeftOut(LexedText text, int first) => text.IsWord(first - 1, "but") && text.IsWord(first - 2, "all");

    /// <summary>"The Gang of Eight", "State of Four", "Zero Two".</summary>
    static bool IsPartOfName(LexedText text, NumberPhrase number)
    {
        var (first, end) = (number.First, number.End);
        // "Both 215 and 505": paragraphs and the like that are called by their numbers.
        if (text.IsWord(first - 1, "both") && text.IsWord(end, "and") && text.IsFigure(end + 1)
            || text.IsWord(first - 1, "and") && text.IsFigure(first - 2) && text.IsWord(first - 3, "both"))
            return true;
        if (text.IsWord(first - 1, "of") && text.IsCapital(first - 2)
            && (text.IsCapital(first) || text.IsWord(first - 2, "group", "gang") && !Nouns.LooksPlural(text, end)))
            return true;
        // "At the Five Points hall".
        if (!number.IsFigures && text.IsCapital(first) && text.IsCapital(end) && text[first - 1].Kind == LexemeKind.Word && !text.IsCapital(first - 1))
            return true;
        return !number.IsFigures && text.IsCapital(first) && text.IsCapital(first - 1) && !Nouns.LooksPlural(text, end);
    }

    /// <summary>"Here is a revised one": a noun was named before.</summary>
    static bool IsPronoun(LexedText text, int first, int end) => text.Token(first - 1).Tag == PartOfSpeech.Adj && text[first - 1].Kind == LexemeKind.Word
        && text.Token(end).Tag is not (PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Num);

    /// <summary>"45's vanity": somebody who is called by a number.</summary>
    static bool IsOwner(LexedText text, int end) => text.Text(end) is "’" or "'" && text.IsGlued(end) && text.IsGlued(end + 1) && text.IsWord(end + 1, "s");

    /// <summary>"Two-tiered justice", "a three-pronged fork", "a two-way street": how a thing is made.</summary>
    static bool IsManner(LexedText text, NumberPhrase number)
    {
        var end = number.End;
        return text.IsHyphen(end) && text.IsGlued(end) && text.IsGlued(end + 1)
            && (text.IsWord(end + 1, "way") || text.IsWord(end + 1, "caliber", "calibre")
            || !number.IsFigures && text.Text(end + 1) is [_, _, _, .., 'e', 'd' or 'D'] && !Nouns.LooksPlural(text, end + 2));
    }

    /// <summary>"Was rejected, 47-53, in May".</summary>
    static bool IsVote(LexedText text, NumberPhrase number) => number.IsFigures && text.Text(number.First - 1) is "," or "("
        && text.Text(number.End) is "," or ")"
        && number.End == number.First + 3 && text.IsHyphen(number.First + 1);

    /// <summary>"The 4473 form is kept": the number is its name; "a 100 page report" has as many pages.</summary>
    static bool IsNameOfThing(LexedText text, int first, int end) => text.IsWord(first - 1, "the", "a") && NameNouns.Contains(text.Text(end))
        && text.Token(end + 1).Tag is not (PartOfSpeech.Noun or PartOfSpeech.Propn) && !text.Is(end, TermRole.Unit);

    /// <summary>"Decided to zero out", "on one hand", "of one kind or another", "a million and one things".</summary>
    static bool IsIdiom(LexedText text, int first, int end) =>
        text.IsWord(first, "zero", "one") && text.IsHyphen(end) && text.IsGlued(end)
        || text.IsHyphen(end - 2) && text.IsWord(end, "punch") || IsShow(text, first, end)
        || text.IsWord(first, "zero") && (text.IsWord(end, "tolerance") || text.IsWord(end, "out", "in") && text.IsWord(first - 1, "to"))
        || text.IsWord(end, "hand") && text.IsWord(first, "one") && text.IsWord(first - 1, "on", "the")
        || text.IsWord(end, "ways") && text.IsWord(first, "two") && text.IsWord(first - 1, "no")
        || text.IsWord(first, "one") && text.IsWord(end, "part") && !text.IsWord(end + 1, "of")
        || text.IsWord(first, "one") && text.IsWord(end, "size", "whit") || text.IsWord(end, "piece") && text.IsWord(first - 1, "in")
        || text.IsWord(first, "one") && text.IsWord(end + 1, "or") && text.IsWord(end + 2, "another")
        || text.IsWord(first, "one") && text.IsWord(first - 1, "and") && text.Is(first - 2, TermRole.Scale)
        || text.IsWord(end + 1, "one") && text.IsWord(end, "and") && text.Is(end - 1, TermRole.Scale) || text.IsWord(first, "naught")
        || IsRatio(text, first, end);

    /// <summary>"A ratio of 2 to 1", "outspent them 15 to 1", "on a scale from 0 to 10", "8.3-to-1", "four by four", "a four to four tie".</summary>
    static bool IsRatio(LexedText text, int first, int end)
    {
        if (text.IsHyphen(end) && text.IsGlued(end) && text.IsWord(end + 1, "to") && text.IsHyphen(end + 2))
            return true;
        var isLower = text.IsWord(first - 1, "to", "by");
        var (joint, opens) = isLower ? (first - 1, first - 2) : (end, first);
        if (!text.IsWord(joint, "to", "by") || !IsNumber(text, joint - 1) || !IsNumber(text, joint + 1))
            return false;
        var isMeasured = text.IsWord(opens - 2, "ratio", "scale") || text.IsWord(joint + 2, "tie", "vote") || text.IsWord(joint + 2, "decision", "ruling");
        if (text.IsWord(opens - 1, "leading", "leads") || text.IsWord(opens - 1, "trailing", "trails") || text.IsWord(opens - 1, "led", "race"))
            return true;
        return isMeasured || text.IsWord(joint, "by") && !text.IsFigure(opens)
            || text.Text(joint + 1) is "1" && text.Whole(joint - 1) > 1 && !text.IsWord(opens - 1, "from");
    }

    /// <summary>"60 Minutes" is broadcast.</summary>
    public static bool IsShow(LexedText text, int first, int end) =>
        text.Text(first) is "60" && end == first + 1 && text.IsWord(end, "minutes") && text.IsCapital(end);

    static bool IsNumber(LexedText text, int index) => text.IsFigure(index) || text.Is(index, TermRole.Cardinal);

    /// <summary>"The “360”", "‘1848’ authors": what is called so.</summary>
    static bool IsQuoted(LexedText text, int first, int end)
    {
        var opens = text.Text(first - 1) is "“" or "‘" or "\"" or "'" && text.IsGlued(first)
            || text.Text(first - 2) is "“" or "‘" && text.IsWord(first - 1, "the");
        return opens && text.Text(end) is "”" or "’" or "\"" or "'" && text.IsGlued(end);
    }

    /// <summary>"Suburban voters (-15)", "31 [-7]", "minus 7": a lead or a lag, and of nothing.</summary>
    static bool IsSigned(LexedText text, int first) =>
        text.IsWord(first - 1, "minus", "negative") && !text.IsWord(first - 2, "or")
        || text.IsHyphen(first - 1) && text.IsGlued(first) && (!text.IsGlued(first - 1) || text.Text(first - 2) is "(" or "[");

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

    /// <summary>Groups of figures, long figures without groups, a figure with a nought before it, scores, ratios and models:
    /// "0800 056", "(612)-555", "19281779", "007", "3-2", "4:1", "1095-A", "5K runs".</summary>
    static bool IsCode(LexedText text, int first, int end)
    {
        if (text.Text(first) is ['0', >= '0' and <= '9', ..] || IsLong(text, first, end))
            return true;
        if (text.IsMark(first - 1, '(') && text.IsMark(end, ')') && (text.IsFigure(end + 1) || text.IsHyphen(end + 1) && text.IsFigure(end + 2)))
            return true;
        if (IsDay(text, first, end))
            return true;
        if (text.Text(end - 1) is "K" && (text.IsWord(end, "race", "races") || text.IsWord(end, "run", "runs")))
            return true;
        if (text.IsFigure(first - 1) && text[first].Start - text[first - 1].End == 1 || text.IsFigure(end)
            && !text.IsFigure(first - 1) && !IsSpelledFraction(text, end))
            return true;
        if (text.IsHyphen(end) && text.IsGlued(end) && text.IsGlued(end + 1) && (text.IsFigure(end + 1) || text.Text(end + 1) is [>= 'A' and <= 'Z']))
            return true;
        if (text.IsHyphen(first - 1) && text.IsGlued(first) && text.IsGlued(first - 1) && text.IsFigure(first - 2))
            return true;
        return (text.IsMark(end, ':') || text.IsMark(end, '/')) && text.IsGlued(end) && text.IsFigure(end + 1)
            && text.IsGlued(end + 1)
            || (text.IsMark(first - 1, ':') || text.IsMark(first - 1, '/')) && text.IsGlued(first)
                && text.IsFigure(first - 2);
    }

    /// <summary>The day of "3 May 17, 2017", of "June, 17, 2014" and the second of "June 29 or 30".</summary>
    static bool IsDay(LexedText text, int first, int end)
    {
        var month = text.Text(first - 1) is "," or "." ? first - 2 : first - 1;
        if (text.Is(month, TermRole.Month | TermRole.MonthShort) && text.IsMark(end, ',') && text.Text(end + 1).Length == 4 && text.IsFigure(end + 1))
            return true;
        // "August 4, 8, 11 and 15".
        var place = first - 1;
        while ((text.IsMark(place, ',') || text.IsWord(place, "and")) && text.Whole(place - 1) is > 0 and <= 31)
            place -= 2;
        if (place < first - 1 && text.Is(place, TermRole.Month) && text.Whole(first) is > 0 and <= 31 && !Nouns.LooksPlural(text, end))
            return true;
        return text.Is(first - 3, TermRole.Month) && text.IsFigure(first - 2) && text.IsWord(first - 1, "or", "and") && text.Whole(first) is > 0 and <= 31
            && !Nouns.LooksPlural(text, end);
    }

    static bool IsLong(LexedText text, int first, int end) => end == first + 1 && text.Text(first) is { Length: > LongestPlain } figure
        && !figure.ContainsAny(",.") && !Nouns.LooksPlural(text, end) && !text.IsWord(end, "of");

    /// <summary>How many digits a number that counts something has at most without commas.</summary>
    const int LongestPlain = 5;

    static bool IsSpelledFraction(LexedText text, int index) => text.IsMark(index + 1, '/');
}
