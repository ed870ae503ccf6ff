using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Reads the age that stands beside a name: "Ana Holt, 23,", "Ana Holt (23)", "23-year-old Ana Holt".</summary>
static class AgeReader
{
    public static PersonAge? Read(Phrases phrases, TokenRange name)
    {
        if (phrases.IsComma(name.End) || phrases.Is(name.End, "("))
        {
            var at = phrases.Is(name.End + 1, "aged") ? name.End + 2 : name.End + 1;
            if (at < phrases.Analysis.Tokens.Length && Years(phrases.Text(at)) is { } years && Ends(phrases, at + 1))
                return new(years, phrases.Analysis.Tokens[at].Span);
        }

        return Before(phrases, name.Start);
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
        var old = window.LastIndexOf("-year-old");
        if (old < 1 || !window[(old + 9)..].IsWhiteSpace())
            return null;
        var first = old;
        while (first > 0 && char.IsAsciiDigit(window[first - 1]))
            first--;
        return Years(window[first..old]) is { } years ? new(years, new(start + first, start + old + 9)) : null;
    }
}
