using Stemma.Language;

namespace Stemma.Reading;

/// <summary>
/// Cuts from a person's name the words that stand large beside it without belonging to it: "WATCH", the verb of a headline,
/// the end of an office, the name said twice.
/// </summary>
sealed class StrayWords
{
    static readonly string[] _weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    readonly Analysis _analysis;
    readonly Dictionary<string, int> _names;

    public StrayWords(Analysis analysis, IEnumerable<NameMention> people)
    {
        _analysis = analysis;
        _names = people.CountBy(mention => Folding.Fold(analysis[mention.Span])).ToDictionary(StringComparer.Ordinal);
    }

    public NameMention Without(NameMention mention)
    {
        var tokens = mention.Tokens;
        if (PersonName.IsGeneration(Folded(tokens.End - 1)))
            return mention;
        if (tokens.Count > 3 && FirstTwice(tokens) is > 1 and var half)
            tokens = new(tokens.Start, tokens.Start + half);
        if (tokens.Count > 1 && IsStrayFirst(tokens))
            tokens = new(tokens.Start + 1, tokens.End);
        while (tokens.Count > 1 && IsCommonLast(tokens))
            tokens = new(tokens.Start, tokens.End - 1);
        if (tokens.Count > 2 && IsStrayLast(tokens) || tokens.Count > 1 && Folded(tokens.End - 1) is [.., 'd', 'a', 'y'] and var day && _weekdays.Contains(day))
            tokens = new(tokens.Start, tokens.End - 1);
        if (tokens == mention.Tokens)
            return mention;
        var span = tokens.Span(_analysis);
        return mention with { Tokens = tokens, Span = span, Full = tokens.Start == mention.Tokens.Start ? new(mention.Full.Start, span.End) : span };
    }

    /// <summary>"Ana Holt Ana HoltHarbour …": after how many words the first stands again.</summary>
    int FirstTwice(TokenRange tokens)
    {
        var first = Folded(tokens.Start);
        for (var i = tokens.Start + 2; i < tokens.End; i++)
        {
            if (Folded(i) == first || PersonName.SamePetName(Folded(i), first) && NameWords.IsGiven(Folded(i)))
                return i - tokens.Start;
        }

        return 0;
    }

    bool IsStrayFirst(TokenRange tokens)
    {
        var first = Text(tokens.Start);
        var isShouted = (first.Length > 2 || NameWords.IsKnownOrganization(Folding.Fold(first))) && IsUpper(first) && !IsUpper(Text(tokens.End - 1));
        if (isShouted || tokens.Count < 3)
            return isShouted || IsStrayBeforeSurname(tokens);
        // "Secretary of | State | Ana Holt".
        var of = tokens.Start > 2 && Folded(tokens.Start - 1) == "the" ? tokens.Start - 2 : tokens.Start - 1;
        var endsOffice = of > 0 && Folded(of) == "of" && NameWords.IsRole(Folded(of - 1))
            && NameWords.IsGiven(Folded(tokens.Start + 1));
        return !NameWords.IsGiven(Folded(tokens.Start)) && (endsOffice || IsName(new(tokens.Start + 1, tokens.End), tokens));
    }

    /// <summary>"Internal Holt papers": a word that is no name, before a surname that stands alone or behind another name.</summary>
    bool IsStrayBeforeSurname(TokenRange tokens)
    {
        var (first, last) = (Folded(tokens.Start), Folded(tokens.End - 1));
        var opens = _analysis.Sentences[_analysis.SentenceAt(_analysis.Tokens[tokens.Start].Span.Start)].FirstToken == tokens.Start;
        return tokens.Count == 2 && !NameWords.IsGiven(first) && !NameWords.IsSurname(first) && IsCommon(tokens.Start, first)
            && (_analysis.Tokens[tokens.Start].Tag is PartOfSpeech.Adj or PartOfSpeech.Noun || opens)
            && (IsName(new(tokens.Start + 1, tokens.End), tokens) || _names.Keys.Any(name => name.EndsWith($" {last}", StringComparison.Ordinal)
                && NameWords.IsGiven(name[..name.IndexOf(' ', StringComparison.Ordinal)])));
    }

    /// <summary>"Ana Holt Visits", "Holt Mocks": a word of the language that is nobody's name, behind a name that is whole without it.</summary>
    bool IsCommonLast(TokenRange tokens)
    {
        var (last, before) = (Folded(tokens.End - 1), Folded(tokens.End - 2));
        var isShouted = last.Length > 2 && IsUpper(Text(tokens.End - 1)) && !IsUpper(Text(tokens.End - 2)) && last.AsSpan().IndexOfAnyExcept("iv") >= 0;
        return !NameWords.IsGiven(last) && !NameWords.IsSurname(last) && !_names.ContainsKey(last) && (isShouted || IsCommon(tokens.End - 1, last))
            && (tokens.Count > 2 && NameWords.IsSurname(before) || _names.ContainsKey(before));
    }

    bool IsCommon(int token, string folded)
    {
        var lexicon = Lexicon.Load();
        var lemma = Folding.Fold(_analysis.Tokens[token].Lemma);
        var stem = folded.EndsWith('s') ? folded[..^1] : folded;
        return lexicon.IsWord(lemma) || lexicon.IsWord(stem);
    }

    bool IsStrayLast(TokenRange tokens)
    {
        var last = Folded(tokens.End - 1);
        return !NameWords.IsGiven(last) && !NameWords.IsSurname(last) && IsName(new(tokens.Start, tokens.End - 1), tokens);
    }

    /// <summary>A name that stands alone much more often than with the word beside it.</summary>
    bool IsName(TokenRange tokens, TokenRange whole) => Count(tokens) >= 3 * Count(whole);

    int Count(TokenRange tokens) => _names.GetValueOrDefault(Folding.Fold(_analysis[tokens.Span(_analysis)]));

    static bool IsUpper(ReadOnlySpan<char> word) => word.IndexOfAnyInRange('a', 'z') < 0 && char.IsUpper(word[0]);

    ReadOnlySpan<char> Text(int token) => _analysis[_analysis.Tokens[token]];

    string Folded(int token) => Folding.Fold(Text(token));
}
