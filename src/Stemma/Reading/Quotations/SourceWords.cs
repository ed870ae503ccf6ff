using System.Buffers;
using System.Collections.Frozen;
using Stemma.Language;

namespace Stemma.Reading;

/// <summary>What the words of a source tell of it: what class it is, whether it speaks for somebody.</summary>
static class SourceWords
{
    static readonly SearchValues<char> _wordEnds = SearchValues.Create(" ,.;:)");

    static readonly FrozenDictionary<string, string> _classes = WordList.Map("source-nouns.tsv", StringComparer.Ordinal);

    /// <summary>The words without "the", "a" or "an" at their start, unless "a" tells that nobody is named.</summary>
    public static string WithoutArticle(ReadOnlySpan<char> words)
    {
        if (words.StartsWith("the ", StringComparison.OrdinalIgnoreCase))
            words = words[4..];
        return words.Trim().ToString();
    }

    public static bool HasSpokesperson(ReadOnlySpan<char> words) => Spokesperson(words).Length > 0;

    /// <summary>The word for who speaks for somebody ("spokeswoman"); empty where there is none.</summary>
    public static string Spokesperson(ReadOnlySpan<char> words)
    {
        var start = words.IndexOf("spokes", StringComparison.OrdinalIgnoreCase);
        if (start < 0)
            return "";
        var length = words[start..].IndexOfAny(_wordEnds);
        return Folding.Fold(length < 0 ? words[start..] : words.Slice(start, length));
    }

    /// <summary>"A spokeswoman for Holt and": whoever follows is spoken for.</summary>
    public static bool SpeaksForSomebody(ReadOnlySpan<char> words)
    {
        var start = words.IndexOf("spokes", StringComparison.OrdinalIgnoreCase);
        return start >= 0 && words[start..].Contains(" for ", StringComparison.Ordinal);
    }

    /// <summary>"A spokesman", "the spokeswoman": the text leaves out for whom.</summary>
    public static bool IsBareSpokesperson(ReadOnlySpan<char> words)
    {
        var last = words[(words.LastIndexOf(' ') + 1)..];
        return words.Count(' ') <= 1 && !words.ContainsAny('\'', '’') && last.StartsWith("spokes", StringComparison.OrdinalIgnoreCase);
    }

    public static bool EndsWithPreposition(ReadOnlySpan<char> words)
    {
        var last = words[(words.LastIndexOf(' ') + 1)..];
        return last is "the" || last.EndsWith("'s") || last.EndsWith("’s")
            ? EndsWithPreposition(words[..^last.Length].TrimEnd())
            : last is "like" or "including" or "as" or "for" or "of" or "to" or "with" or "from" or "by" or "in" or "at" or "near" or "on"
                or "within" or "inside" or "outside" or "among" or "across" or "behind";
    }

    /// <summary>The class of a source without a name, by its head noun.</summary>
    public static SpeakerClass ClassOf(string words)
    {
        if (words.Length == 0)
            return SpeakerClass.None;
        var fallback = SpeakerClass.None;
        var before = "";
        foreach (var word in Folding.Fold(words).Split([' ', '-', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            var found = _classes.GetValueOrDefault($"{before} {word}") ?? ClassOfWord(word);
            before = word;
            if (word is "of" or "for" or "in" or "who" or "that" or "from" && fallback != SpeakerClass.None)
                return fallback;
            if (found == "x")
                return SpeakerClass.None;
            fallback = found switch
            {
                "d" => SpeakerClass.Document,
                "o" => SpeakerClass.Outlet,
                "u" => SpeakerClass.Unnamed,
                "n" => SpeakerClass.Named,
                _ => fallback,
            };
        }

        // "At least two divers": what opens a sentence is no name.
        var named = words.StartsWith("At ", StringComparison.Ordinal) ? words[1..] : words;
        return fallback == SpeakerClass.None && named.Any(char.IsUpper) ? SpeakerClass.Named : fallback;
    }

    /// <summary>"The prospect of", "his rhetoric": what cannot speak, whoever it is of.</summary>
    public static bool NamesNobody(string words) => Classes(words).FirstOrDefault(found => found is not null) == "x";

    /// <summary>Whether some word tells what kind of source it is.</summary>
    public static bool HasClass(string words) => Classes(words).Any(found => found is not null);

    static IEnumerable<string?> Classes(string words) =>
        Folding.Fold(words).Split([' ', '-', ','], StringSplitOptions.RemoveEmptyEntries).Select(ClassOfWord);

    static string? ClassOfWord(string word)
    {
        var singular = word.EndsWith("ies", StringComparison.Ordinal) ? $"{word[..^3]}y" : word.EndsWith('s') ? word[..^1] : word;
        return _classes.GetValueOrDefault(word) ?? _classes.GetValueOrDefault(singular) ?? (NameWords.IsRole(word) ? "u" : null);
    }

    /// <summary>The gender that a description tells ("spokeswoman"), <c>u</c> without, <c>o</c> for no person.</summary>
    public static string GenderOf(string words)
    {
        foreach (var word in Folding.Fold(words).Split(' '))
        {
            if (NameWords.RoleGender(word) is ("m" or "f") and var gender)
                return gender;
        }

        return ClassOf(words) == SpeakerClass.Unnamed ? "u" : "o";
    }
}
