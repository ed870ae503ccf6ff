namespace Stemma.Reading;

/// <summary>Finds what stands between quotation marks of all kinds, paragraph by paragraph.</summary>
/// <remarks>
/// A passage that is open at the end of its paragraph is opened again at the start of the next and closed once, at
/// its end. Marks within marks are a part of what is said.
/// </remarks>
sealed class QuotedPassageFinder
{
    /// <summary>Single marks are told from apostrophes only over this distance.</summary>
    const int LongestSingle = 1500;

    readonly string _text;
    readonly ImmutableArray<QuotedPassage>.Builder _passages = ImmutableArray.CreateBuilder<QuotedPassage>();
    TextSpan _paragraph;

    QuotedPassageFinder(string text) => _text = text;

    public static ImmutableArray<QuotedPassage> Find(string text)
    {
        var finder = new QuotedPassageFinder(text);
        var isOpen = false;
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOf('\n');
            finder._paragraph = new(start, length < 0 ? text.Length : start + length);
            if (!text.AsSpan(start, finder._paragraph.Length).IsWhiteSpace())
                isOpen = finder.ReadParagraph(isOpen);
            start = finder._paragraph.End + 1;
        }

        return finder._passages.DrainToImmutable();
    }

    /// <summary>Reads one paragraph, and tells whether a passage is open at its end.</summary>
    bool ReadParagraph(bool wasOpen)
    {
        var (openedAt, contentStart) = (-1, -1);
        var continues = false;
        var noSingleBefore = _paragraph.Start;
        for (var i = _paragraph.Start; i < _paragraph.End; i++)
        {
            var mark = QuoteMark.At(_text, i);
            if (mark.Length == 0)
                continue;
            if (mark.IsSingle)
            {
                if (openedAt < 0 && mark.MayOpen && i >= noSingleBefore)
                    i = ReadSingle(i, mark.Length, ref noSingleBefore);
            }
            else if (openedAt < 0)
            {
                if (!mark.MayOpen)
                    continue;
                continues = wasOpen && _text.AsSpan(_paragraph.Start, i - _paragraph.Start).IsWhiteSpace();
                (openedAt, contentStart) = (i, i + mark.Length);
            }
            else if (mark.MayOpen && !mark.MayClose)
            {
                if (NestedEnd(i + mark.Length) is > 0 and var nested)
                {
                    i = nested;
                    continue;
                }

                // Opened again without being closed: the first ended just before.
                Add(new(openedAt, i), new(contentStart, i), false, continues);
                (openedAt, contentStart, continues) = (i, i + mark.Length, false);
            }
            else if (mark.MayClose)
            {
                Add(new(openedAt, i + mark.Length), new(contentStart, i), true, continues);
                (openedAt, continues) = (-1, false);
            }

            i += Math.Max(mark.Length, 1) - 1;
        }

        if (openedAt < 0)
            return false;
        Add(new(openedAt, _paragraph.End), new(contentStart, BeforeSignature(contentStart)), false, continues);
        return true;
    }

    /// <summary>
    /// "“Late at other “ports of call” we know,” he said": marks within marks of the same shape, where two close before another opens; 0
    /// where the first passage ended.
    /// </summary>
    int NestedEnd(int start)
    {
        var inner = 0;
        for (var i = start; i < _paragraph.End; i++)
        {
            var mark = QuoteMark.At(_text, i);
            if (mark.Length == 0 || mark.IsSingle)
                continue;
            if (!mark.MayClose || mark.MayOpen)
                return 0;
            if (inner > 0)
                return inner;
            inner = !char.IsLetterOrDigit(_text[Math.Min(i + mark.Length, _text.Length - 1)]) ? i + mark.Length - 1 : 0;
            if (inner == 0)
                return 0;
            i += mark.Length - 1;
        }

        return 0;
    }

    /// <summary>"“The ferry is late. — Ana Holt (@anaholt)": a post whose mark was never closed.</summary>
    int BeforeSignature(int start)
    {
        var rest = _text.AsSpan(start, _paragraph.End - start);
        var handle = rest.IndexOf("(@", StringComparison.Ordinal);
        var dash = handle < 0 ? -1 : rest[..handle].LastIndexOf('—');
        return dash > 0 && handle - dash < 60 ? start + dash : _paragraph.End;
    }

    /// <summary>Reads a passage in single marks; the place of its last mark, or of the first where there is none.</summary>
    int ReadSingle(int opening, int length, ref int noSingleBefore)
    {
        var closing = ClosingSingle(opening, length);
        if (closing < 0)
        {
            noSingleBefore = opening + 1;
            return opening;
        }

        var end = closing + QuoteMark.At(_text, closing).Length;
        Add(new(opening, end), new(opening + length, closing), true, false);
        return end - 1;
    }

    /// <summary>The mark that closes best: after a stop or before one; else the first that may.</summary>
    int ClosingSingle(int opening, int length)
    {
        if (opening + length < _text.Length && char.IsDigit(_text[opening + length]))
            return -1;
        var limit = Math.Min(_paragraph.End, opening + LongestSingle);
        var first = -1;
        for (var i = opening + length + 1; i < limit; i++)
        {
            var mark = QuoteMark.At(_text, i);
            if (mark.Length == 0)
                continue;
            if (!mark.IsSingle && mark.Length == 1)
                return first;
            if (mark.IsSingle && mark.MayOpen && !mark.MayClose)
                return first;
            if (!mark.MayClose)
                continue;
            var next = i + mark.Length < _paragraph.End ? _text[i + mark.Length] : '\n';
            if (_text[i - 1] is ',' or '.' or '?' or '!' or '…' || next is ',' or '.' or ';' or ':' or ')' or '\n')
                return i;
            if (_text[i - 1] is not 's' || first < 0 && !HasLater(i + mark.Length, limit))
                return first < 0 ? i : first;
            first = first < 0 ? i : first;
        }

        return first;
    }

    /// <summary>Whether another single mark may close soon after.</summary>
    bool HasLater(int start, int limit)
    {
        for (var i = start; i < Math.Min(limit, start + 200); i++)
        {
            if (QuoteMark.At(_text, i) is { IsSingle: true } mark)
                return mark.MayClose && !mark.MayOpen;
        }

        return false;
    }

    void Add(TextSpan outer, TextSpan inner, bool isClosed, bool continues)
    {
        var (start, end) = (inner.Start, inner.End);
        while (start < end && char.IsWhiteSpace(_text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(_text[end - 1]))
            end--;
        if (HasWord(_text.AsSpan(start, end - start)))
            _passages.Add(new(new(start, end), outer, _paragraph, isClosed, continues));
    }

    static bool HasWord(ReadOnlySpan<char> content)
    {
        foreach (var letter in content)
        {
            if (char.IsLetterOrDigit(letter))
                return true;
        }

        return false;
    }
}
