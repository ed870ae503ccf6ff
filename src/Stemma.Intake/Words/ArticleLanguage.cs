using Stemma.Language;

namespace Stemma.Intake;

/// <summary>Decides the language of an article: what its source declares, else what its words are.</summary>
static class ArticleLanguage
{
    /// <summary>The share of its letters in another script that no text in a language of Latin letters has.</summary>
    const double MostForeign = 0.5;

    /// <summary>The language is certain after a tenth of this.</summary>
    const int SampleCharacters = 400;

    static readonly Lazy<LanguageIdentifier> _identifier = new(LanguageIdentifier.Load);

    static readonly System.Collections.Frozen.FrozenDictionary<string, string> _names = WordTable.Map("language-names.tsv");

    internal static string Of(string? declared, string text) =>
        Normal(declared) is { } code && !IsInOtherScript(code, text) ? code : _identifier.Value.Identify(Sample(text));

    static string Sample(string text) => text.Length > SampleCharacters ? text[..SampleCharacters] : text;

    /// <summary>The two letters of a declared language ("en-GB" is "en"); null where it is none.</summary>
    internal static string? Normal(string? declared)
    {
        if (declared is null)
            return null;
        var code = declared.Trim().ToLowerInvariant();
        var end = code.AsSpan().IndexOfAny('-', '_', ',');
        code = end > 0 ? code[..end] : code;
        if (_names.TryGetValue(code, out var known))
            return known;
        return code is [>= 'a' and <= 'z', >= 'a' and <= 'z'] ? code : null;
    }

    /// <summary>A template says "en" and the report is Russian.</summary>
    static bool IsInOtherScript(string code, string text)
    {
        if (code is not "en")
            return false;
        var (letters, foreign) = (0, 0);
        foreach (var c in Sample(text))
        {
            letters += char.IsLetter(c) ? 1 : 0;
            foreign += c > '\u024F' && char.IsLetter(c) ? 1 : 0;
        }
        return foreign > letters * MostForeign;
    }
}
