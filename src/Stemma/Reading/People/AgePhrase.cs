using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Words that tell an age by themselves: "23-year-old", "12-year old", "23 years old", "twenty-one-year-old", "47-yo".</summary>
readonly record struct AgePhrase(int Years, TokenRange Tokens)
{
    const int LongestPhrase = 7;

    /// <summary>The age that starts at a token; null where none does.</summary>
    public static AgePhrase? At(Phrases phrases, int start)
    {
        if (phrases.IsHyphen(start - 1) || YearsAt(phrases, start) is not { } number)
            return null;
        var unit = AfterHyphen(phrases, number.End);
        if (phrases.Is(unit, "yo"))
            return new(number.Years, new(start, unit + 1));
        var old = AfterHyphen(phrases, unit + 1);
        return phrases.IsAny(unit, "year", "years") && phrases.Is(old, "old") ? new(number.Years, new(start, old + 1)) : null;
    }

    /// <summary>The age whose last word stands before a token.</summary>
    public static AgePhrase? Before(Phrases phrases, int end)
    {
        if (!phrases.IsAny(end - 1, "old", "yo"))
            return null;
        for (var start = end - 2; start >= Math.Max(0, end - LongestPhrase); start--)
        {
            if (At(phrases, start) is { } age && age.Tokens.End == end)
                return age;
        }

        return null;
    }

    public PersonAge Of(Analysis analysis) => new(Years, Tokens.Span(analysis));

    static (int Years, int End)? YearsAt(Phrases phrases, int token)
    {
        if (AgeReader.Years(phrases.Text(token)) is { } years)
            return (years, token + 1);
        var number = Spelt(phrases, token);
        var ones = phrases.IsHyphen(token + 1) ? Spelt(phrases, token + 2) : 0;
        return number < 1 ? null : number >= 20 && ones is > 0 and < 10 ? (number + ones, token + 3) : (number, token + 1);
    }

    static int Spelt(Phrases phrases, int token) =>
        Term.Of(phrases.Text(token)) is { } term && term.Is(TermRole.Cardinal) && term.Value(TermRole.Cardinal) is > 0 and < 100 and var value
            ? (int)value : 0;

    static int AfterHyphen(Phrases phrases, int token) => phrases.IsHyphen(token) ? token + 1 : token;
}
