namespace Stemma.Language;

/// <summary>Cuts text into words and marks as the treebanks of English do. White space is in no token.</summary>
/// <remarks>Reads every unit of every article: looks a bounded way ahead and allocates nothing but the tokens.</remarks>
static class Tokenizer
{
    /// <summary>Adds the tokens of one stretch of the text.</summary>
    public static void Split(ReadOnlySpan<char> text, TextSpan stretch, TokenBuffer tokens)
    {
        var place = stretch.Start;
        while (place < stretch.End)
        {
            if (CharKinds.IsSpace(text[place]))
            {
                place++;
                continue;
            }

            var end = place + 1;
            while (end < stretch.End && !CharKinds.IsSpace(text[end]))
                end++;
            SplitChunk(text[..end], place, tokens);
            place = end;
        }
    }

    /// <summary>Cuts what stands between two white spaces; the chunk ends where the text does.</summary>
    static void SplitChunk(ReadOnlySpan<char> text, int start, TokenBuffer tokens)
    {
        for (var place = start; place < text.Length;)
        {
            var end = EndOfToken(text, start, place);
            if (CharKinds.IsWord(text[place]) && Contractions.Cut(text[place..end]) is var cut and > 0)
            {
                tokens.Add(place, place + cut);
                place += cut;
            }

            tokens.Add(place, end);
            place = end;
        }
    }

    static int EndOfToken(ReadOnlySpan<char> text, int chunk, int place)
    {
        if (CharKinds.IsWord(text[place]))
        {
            var opens = place == chunk || text[place - 1] is '<' or '(' or '[' or '"' or '“';
            var address = opens ? WebAddress.End(text, place) : 0;
            return address > 0 ? address : WordScanner.End(text, chunk, place);
        }

        return MarkScanner.End(text, chunk, place);
    }
}
