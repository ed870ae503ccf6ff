namespace Stemma.Reading;

/// <summary>A quotation mark: what it can do where it stands.</summary>
/// <param name="Length">Code units, 0 where there is none; <c>``</c> and broken encodings have several.</param>
readonly record struct QuoteMark(int Length, bool MayOpen, bool MayClose, bool IsSingle)
{
    /// <summary>Reads the mark that starts at a place, if one does.</summary>
    public static QuoteMark At(ReadOnlySpan<char> text, int place)
    {
        var mark = text[place];
        if (mark is 'â' or 'Â')
            return Broken(text, place);
        if (mark is '`' or '\'' or '’' or '‘' && place + 1 < text.Length && text[place + 1] == mark)
            return Doubled(text, place, mark);
        return mark switch
        {
            '"' or '＂' or '″' => Shaped(text, place, 1, isSingle: false),
            '„' => new(1, place == 0 || !char.IsLetter(text[place - 1]) && text[place - 1] is not ('¢' or '¬'), false, false),
            '“' or '‟' or '«' => new(1, true, false, false),
            '”' or '»' => new(1, ShapeOpens(text, place, 1) && AtLineStart(text, place), true, false),
            '‘' or '‚' or '‹' => new(1, ShapeOpens(text, place, 1), false, true),
            '’' or '›' => new(1, false, ShapeCloses(text, place, 1), true),
            '\'' => Shaped(text, place, 1, isSingle: true),
            _ => default,
        };
    }

    /// <summary>Two single marks that stand for one double: <c>``</c>, <c>''</c>.</summary>
    static QuoteMark Doubled(ReadOnlySpan<char> text, int place, char mark) => mark switch
    {
        '`' or '‘' => new(2, ShapeOpens(text, place, 2), false, false),
        '’' => new(2, false, true, false),
        _ => Shaped(text, place, 2, isSingle: false),
    };

    /// <summary>A straight mark opens or closes by what stands beside it; with blanks on both sides it may do either.</summary>
    static QuoteMark Shaped(ReadOnlySpan<char> text, int place, int length, bool isSingle)
    {
        var (mayOpen, mayClose) = (ShapeOpens(text, place, length), ShapeCloses(text, place, length));
        return mayOpen || mayClose || isSingle ? new(length, mayOpen, mayClose, isSingle) : new(length, true, true, false);
    }

    /// <summary>UTF-8 read as windows-1252: <c>â€œ</c>, <c>â€</c>, <c>â€™</c>, <c>Â«</c>.</summary>
    static QuoteMark Broken(ReadOnlySpan<char> text, int place)
    {
        var rest = text[place..];
        if (rest.StartsWith("â€œ"))
            return new(3, true, false, false);
        if (rest.StartsWith("â€˜"))
            return new(3, ShapeOpens(text, place, 3), false, true);
        if (rest.StartsWith("â€™"))
            return new(3, false, ShapeCloses(text, place, 3), true);
        if (rest.StartsWith("â€\u009d"))
            return new(3, false, true, false);
        if (rest.StartsWith("â€") && (rest.Length == 2 || rest[2] is ' ' or '\n' or ',' or '.'))
            return new(2, false, true, false);
        if (rest.StartsWith("Â«"))
            return new(2, true, false, false);
        return rest.StartsWith("Â»") ? new(2, false, true, false) : default;
    }

    static bool AtLineStart(ReadOnlySpan<char> text, int place)
    {
        var before = text[..place].TrimEnd(" \t");
        return before.IsEmpty || before[^1] is '\n' or '\r';
    }

    static bool ShapeOpens(ReadOnlySpan<char> text, int place, int length)
    {
        var before = place == 0 ? '\n' : text[place - 1];
        var after = place + length < text.Length ? text[place + length] : '\n';
        return !char.IsWhiteSpace(after) && after is not (',' or ';' or ')' or ']' or '?' or '!')
            && (char.IsWhiteSpace(before) || before is '(' or '[' or '{' or '—' or '–' or '-' or '/' or ':' or '“'
                or '"' or '‘' or '\'' or '«' or '=' or '>');
    }

    static bool ShapeCloses(ReadOnlySpan<char> text, int place, int length)
    {
        var before = place == 0 ? '\n' : text[place - 1];
        var after = place + length < text.Length ? text[place + length] : '\n';
        return !char.IsWhiteSpace(before) && !char.IsLetterOrDigit(after);
    }
}
