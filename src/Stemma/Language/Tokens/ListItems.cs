namespace Stemma.Language;

/// <summary>Items of a list that stand on one line: "1. First 2. Second", "a) First b) Second".</summary>
static class ListItems
{
    /// <summary>The mark before an item: its number or letter, the marks around it, and its length in tokens.</summary>
    readonly record struct Enumerator(int Value, char Bullet, char Closing, int Length);

    /// <summary>
    /// The tokens that start an item of the list that the line opens, with the number of tokens of the mark there;
    /// empty where the line opens none.
    /// </summary>
    public static List<(int First, int Length)> Find(string text, TokenBuffer tokens, int first)
    {
        var items = new List<(int, int)>();
        if (At(text, tokens, first) is not { } last)
            return items;
        items.Add((first, last.Length));
        for (var i = first + last.Length; i < tokens.Count; i++)
        {
            if (!tokens.SpaceBefore(i) || At(text, tokens, i) is not { } next || next != last with { Value = last.Value + 1, Length = next.Length })
                continue;
            items.Add((i, next.Length));
            last = next;
        }

        return items;
    }

    static Enumerator? At(string text, TokenBuffer tokens, int index)
    {
        var (place, bullet) = (index, '\0');
        if (place < tokens.Count && text[tokens.Start(place)] is '•' or '⁃' or '◦' or '‣' or '·')
            bullet = text[tokens.Start(place++)];
        if (place >= tokens.Count || ValueOf(text.AsSpan(tokens.Start(place), tokens.End(place) - tokens.Start(place))) is not { } value)
            return null;
        var closing = '\0';
        while (++place < tokens.Count && closing != ')' && !tokens.SpaceBefore(place) && text[tokens.Start(place)] is '.' or ')'
            && tokens.End(place) - tokens.Start(place) == 1)
            closing = text[tokens.Start(place)];
        return closing == '\0' ? null : new(value, bullet, closing, place - index);
    }

    static int? ValueOf(ReadOnlySpan<char> word)
    {
        if (word.Length == 1 && char.IsAsciiLetterLower(word[0]))
            return word[0];
        return word.Length <= 2 && int.TryParse(word, NumberStyles.None, null, out var number) ? number : null;
    }
}
