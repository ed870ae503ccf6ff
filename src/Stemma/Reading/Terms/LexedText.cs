using System.Runtime.CompilerServices;
using Stemma.Language;

namespace Stemma.Reading;

/// <summary>A text cut into lexemes, with the questions that readers of values ask of them.</summary>
/// <remarks>Any index may be asked: beyond the ends there is a break.</remarks>
sealed class LexedText(Analysis analysis)
{
    readonly string _text = analysis.Text;
    readonly Lexeme[] _lexemes = Lexer.Cut(analysis.Text);

    bool? _hasDottedClock;
    int[]? _tokens;

    public int Count => _lexemes.Length;

    /// <summary>Whether the text writes a time of day as "6.04am" somewhere.</summary>
    public bool HasDottedClock => _hasDottedClock ??= FindDottedClock();

    /// <summary>Whether money is told in dollars, and whether in pounds sterling: "pounds" alone may be a weight.</summary>
    public bool UsesDollars => _text.Contains('$');

    public bool UsesPounds => _text.Contains('£');

    /// <remarks>The last lexeme is the break at the end, which stands for all that is beyond. Inlined, since all else asks it (bench values).</remarks>
    public ref readonly Lexeme this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _lexemes[(uint)index < (uint)_lexemes.Length ? index : _lexemes.Length - 1];
    }

    public ReadOnlySpan<char> Text(int index)
    {
        ref readonly var lexeme = ref this[index];
        return _text.AsSpan(lexeme.Start, lexeme.End - lexeme.Start);
    }

    public TextSpan Span(int first, int end) => new(this[first].Start, this[end - 1].End);

    /// <summary>Whether an expression of number or time may start here.</summary>
    public bool Opens(int index) => this[index].Opens;

    public bool Is(int index, TermRole role) => this[index].Term.Is(role);
    public int Value(int index, TermRole role) => (int)Math.Min(this[index].Term.Value(role), int.MaxValue);
    public bool IsFigure(int index) => this[index].Kind == LexemeKind.Figure;
    public bool IsBreak(int index) => this[index].Kind == LexemeKind.Break;
    public bool IsGlued(int index) => this[index].IsGlued;

    /// <summary>Whether a line starts here, be it one of a text that is wrapped.</summary>
    public bool StartsLine(int index) => index > 0 && _text.AsSpan(this[index - 1].End..this[index].Start).Contains('\n');

    /// <summary>Whether a word is glued to one before it.</summary>
    public bool IsGluedWord(int index) =>
        IsGlued(index) && this[index - 1].Kind is LexemeKind.Word or LexemeKind.Figure;

    public bool IsMark(int index, char mark) =>
        this[index] is { Kind: LexemeKind.Mark } lexeme && _text[lexeme.Start] == mark;

    public bool IsHyphen(int index) =>
        this[index] is { Kind: LexemeKind.Mark } lexeme && _text[lexeme.Start] is '-' or '‐' or '‑' or '–' or '—'
            && Kind(index);

    /// <summary>Whether a lexeme is this word, in any case.</summary>
    /// <remarks>Asked some thousand times an article, so the length and the first letter go before the comparison (bench values).</remarks>
    public bool IsWord(int index, string word)
    {
        ref readonly var lexeme = ref this[index];
        return lexeme.Kind == LexemeKind.Word && lexeme.End - lexeme.Start == word.Length && (_text[lexeme.Start] | ' ') == (word[0] | ' ')
            && _text.AsSpan(lexeme.Start, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase);
    }

    public bool IsWord(int index, string word, string other) => IsWord(index, word) || IsWord(index, other);

    public bool IsCapital(int index) => this[index].Kind == LexemeKind.Word && char.IsUpper(_text[this[index].Start]);

    bool Kind(int index) => this[index].Kind == LexemeKind.Mark;

    /// <summary>A whole number of at most four digits at this place; -1 where there is none.</summary>
    public int Whole(int index) => IsFigure(index) ? Figures.Whole(Text(index)) : -1;

    /// <summary>The index after a stop that ends an abbreviation ("Sept."), or this index where there is
    /// none.</summary>
    public int SkipStop(int index) => IsMark(index, '.') && IsGlued(index) ? index + 1 : index;

    /// <summary>The token that holds the start of a lexeme; an empty one beyond the end.</summary>
    public Token Token(int index)
    {
        var place = (uint)index < (uint)_lexemes.Length ? (_tokens ??= TokensOfLexemes())[index] : analysis.Tokens.Length;
        return place < analysis.Tokens.Length ? analysis.Tokens[place] : default;
    }

    int[] TokensOfLexemes()
    {
        var tokens = new int[_lexemes.Length];
        for (var (index, token) = (0, 0); index < tokens.Length; index++)
        {
            while (token < analysis.Tokens.Length && analysis.Tokens[token].Span.End <= _lexemes[index].Start)
                token++;
            tokens[index] = token;
        }

        return tokens;
    }

    /// <summary>Whether a lexeme is in a name of this kind.</summary>
    public bool IsInName(int index, NameKind kind)
    {
        var (low, high) = (0, analysis.Names.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (analysis.Names[middle].Span.End > this[index].Start)
                high = middle;
            else
                low = middle + 1;
        }

        return low < analysis.Names.Length && analysis.Names[low] is var name && name.Kind == kind
            && name.Span.Contains(this[index].Start);
    }

    bool FindDottedClock()
    {
        for (var index = 1; index < Count; index++)
        {
            if (Is(index, TermRole.Meridiem) && IsFigure(index - 1) && Text(index - 1).Contains('.'))
                return true;
        }

        return false;
    }

    /// <summary>The index of the lexeme that holds or follows this place of the text.</summary>
    public int IndexAt(int position)
    {
        var (low, high) = (0, _lexemes.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_lexemes[middle].End > position)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }
}
