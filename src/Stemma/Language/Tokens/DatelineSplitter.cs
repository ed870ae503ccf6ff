namespace Stemma.Language;

/// <summary>
/// Parts a dateline ("OSBY, Norland (Northern Wire) –") from what is told after it, where the town takes no part: a reader that
/// is shown both takes it for who did it.
/// </summary>
static class DatelineSplitter
{
    const int MostTokens = 16;

    /// <summary>Shorter words are written large within a sentence, too ("US").</summary>
    const int ShortestTown = 3;

    const int ShortestAgency = 2;

    /// <summary>The token after the dateline of a sentence; its first one where it has none.</summary>
    public static int EndOf(string text, TokenBuffer tokens, int first, int last)
    {
        if (tokens.Start(first) is > 0 and var start && !CharKinds.EndsLine(text[start - 1]))
            return first;
        var isShouted = IsShouted(text.AsSpan(tokens.Start(first)..tokens.End(first)));
        var hasAgency = false;
        for (var token = first; token < Math.Min(last, first + MostTokens) - 1; token++)
        {
            var mark = text[tokens.Start(token)];
            if (token > first && IsDash(text, tokens, token))
                return hasAgency || isShouted ? token + 1 : first;
            if (mark == ')' && text[tokens.Start(first)] == '(' && char.IsUpper(text[tokens.Start(token + 1)]))
                return token + 1;
            hasAgency |= mark == '(' && (isShouted || IsAgency(text.AsSpan(tokens.End(token))));
            if (!hasAgency && !IsOfPlaceOrDay(mark))
                return first;
        }

        return first;
    }

    /// <summary>The same tokens, with each dateline as a sentence of its own.</summary>
    public static TextLayout Split(TextLayout layout) => layout with
    {
        Sentences = [.. layout.Sentences.SelectMany(sentence => sentence.FirstTold == sentence.FirstToken
            ? new[] { sentence }
            : [Part(layout.Tokens, sentence, sentence.FirstToken, sentence.FirstTold), Part(layout.Tokens, sentence, sentence.FirstTold, sentence.EndToken)])],
    };

    /// <summary>Hangs each dateline on the sentence that it stands before, where trees were read.</summary>
    /// <param name="layout">The sentences with their datelines.</param>
    /// <param name="found">What was read of each token, datelines apart.</param>
    public static void Attach(TextLayout layout, Span<WordReading> found)
    {
        foreach (var sentence in layout.Sentences)
        {
            if (HasTree(found[sentence.FirstToken..sentence.FirstTold]))
            {
                var own = RootOf(found, sentence.FirstToken);
                found[own] = found[own] with { Head = RootOf(found, sentence.FirstTold), Relation = DependencyRelation.Parataxis };
            }
        }
    }

    /// <summary>A dateline has a name and a mark at least: in a tree one hangs on the other.</summary>
    static bool HasTree(ReadOnlySpan<WordReading> dateline) => dateline is [var first, .., var last] && (first.Head >= 0 || last.Head >= 0);

    static int RootOf(ReadOnlySpan<WordReading> found, int token)
    {
        while (found[token].Head >= 0)
            token++;
        return token;
    }

    static Sentence Part(TokenBuffer tokens, Sentence sentence, int first, int end) =>
        new(new(tokens.Start(first), tokens.End(end - 1)), first, end, sentence.Paragraph);

    /// <summary>"Northern Wire)", "NW)"; not "left)", "R-Lorn)".</summary>
    static bool IsAgency(ReadOnlySpan<char> rest)
    {
        var end = 0;
        while (end < rest.Length && (char.IsLetter(rest[end]) || rest[end] == ' '))
            end++;
        return end >= ShortestAgency && char.IsUpper(rest[0]) && end < rest.Length && rest[end] == ')';
    }

    /// <summary>A dash, not the hyphen of "OSBY-based".</summary>
    static bool IsDash(string text, TokenBuffer tokens, int token) =>
        text.AsSpan(tokens.Start(token)..tokens.End(token)) is var mark
        && (mark is "–" or "—" || (mark is "-" or "--" or "_" && tokens.SpaceBefore(token + 1)));

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
