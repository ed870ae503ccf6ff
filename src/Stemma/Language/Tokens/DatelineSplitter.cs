namespace Stemma.Language;

/// <summary>
/// Parts a dateline ("OSBY, Norland (Northern Wire) –") from the sentence that it stands before: it takes no part in what is
/// told there, and a reader that is shown both takes the town for who did it.
/// </summary>
static class DatelineSplitter
{
    const int MostTokens = 16;

    /// <summary>Shorter words are written large within a sentence, too ("US").</summary>
    const int ShortestTown = 3;

    /// <summary>The same tokens, with each dateline as a sentence of its own.</summary>
    public static TextLayout Split(string text, TextLayout layout) => layout with
    {
        Sentences = [.. layout.Sentences.SelectMany(sentence => Parts(text, layout.Tokens, sentence))],
    };

    /// <summary>Hangs each dateline on the sentence that it stands before, where trees were read.</summary>
    /// <param name="layout">The sentences with their datelines.</param>
    /// <param name="apart">The same of <see cref="Split"/>.</param>
    /// <param name="found">What was read of each token.</param>
    public static void Attach(TextLayout layout, TextLayout apart, Span<WordReading> found)
    {
        var part = 0;
        foreach (var sentence in layout.Sentences)
        {
            if (apart.Sentences[part++] is var dateline && dateline.EndToken < sentence.EndToken)
            {
                var (root, own) = (RootOf(found, apart.Sentences[part++]), RootOf(found, dateline));
                if (HasTree(found, dateline))
                    found[own] = found[own] with { Head = root, Relation = DependencyRelation.Parataxis };
            }
        }
    }

    static int RootOf(ReadOnlySpan<WordReading> found, Sentence sentence)
    {
        var token = sentence.FirstToken;
        while (token < sentence.EndToken - 1 && found[token].Head >= 0)
            token++;
        return token;
    }

    /// <summary>A dateline has a name and a dash at least: in a tree one hangs on the other.</summary>
    static bool HasTree(ReadOnlySpan<WordReading> found, Sentence dateline) =>
        found[dateline.FirstToken].Head >= 0 || found[dateline.EndToken - 1].Head >= 0;

    static IEnumerable<Sentence> Parts(string text, TokenBuffer tokens, Sentence sentence)
    {
        var end = EndOf(text, tokens, sentence);
        return end == sentence.FirstToken
            ? [sentence]
            : [Part(tokens, sentence, sentence.FirstToken, end), Part(tokens, sentence, end, sentence.EndToken)];
    }

    static Sentence Part(TokenBuffer tokens, Sentence sentence, int first, int end) =>
        sentence with { Span = new(tokens.Start(first), tokens.End(end - 1)), FirstToken = first, EndToken = end };

    /// <summary>The token after the dash; the first one where there is no dateline.</summary>
    static int EndOf(string text, TokenBuffer tokens, Sentence sentence)
    {
        var first = sentence.FirstToken;
        if (!StartsLine(text, sentence.Span.Start))
            return first;
        var (end, hasAgency) = (Math.Min(sentence.EndToken, first + MostTokens) - 1, false);
        for (var token = first; token < end; token++)
        {
            if (IsDash(text, tokens, token))
                return token > first && (hasAgency || IsShouted(text.AsSpan(tokens.Start(first)..tokens.End(first)))) ? token + 1 : first;
            hasAgency |= text[tokens.Start(token)] == '(';
            if (!hasAgency && !IsOfPlaceOrDay(text[tokens.Start(token)]))
                return first;
        }

        return first;
    }

    static bool StartsLine(string text, int start) => start == 0 || CharKinds.EndsLine(text[start - 1]);

    /// <summary>A dash, not the hyphen of "OSBY-based".</summary>
    static bool IsDash(string text, TokenBuffer tokens, int token) =>
        text.AsSpan(tokens.Start(token)..tokens.End(token)) is "-" or "--" or "–" or "—" or "_" && tokens.SpaceBefore(token + 1);

    static bool IsShouted(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (!char.IsUpper(letter))
                return false;
        }

        return word.Length >= ShortestTown;
    }

    static bool IsOfPlaceOrDay(char start) => char.IsUpper(start) || char.IsAsciiDigit(start) || start is ',' or '.' or '-' or '\'' or '’';
}
