namespace Stemma.Reading;

/// <summary>Cuts a text into words, figures and marks, finer than tokens are: "£1.2bn" is three, "23rd" is
/// two.</summary>
/// <remarks>The hot loop of reading values: one pass, one look into the table for a word.</remarks>
static class Lexer
{
    /// <summary>A line at least this long that ends without a stop goes on in the next one.</summary>
    const int WrappedLine = 50;

    /// <summary>The roles of words that stand beside or inside an expression and open none.</summary>
    const TermRole Inner = TermRole.BeforeYear | TermRole.NotBeforeYear | TermRole.Bound | TermRole.PastVerb
        | TermRole.FutureVerb | TermRole.Counted | TermRole.Way | TermRole.Zone | TermRole.OrdinalSuffix | TermRole.LetterScale
        | TermRole.Meridiem;

    public static Lexeme[] Cut(string text)
    {
        var lexemes = new List<Lexeme>(text.Length / 5 + 8);
        var (position, lineStart) = (0, 0);
        while (position < text.Length)
        {
            var (start, end) = (position, End(text, position, out var kind));
            position = end;
            if (kind == LexemeKind.Break && text[start] == '\n')
            {
                if (!IsWrapped(text, lineStart, start))
                    lexemes.Add(new(start, end, LexemeKind.Break, false, Term.None));
                lineStart = end;
            }
            else if (kind != LexemeKind.Break)
            {
                var glued = start > 0 && lexemes.Count > 0 && lexemes[^1].End == start;
                var term = kind == LexemeKind.Word ? TermAt(text, start, end) : Term.None;
                lexemes.Add(new(start, end, kind, glued, term) { Opens = Opens(text, start, end, kind, term) });
            }
        }

        lexemes.Add(new(text.Length, text.Length, LexemeKind.Break, false, Term.None));
        return [.. lexemes];
    }

    static bool Opens(string text, int start, int end, LexemeKind kind, Term term) => kind switch
    {
        LexemeKind.Word => term.Is(~Inner) || Openers.Contains(text.AsSpan(start, end - start)),
        LexemeKind.Mark => text[start] is '$' or '€' or '£' or '¥' or '-' or '−' or '–' or > '\u2000',
        _ => true,
    };

    static int End(string text, int start, out LexemeKind kind)
    {
        var first = text[start];
        if (char.IsWhiteSpace(first))
        {
            kind = LexemeKind.Break;
            return start + 1;
        }

        var isDecimal = first == '.' && start + 1 < text.Length && IsDigit(text[start + 1])
            && (start == 0 || char.IsWhiteSpace(text[start - 1]) || text[start - 1] is '$' or '(');
        if (IsDigit(first) || isDecimal)
        {
            kind = LexemeKind.Figure;
            return FigureEnd(text, start);
        }

        if (char.IsLetter(first))
        {
            kind = LexemeKind.Word;
            if (first is 'h' or 'w' && IsAddress(text, start))
                return AddressEnd(text, start);
            return DottedEnd(text, start) is var dotted && dotted > start ? dotted : WordEnd(text, start);
        }

        kind = Figures.IsVulgarFraction(first) ? LexemeKind.Figure : LexemeKind.Mark;
        return start + 1;
    }

    static bool IsAddress(string text, int start) =>
        text.AsSpan(start) is var rest && (start == 0 || !char.IsLetterOrDigit(text[start - 1]))
        && (rest.StartsWith("http://") || rest.StartsWith("https://") || rest.StartsWith("www."));

    /// <summary>An address of the web is one word up to a space, or a bracket or quotation mark that closes it.</summary>
    static int AddressEnd(string text, int start)
    {
        var end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('"' or '”' or '>' or ']'))
            end++;
        while (text[end - 1] is '.' or ',' or ')')
            end--;
        return end;
    }

    static int WordEnd(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && (char.IsLetter(text[end]) || char.IsSurrogate(text[end])))
            end++;
        return end;
    }

    /// <summary>Letters with stops between them, as "p.m." or "U.S.", are one word; the last stop is in it.</summary>
    static int DottedEnd(string text, int start)
    {
        var end = start;
        while (end + 1 < text.Length && char.IsLetter(text[end]) && text[end + 1] == '.')
            end += 2;
        if (end - start >= 4)
            return end;
        return end - start == 2 && IsMeridiemTail(text, end) ? end + 1 : start;
    }

    static bool IsMeridiemTail(string text, int place) =>
        place < text.Length && text[place] is 'm' or 'M' && text[place - 2] is 'a' or 'p' or 'A' or 'P'
        && (place + 1 == text.Length || !char.IsLetterOrDigit(text[place + 1]));

    static int FigureEnd(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && (IsDigit(text[end]) || IsInnerMark(text, end)))
            end++;
        return end;
    }

    static bool IsInnerMark(string text, int place) =>
        text[place] is ',' or '.' && place + 1 < text.Length && IsDigit(text[place + 1])
        && (text[place] == '.' || HasThreeDigits(text, place + 1) || IsIndian(text, place));

    /// <summary>"1,50,000", "12,34,567": groups of two before the last, which has three.</summary>
    static bool IsIndian(string text, int place)
    {
        while (place + 3 < text.Length && text[place] == ',' && IsDigit(text[place + 1]) && IsDigit(text[place + 2])
            && text[place + 3] == ',')
        {
            place += 3;
            if (place + 1 < text.Length && HasThreeDigits(text, place + 1) && IsDigit(text[place + 1]))
                return true;
        }

        return false;
    }

    static bool HasThreeDigits(string text, int place) =>
        place + 2 < text.Length && IsDigit(text[place + 1]) && IsDigit(text[place + 2])
        && (place + 3 == text.Length || !IsDigit(text[place + 3]));

    static bool IsDigit(char letter) => letter is >= '0' and <= '9';

    static Term TermAt(string text, int start, int end)
    {
        if (end - start is 3 or 4 && text[start + 1] == '.')
            return Term.Of([text[start], text[start + 2]]);
        return Term.Of(text.AsSpan(start, end - start));
    }

    static bool IsWrapped(string text, int lineStart, int lineEnd)
    {
        if (lineEnd - lineStart < WrappedLine || text[lineEnd - 1] is '.' or '!' or '?' or '"' or '”' or ':')
            return false;
        return lineEnd + 1 < text.Length && !char.IsWhiteSpace(text[lineEnd + 1]);
    }
}
