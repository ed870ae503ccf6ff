namespace Stemma.Language;

/// <summary>
/// Gives a phrase behind a relative clause that a comma closes to the clause around it: "the plant in Osby, where 40 people
/// work, by May" is closed by May, nobody works by May.
/// </summary>
static class RelativeClauses
{
    const int MostSteps = 20;

    public static void Close(string text, TextLayout layout, Span<WordReading> found)
    {
        foreach (var sentence in layout.Sentences)
        {
            for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
            {
                if (found[token].Relation is DependencyRelation.Obl && found[token].Head is var verb && verb >= sentence.FirstToken && verb < token
                    && OpeningOf(text, layout, found, verb, sentence) is >= 0 and var opening
                    && IsComma(text, layout, FirstOf(found, token, verb) - 1)
                    && VerbAround(found, verb, opening) is >= 0 and var around)
                    found[token] = found[token] with { Head = around };
            }
        }
    }

    /// <summary>The "where", "which" or "who" that opens the clause of a verb behind a comma; -1 where it is no such clause.</summary>
    static int OpeningOf(string text, TextLayout layout, ReadOnlySpan<WordReading> found, int verb, Sentence sentence)
    {
        if (found[verb].Relation is not (DependencyRelation.AclRelcl or DependencyRelation.AdvclRelcl or DependencyRelation.Advcl))
            return -1;
        for (var token = verb - 1; token > sentence.FirstToken; token--)
        {
            if (IsComma(text, layout, token))
                return IsRelative(text, layout, token + 1) ? token + 1 : -1;
        }

        return -1;
    }

    static bool IsRelative(string text, TextLayout layout, int token) =>
        text.AsSpan(layout.Tokens.Start(token)..layout.Tokens.End(token)) is "where" or "which" or "who" or "whose" or "whom";

    static int FirstOf(ReadOnlySpan<WordReading> found, int token, int verb)
    {
        var first = token;
        while (first - 1 > verb && found[first - 1].Tag is not PartOfSpeech.Punct && found[first - 1].Head >= first && found[first - 1].Head <= token)
            first--;
        return first;
    }

    static int VerbAround(ReadOnlySpan<WordReading> found, int verb, int opening)
    {
        var token = found[verb].Head;
        for (var step = 0; step < MostSteps && token >= 0 && token < opening; step++, token = found[token].Head)
        {
            if (found[token].Tag is PartOfSpeech.Verb)
                return token;
        }

        return -1;
    }

    static bool IsComma(string text, TextLayout layout, int token) =>
        token >= 0 && layout.Tokens.End(token) - layout.Tokens.Start(token) == 1 && text[layout.Tokens.Start(token)] == ',';
}
