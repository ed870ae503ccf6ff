namespace Stemma.Training;

/// <summary>A text cut into words and single marks, as the scorer of stories compares texts.</summary>
sealed class ScoredText
{
    ScoredText(string text, ImmutableArray<TextSpan> words) => (Text, Words) = (text, words);

    public string Text { get; }
    public ImmutableArray<TextSpan> Words { get; }

    public static ScoredText Of(string text)
    {
        var words = ImmutableArray.CreateBuilder<TextSpan>();
        for (var i = 0; i < text.Length;)
        {
            var end = i + Length(text, i);
            if (IsWord(text, i))
                while (end < text.Length && IsWord(text, end))
                    end += Length(text, end);
            if (!IsSpace(text[i]))
                words.Add(new(i, end));
            i = end;
        }

        return new(text, words.DrainToImmutable());
    }

    public string this[TextSpan span] => Text[span.Start..span.End];

    /// <summary>Whether the word begins with a letter or a digit.</summary>
    public bool IsProse(TextSpan word) => Text[word.Start] != '_' && IsWord(Text, word.Start);

    static int Length(string text, int index) => char.IsSurrogatePair(text, index) ? 2 : 1;

    // What Python's \w takes for a word: letters, every kind of number, the underscore.
    static bool IsWord(string text, int index) =>
        text[index] == '_' || CharUnicodeInfo.GetUnicodeCategory(text, index) is
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber
            or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    // Python counts the four separators of ASCII as space, too.
    static bool IsSpace(char letter) => char.IsWhiteSpace(letter) || letter is >= '\u001c' and <= '\u001f';
}

/// <summary>Where the words of one text stand in another.</summary>
sealed class TextAligner
{
    readonly ScoredText _from;
    readonly ScoredText _to;
    readonly int[] _partners;

    public TextAligner(ScoredText from, ScoredText to)
    {
        (_from, _to) = (from, to);
        _partners = SequenceMatcher.Partners([.. from.Words.Select(word => from[word])], [.. to.Words.Select(word => to[word])]);
    }

    /// <summary>The indices of the words of the second text that stand in the first.</summary>
    public IEnumerable<int> Reached => _partners.Where(partner => partner >= 0);

    /// <summary>The span in the second text that a span of the first stands for; null where nothing of it is there.</summary>
    public TextSpan? Map(int start, int end)
    {
        var (low, high) = (int.MaxValue, -1);
        for (var i = 0; i < _partners.Length; i++)
        {
            if (_partners[i] < 0 || _from.Words[i].Start >= end || _from.Words[i].End <= start)
                continue;
            (low, high) = (Math.Min(low, _partners[i]), Math.Max(high, _partners[i]));
        }

        return high < 0 ? null : new(_to.Words[low].Start, _to.Words[high].End);
    }
}
