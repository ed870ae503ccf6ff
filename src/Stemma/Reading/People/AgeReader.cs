using System.Collections.Frozen;
using Stemma.Language;

namespace Stemma.Reading;

/// <summary>
/// Reads the age that stands beside a name: "Ana Holt, 23,", "Ana Holt (23)", "Ana Holt, a 23-year-old nurse", "23-year-old Ana Holt",
/// "his 23-year-old sister, Ana Holt", "Ana Holt and Bo Lind, both 23,", "Ana Holt died at 79".
/// </summary>
static class AgeReader
{
    /// <summary>So many words may stand between an age and the name: "the 15-year-old boy, identified by his family as".</summary>
    const int LongestLink = 14;

    /// <summary>Fewer years are as likely a score: "Holt was 7".</summary>
    const int LeastBareYears = 16;

    static readonly FrozenSet<string> _links = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, ",", "as", "by", "who", "the", "his", "her", "their", "police", "family", "relatives", "authorities", "officials");

    public static PersonAge? Read(Phrases phrases, TokenRange name) =>
        Behind(phrases, name.End) ?? Before(phrases, name) ?? InApposition(phrases, name.End) ?? OfBoth(phrases, name.End) ?? AfterIs(phrases, name.End)
        ?? AtDeath(phrases, name);

    /// <summary>"Ana Holt, 23,", "Ana Holt (aged 23)", "Ana Holt, who was just 23,", "Ana Holt – only 15 years old –".</summary>
    static PersonAge? Behind(Phrases phrases, int end)
    {
        if (phrases.IsAny(end, "age", "aged"))
            return Bare(phrases, end + 1);
        var isDash = IsDash(phrases, end);
        if (!isDash && !phrases.IsComma(end) && !phrases.Is(end, "("))
            return null;
        var at = phrases.Is(end + 1, "who") && phrases.IsAny(end + 2, "is", "was") ? end + 3 : end + 1;
        if (phrases.IsAny(at, "just", "only"))
            at++;
        if (AgePhrase.At(phrases, at) is { } told)
            return Ends(phrases, told.Tokens.End) ? told.Of(phrases.Analysis) : null;
        if (isDash)
            return null;
        if (phrases.IsAny(at, "aged", "age"))
            at++;
        return Bare(phrases, at);
    }

    static PersonAge? Bare(Phrases phrases, int token) => Years(phrases.Text(token)) is { } years && Ends(phrases, token + 1)
        ? new(years, phrases.Analysis.Tokens[token].Span) : null;

    static bool IsDash(Phrases phrases, int token) => phrases.IsHyphen(token) || phrases.Is(token, "—");

    /// <summary>"Ana Holt, a 23-year-old nurse,"; of "Ana Holt, a 3-year-old boy and his mother" the boy may be another.</summary>
    static PersonAge? InApposition(Phrases phrases, int end)
    {
        if (!phrases.IsComma(end) || !phrases.IsAny(end + 1, "a", "an", "the") || AgePhrase.At(phrases, end + 2) is not { } age)
            return null;
        for (var i = age.Tokens.End; i < phrases.Analysis.Tokens.Length && phrases.Tag(i) is not PartOfSpeech.Verb && !phrases.IsAny(i, ",", ".", ";"); i++)
        {
            if (phrases.Is(i, "and"))
                return null;
        }

        return age.Of(phrases.Analysis);
    }

    /// <summary>"23-year-old Ana Holt", and with words between that say that both are one.</summary>
    static PersonAge? Before(Phrases phrases, TokenRange name)
    {
        var first = phrases.Analysis.Sentences[phrases.SentenceOf(name.Start)].FirstToken;
        for (var end = name.Start; end > first && end > name.Start - LongestLink; end--)
        {
            if (AgePhrase.Before(phrases, end) is { } age)
                return end == name.Start || IsSaidOf(phrases, age, name) ? age.Of(phrases.Analysis) : null;
        }

        return null;
    }

    /// <summary>"The 15-year-old diver was identified as", "his 48-year-old sister,", "a 6-year-old pupil named".</summary>
    static bool IsSaidOf(Phrases phrases, AgePhrase age, TokenRange name)
    {
        var links = AfterNoun(phrases, age.Tokens.End, name.Start);
        var last = name.Start - 1;
        if (phrases.IsPossessiveMark(name.End) || links > age.Tokens.End && !IsRoleOf(phrases, links - 1, name.Start))
            return false;
        if (links == name.Start)
            return true;
        if (links == last && phrases.IsComma(last))
            return phrases.IsAny(name.End, ",", ".", ";", "and", ")") && !OpensClause(phrases, name.Start);
        for (var i = links; i < name.Start; i++)
        {
            if (!IsLink(phrases, i))
                return false;
        }

        return phrases.IsAny(last, "named", "called", "was", "is") || phrases.Is(last, "as") && IsIdentified(phrases, age.Tokens.Start, last);
    }

    /// <summary>The end of the noun that the age belongs to: "victim", "Osby High School student".</summary>
    static int AfterNoun(Phrases phrases, int start, int end)
    {
        var after = start;
        for (var i = start; i < end && phrases.Tag(i) is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj; i++)
            after = NameWords.IsRole(phrases.Folded(i)) ? i + 1 : after;
        return after;
    }

    /// <summary>A word for people, and "sister" of no man.</summary>
    static bool IsRoleOf(Phrases phrases, int noun, int name) =>
        NameWords.RoleGender(phrases.Folded(noun)) is { } gender
        && !(gender is "m" && NameWords.GivenGender(phrases.Folded(name)) is "f" || gender is "f" && NameWords.GivenGender(phrases.Folded(name)) is "m");

    static bool IsLink(Phrases phrases, int token) =>
        phrases.Tag(token) is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Adv or PartOfSpeech.Adj || _links.Contains(phrases.Text(token).ToString());

    /// <summary>"After he met his 9-year-old son, Bo Lind left": the subject, not the son.</summary>
    static bool OpensClause(Phrases phrases, int name) =>
        phrases.IsAny(phrases.Analysis.Sentences[phrases.SentenceOf(name)].FirstToken, "after", "before", "when", "while", "as", "since", "once", "with", "by");

    static bool IsIdentified(Phrases phrases, int age, int end)
    {
        for (var i = Math.Max(0, age - 3); i < end; i++)
        {
            if (phrases.IsAny(i, "identified", "identify", "known"))
                return true;
        }

        return false;
    }

    /// <summary>"Ana Holt, Bo Lind and Ida Becker, all 23,": nothing but names stands between.</summary>
    static PersonAge? OfBoth(Phrases phrases, int end)
    {
        var at = end;
        while (phrases.IsCapital(at) || phrases.Is(at, "and") || phrases.IsComma(at) && !phrases.IsAny(at + 1, "both", "all"))
            at++;
        if (!phrases.IsComma(at) || at - end > LongestLink)
            return null;
        var age = phrases.IsAny(at + 2, "aged", "age") ? at + 3 : at + 2;
        return AgePhrase.At(phrases, age)?.Of(phrases.Analysis) ?? Bare(phrases, age);
    }

    /// <summary>"Ana Holt was 23 years old", "Ana Holt was 23.".</summary>
    static PersonAge? AfterIs(Phrases phrases, int end)
    {
        if (!phrases.IsAny(end, "is", "was"))
            return null;
        var at = phrases.IsAny(end + 1, "just", "only") ? end + 2 : end + 1;
        return AgePhrase.At(phrases, at)?.Of(phrases.Analysis)
            ?? (phrases.IsAny(at + 1, ".", "when") && Bare(phrases, at) is { Years: >= LeastBareYears } age ? age : null);
    }

    /// <summary>"Ida Becker, the founder, died on Monday at 79".</summary>
    static PersonAge? AtDeath(Phrases phrases, TokenRange name)
    {
        var end = phrases.Analysis.Sentences[phrases.SentenceOf(name.Start)].EndToken;
        for (var i = name.End; i < end - 2; i++)
        {
            if (phrases.Is(i, "died") && Dies(phrases, name, i))
                return AgeAfter(phrases, i + 1, end);
        }

        return null;
    }

    static bool Dies(Phrases phrases, TokenRange name, int verb)
    {
        for (var i = name.Start; i < name.End; i++)
        {
            if (phrases.Analysis.Tokens[i] is { Relation: DependencyRelation.Nsubj, Head: var head } && head == verb)
                return true;
        }

        return false;
    }

    static PersonAge? AgeAfter(Phrases phrases, int start, int end)
    {
        for (var i = start; i < Math.Min(end - 1, start + 8); i++)
        {
            if (phrases.IsAny(i, "at", "aged") && Bare(phrases, i + 1) is { } age)
                return age;
        }

        return null;
    }

    /// <summary>A whole number that a person may be old; null for any other word.</summary>
    public static int? Years(ReadOnlySpan<char> word) =>
        word.Length is 1 or 2 or 3 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var years)
        && years is > 0 and < 120
            ? years
            : null;

    /// <summary>Whether nothing is counted here: a mark, a verb, the end of a line.</summary>
    static bool Ends(Phrases phrases, int token) =>
        token >= phrases.Analysis.Tokens.Length || phrases.IsAny(token, ",", ")", ".", ";", "from", "of", "and", "who") || IsDash(phrases, token)
        || phrases.Tag(token) is PartOfSpeech.Verb or PartOfSpeech.Aux
        || (phrases.Tag(token) is PartOfSpeech.Adv && phrases.IsFinite(token + 1))
        || phrases.Analysis.Text.AsSpan()[phrases.Analysis.Tokens[token - 1].Span.End..phrases.Analysis.Tokens[token].Span.Start].Contains('\n');
}
