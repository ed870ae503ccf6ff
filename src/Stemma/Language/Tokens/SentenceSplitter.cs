using System.Collections.Frozen;

namespace Stemma.Language;

/// <summary>Finds the sentences in the tokens of a text. A line of the text is never joined with the next.</summary>
static class SentenceSplitter
{
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _starters =
        WordList.Words("starters.tsv", StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adds the sentences of one line, whose tokens are the last ones from <paramref name="first"/> on.</summary>
    public static void Split(string text, TokenBuffer tokens, int first, List<int> ends)
    {
        var start = first;
        for (var i = first; i < tokens.Count - 1; i++)
        {
            if (!MayEnd(text, tokens, i))
                continue;
            var last = WithClosers(text, tokens, i);
            if (last < tokens.Count - 1 && Ends(text, tokens, start, i, last))
            {
                ends.Add(last + 1);
                start = last + 1;
            }

            i = last;
        }

        if (start < tokens.Count)
            ends.Add(tokens.Count);
    }

    static bool MayEnd(string text, TokenBuffer tokens, int index) =>
        text[tokens.End(index) - 1] is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '।';

    /// <summary>The last of the closing marks that are written to the stop.</summary>
    static int WithClosers(string text, TokenBuffer tokens, int index)
    {
        while (index + 1 < tokens.Count && !tokens.SpaceBefore(index + 1) && IsCloser(text, tokens, index + 1))
            index++;
        return index;
    }

    static bool IsCloser(string text, TokenBuffer tokens, int index) =>
        text[tokens.Start(index)] is '"' or '\'' or '’' or '”' or ')' or ']' or '}' or '»' or '.' or '!' or '?'
        && (tokens.End(index) - tokens.Start(index) <= 2 || text[tokens.Start(index)] is '.' or '!' or '?');

    static bool Ends(string text, TokenBuffer tokens, int start, int stop, int last)
    {
        var next = Starter(text, tokens, last + 1);
        if (next >= tokens.Count)
            return false;
        var word = text.AsSpan(tokens.Start(next), tokens.End(next) - tokens.Start(next));
        var mark = text.AsSpan(tokens.Start(stop), tokens.End(stop) - tokens.Start(stop));
        if (!tokens.SpaceBefore(last + 1) && !(char.IsUpper(word[0]) && CharKinds.IsWord(text[tokens.End(last) - 2])))
            return false;
        if (char.IsLower(word[0]))
            return false;
        if (mark.Length > 1 && CharKinds.IsWord(mark[0]))
            return AbbreviationEnds(text, tokens, (start, stop), mark, word);
        if (mark is "." && IsListNumber(text, tokens, start, stop))
            return false;
        return char.IsUpper(word[0]) || CharKinds.Of(word[0]) != CharKind.Mark || next == last + 1;
    }

    /// <summary>The first token that is no opening mark.</summary>
    static int Starter(string text, TokenBuffer tokens, int index)
    {
        while (index < tokens.Count && text[tokens.Start(index)] is '"' or '\'' or '‘' or '“' or '(' or '[' or '«' or '`')
            index++;
        return index;
    }

    /// <summary>"1." at the start of a sentence.</summary>
    static bool IsListNumber(string text, TokenBuffer tokens, int start, int stop) =>
        stop == start + 1 && char.IsAsciiDigit(text[tokens.Start(start)]) && tokens.End(start) - tokens.Start(start) <= 2;

    static bool AbbreviationEnds(
        string text, TokenBuffer tokens, (int Start, int Stop) sentence, ReadOnlySpan<char> mark, ReadOnlySpan<char> next)
    {
        var isWord = char.IsUpper(next[0]) && _starters.Contains(next);
        return Abbreviations.KindOf(mark) switch
        {
            AbbreviationKind.Title => mark is "I." && isWord,
            AbbreviationKind.Number => !char.IsAsciiDigit(next[0]) && (isWord || mark.Length > 2),
            AbbreviationKind.Time => char.IsUpper(next[0]) && !OpensWithTime(text, tokens, sentence),
            AbbreviationKind.None => true,
            _ => isWord,
        };
    }

    /// <summary>"At 5 a.m. Mr. Gray …": the time stands before what happened.</summary>
    static bool OpensWithTime(string text, TokenBuffer tokens, (int Start, int Stop) sentence) =>
        sentence.Stop - sentence.Start <= 3
        && text.AsSpan(tokens.Start(sentence.Start), 2) is "At" or "By" or "On";
}
