namespace Stemma.Language;

/// <summary>What the language models find in one text: tokens, sentences and names, each in the order of the text.</summary>
public sealed record Analysis(
    string Text,
    ImmutableArray<Token> Tokens,
    ImmutableArray<Sentence> Sentences,
    ImmutableArray<Name> Names)
{
    /// <summary>A phrase is no deeper than this.</summary>
    const int MostSteps = 20;

    public ReadOnlySpan<char> this[TextSpan span] => Text.AsSpan(span.Start, span.Length);
    public ReadOnlySpan<char> this[Token token] => this[token.Span];

    /// <summary>The word at an index of <see cref="Tokens"/>; empty before the first and after the last.</summary>
    internal string WordAt(int token) => token >= 0 && token < Tokens.Length ? this[Tokens[token]].ToString() : "";

    /// <summary>The tokens that hang on one, as indices of <see cref="Tokens"/>, in the order of the text.</summary>
    internal IEnumerable<int> ChildrenOf(int token) =>
        Sentences[SentenceAt(Tokens[token].Span.Start)].Tokens.Where(child => Tokens[child].Head == token);

    /// <summary>The token of a phrase whose governor lies outside it, up from the one at a place of it; -1 where no token is.</summary>
    internal int HeadOf(TextSpan phrase, int position)
    {
        var token = TokenAt(position);
        if (token == Tokens.Length)
            return -1;
        for (var step = 0; step < MostSteps && Tokens[token].Head is >= 0 and var head && phrase.Contains(Tokens[head].Span); step++)
            token = head;
        return token;
    }

    /// <summary>The index of the first token that ends after this place; the number of tokens where none does.</summary>
    public int TokenAt(int position)
    {
        var (low, high) = (0, Tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Tokens[middle].Span.End > position)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }

    /// <summary>The tokens that lie in a span, or reach into it, in the order of the text.</summary>
    public IEnumerable<Token> TokensIn(TextSpan span)
    {
        for (var token = TokenAt(span.Start); token < Tokens.Length && Tokens[token].Span.Start < span.End; token++)
            yield return Tokens[token];
    }

    /// <summary>Whether a place lies in the dateline before a sentence: "OSBY, 3 May (Northern Wire) –".</summary>
    internal bool IsInDateline(TextSpan span) => SentenceAt(span.Start) is >= 0 and var sentence
        && span.Start < Tokens[Sentences[sentence].FirstTold].Span.Start;

    /// <summary>The index of the sentence that holds this place, or of the next one; -1 in a text without any.</summary>
    public int SentenceAt(int position)
    {
        var (low, high) = (0, Sentences.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Sentences[middle].Span.End > position)
                high = middle;
            else
                low = middle + 1;
        }

        return Math.Min(low, Sentences.Length - 1);
    }
}
