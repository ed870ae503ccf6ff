using Stemma.Language;

namespace Stemma.Reading;

/// <summary>
/// Reads the age that stands beside a name: "Ana Holt, 23,", "Ana Holt (23)", "Ana Holt, a 23-year-old nurse", "23-year-old Ana Holt",
/// "Ana Holt died at 79".
/// </summary>
static class AgeReader
{
    const string YearOld = "-year-old";

    public static PersonAge? Read(Phrases phrases, TokenRange name)
    {
        if (phrases.IsComma(name.End) || phrases.Is(name.End, "("))
        {
            var at = phrases.Is(name.End + 1, "aged") ? name.End + 2 : name.End + 1;
            if (at < phrases.Analysis.Tokens.Length && Years(phrases.Text(at)) is { } years && Ends(phrases, at + 1))
                return new(years, phrases.Analysis.Tokens[at].Span);
        }

        return Before(phrases, name.Start) ?? InApposition(phrases, name.End) ?? AtDeath(phrases, name);
    }

    /// <summary>"Ana Holt, a 23-year-old nurse,"; of "Ana Holt, a 3-year-old boy and his mother" the boy may be another.</summary>
    static PersonAge? InApposition(Phrases phrases, int end)
    {
        if (!phrases.IsComma(end) || !phrases.IsAny(end + 1, "a", "an", "the") || end + 2 >= phrases.Analysis.Tokens.Length)
            return null;
        var start = phrases.Analysis.Tokens[end + 2].Span.Start;
        var rest = phrases.Analysis.Text.AsSpan(start);
        var digits = rest.IndexOfAnyExceptInRange('0', '9');
        if (digits < 1 || !rest[digits..].StartsWith(YearOld) || Years(rest[..digits]) is not { } years)
            return null;
        for (var i = end + 3; i < phrases.Analysis.Tokens.Length && phrases.Tag(i) is not PartOfSpeech.Verb && !phrases.IsAny(i, ",", ".", ";"); i++)
        {
            if (phrases.Is(i, "and"))
                return null;
        }

        return new(years, new(start, start + digits + YearOld.Length));
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
            if (phrases.IsAny(i, "at", "aged") && Years(phrases.Text(i + 1)) is { } years && Ends(phrases, i + 2))
                return new(years, phrases.Analysis.Tokens[i + 1].Span);
        }

        return null;
    }

    /// <summary>A whole number that a person may be old; null for any other word.</summary>
    public static int? Years(ReadOnlySpan<char> word) =>
        word.Length is 1 or 2 or 3 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var years)
        && years is > 0 and < 120
            ? years
            : null;

    static bool Ends(Phrases phrases, int token) =>
        token >= phrases.Analysis.Tokens.Length || phrases.IsAny(token, ",", ")", ".", ";", "from", "of", "and")
        || phrases.Tag(token) is PartOfSpeech.Verb;

    static PersonAge? Before(Phrases phrases, int name)
    {
        var text = phrases.Analysis.Text;
        if (name <= 0)
            return null;
        var end = phrases.Analysis.Tokens[name].Span.Start;
        var start = Math.Max(0, end - 30);
        var window = text.AsSpan(start, end - start);
        var old = window.LastIndexOf(YearOld);
        if (old < 1 || !window[(old + YearOld.Length)..].IsWhiteSpace())
            return null;
        var first = old;
        while (first > 0 && char.IsAsciiDigit(window[first - 1]))
            first--;
        return Years(window[first..old]) is { } years ? new(years, new(start + first, start + old + YearOld.Length)) : null;
    }
}
