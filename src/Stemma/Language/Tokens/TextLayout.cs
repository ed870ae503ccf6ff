namespace Stemma.Language;

/// <summary>The tokens of a text and its sentences, before any model has read them.</summary>
sealed record TextLayout(TokenBuffer Tokens, ImmutableArray<Sentence> Sentences)
{
    public static TextLayout Of(string text)
    {
        var tokens = new TokenBuffer();
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var ends = new List<int>();
        var paragraph = 0;
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && !CharKinds.EndsLine(text[end]))
                end++;
            var first = tokens.Count;
            Tokenizer.Split(text, new(start, end), tokens);
            start = end + 1;
            if (tokens.Count == first)
                continue;
            ends.Clear();
            SentenceSplitter.Split(text, tokens, first, ends);
            foreach (var last in ends)
            {
                sentences.Add(new(new(tokens.Start(first), tokens.End(last - 1)), first, last, paragraph)
                {
                    FirstTold = DatelineSplitter.EndOf(text, tokens, first, last),
                });
                first = last;
            }

            paragraph++;
        }

        return new(tokens, sentences.DrainToImmutable());
    }
}
