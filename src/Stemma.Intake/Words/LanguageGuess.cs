namespace Stemma.Intake;

/// <summary>Tells the language of a text by its commonest words, or by its script.</summary>
static class LanguageGuess
{
    const int SampleCharacters = 2000;
    const int LeastWords = 5;

    static readonly System.Collections.Frozen.FrozenDictionary<string, string[]> _words =
        System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary(
            WordTable.Rows("language-words.tsv"), row => row[0], row => row[1].Split(' '),
            StringComparer.OrdinalIgnoreCase);

    /// <summary>The two letters of a declared language ("en-GB" is "en"); null where it is none.</summary>
    internal static string? Normal(string? declared)
    {
        if (declared is null)
            return null;
        var code = declared.Trim().ToLowerInvariant();
        var end = code.AsSpan().IndexOfAny('-', '_');
        code = end > 0 ? code[..end] : code;
        return code switch
        {
            "eng" or "english" => "en",
            { Length: 2 } when char.IsAsciiLetterLower(code[0]) && char.IsAsciiLetterLower(code[1]) => code,
            _ => null,
        };
    }

    /// <summary><c>und</c> where the words and the script do not tell.</summary>
    internal static string Of(string text)
    {
        var sample = text.Length > SampleCharacters ? text[..SampleCharacters] : text;
        var votes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in sample.Split(_separators, StringSplitOptions.RemoveEmptyEntries))
        {
            if (!_words.TryGetValue(word, out var languages))
                continue;
            foreach (var language in languages)
                votes[language] = votes.GetValueOrDefault(language) + (languages.Length == 1 ? 2 : 1);
        }
        var best = votes.DefaultIfEmpty().MaxBy(vote => vote.Value);
        return best.Value >= LeastWords ? best.Key : ByScript(sample);
    }

    static readonly char[] _separators = [' ', '\n', ',', '.', ';', ':', '"', '(', ')', '“', '”', '!', '?'];

    static string ByScript(string sample)
    {
        int cyrillic = 0, arabic = 0, hebrew = 0, greek = 0, han = 0, kana = 0, hangul = 0, all = 0;
        foreach (var c in sample.Where(char.IsLetter))
        {
            all++;
            _ = c switch
            {
                >= '\u0370' and <= '\u03FF' => greek++,
                >= '\u0400' and <= '\u04FF' => cyrillic++,
                >= '\u0590' and <= '\u05FF' => hebrew++,
                >= '\u0600' and <= '\u06FF' => arabic++,
                >= '\u3040' and <= '\u30FF' => kana++,
                >= '\u4E00' and <= '\u9FFF' => han++,
                >= '\uAC00' and <= '\uD7AF' => hangul++,
                _ => 0,
            };
        }
        (int Count, string Code)[] scripts =
            [(cyrillic, "ru"), (arabic, "ar"), (hebrew, "he"), (greek, "el"), (kana * 3, "ja"), (han, "zh"), (hangul, "ko")];
        var (count, code) = scripts.MaxBy(script => script.Count);
        return count > all / 2 && count > 0 ? code : "und";
    }
}
