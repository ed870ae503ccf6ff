namespace Stemma.Reading;

/// <summary>Finds what stands between quotation marks of all kinds, paragraph by paragraph.</summary>
/// <remarks>
/// A passage that is open at the end of its paragraph is opened again at the start of the next and closed once, at
/// its end. Marks within marks are a part of what is said.
/// </remarks>
static class QuotedPassageFinder
{
    /// <summary>Single marks are told from apostrophes only over this distance.</summary>
    const int LongestSingle = 1500;

    public static ImmutableArray<QuotedPassage> Find(string text)
    {
        var passages = ImmutableArray.CreateBuilder<QuotedPassage>();
        var isOpen = false;
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOf('\n');
            var paragraph = new TextSpan(start, length < 0 ? text.Length : start + length);
            if (!text.AsSpan(paragraph.Start, paragraph.Length).IsWhiteSpace())
                isOpen = ReadParagraph(text, paragraph, isOpen, passages);
            start = paragraph.End + 1;
        }

        return passages.DrainToImmutable();
    }

    /// <summary>Reads one paragraph, and tells whether a passage is open at its end.</summary>
    static bool ReadParagraph(
        string text, TextSpan paragraph, bool wasOpen, ImmutableArray<QuotedPassage>.Builder passages)
    {
        var (openedAt, contentStart) = (-1, -1);
        var continues = false;
        var noSingleBefore = paragraph.Start;
        for (var i = paragraph.Start; i < paragraph.End; i++)
        {
            var mark = QuoteMark.At(text, i);
            if (mark.Length == 0)
                continue;
            if (mark.IsSingle)
            {
                if (openedAt < 0 && mark.MayOpen && i >= noSingleBefore)
                    i = ReadSingle(text, paragraph, i, mark.Length, ref noSingleBefore, passages);
            }
            else if (openedAt < 0)
            {
                if (!mark.MayOpen)
                    continue;
                continues = wasOpen && text.AsSpan(paragraph.Start, i - paragraph.Start).IsWhiteSpace();
                (openedAt, contentStart) = (i, i + mark.Length);
            }
            else if (mark.MayOpen && !mark.MayClose)
            {
                // Opened again without being closed: the first ended just before.
                Add(text, new(openedAt, i), new(contentStart, i), paragraph, false, continues, passages);
                (openedAt, contentStart, continues) = (i, i + mark.Length, false);
            }
            else if (mark.MayClose)
            {
                Add(text, new(openedAt, i + mark.Length), new(contentStart, i), paragraph, true, continues, passages);
                (openedAt, continues) = (-1, false);
            }

            i += Math.Max(mark.Length, 1) - 1;
        }

        if (openedAt < 0)
            return false;
        Add(text, new(openedAt, paragraph.End), new(contentStart, paragraph.End), paragraph, false, continues, passages);
        return true;
    }

    /// <summary>Reads a passage in single marks; the place of its last mark, or of the first where there is none.</summary>
    static int ReadSingle(
        string text,
        TextSpan paragraph,
        int opening,
        int length,
        ref int noSingleBefore,
        ImmutableArray<QuotedPassage>.Builder passages)
    {
        var closing = ClosingSingle(text, paragraph, opening, length);
        if (closing < 0)
        {
            noSingleBefore = opening + 1;
            return opening;
        }

        var end = closing + QuoteMark.At(text, closing).Length;
        Add(text, new(opening, end), new(opening + length, closing), paragraph, true, false, passages);
        return end - 1;
    }

    /// <summary>The mark that closes best: after a stop or before one; else the first that may.</summary>
    static int ClosingSingle(string text, TextSpan paragraph, int opening, int length)
    {
        if (opening + length < text.Length && char.IsDigit(text[opening + length]))
            return -1;
        var limit = Math.Min(paragraph.End, opening + LongestSingle);
        var first = -1;
        for (var i = opening + length + 1; i < limit; i++)
        {
            var mark = QuoteMark.At(text, i);
            if (mark.Length == 0)
                continue;
            if (!mark.IsSingle && mark.Length == 1)
                return first;
            if (mark.IsSingle && mark.MayOpen && !mark.MayClose)
                return first;
            if (!mark.MayClose)
                continue;
            var next = i + mark.Length < paragraph.End ? text[i + mark.Length] : '\n';
            if (text[i - 1] is ',' or '.' or '?' or '!' or '…' || next is ',' or '.' or ';' or ':' or ')' or '\n')
                return i;
            if (text[i - 1] is not 's' || first < 0 && !HasLater(text, i + mark.Length, limit))
                return first < 0 ? i : first;
            first = first < 0 ? i : first;
        }

        return first;
    }

    /// <summary>Whether another single mark may close soon after.</summary>
    static bool HasLater(string text, int start, int limit)
    {
        for (var i = start; i < Math.Min(limit, start + 200); i++)
        {
            if (QuoteMark.At(text, i) is { IsSingle: true } mark)
                return mark.MayClose && !mark.MayOpen;
        }

        return false;
    }

    static void Add(
        string text,
        TextSpan outer,
        TextSpan inner,
        TextSpan paragraph,
        bool isClosed,
        bool continues,
        ImmutableArray<QuotedPassage>.Builder passages)
    {
        var (start, end) = (inner.Start, inner.End);
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        if (HasWord(text.AsSpan(start, end - start)))
            passages.Add(new(new(start, end), outer, paragraph, isClosed, continues));
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
