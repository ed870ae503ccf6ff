using Stemma.Language;

namespace Stemma.Reading;

/// <summary>"Now", "recently", "the future": before, at or after the time of writing, without a date.</summary>
static class IndefiniteMatcher
{
    static readonly PhraseTable<string> _table = new(WordList.Rows("indefinite-times.tsv").Select(row =>
        (row[0], row[1])));

    public static TimeDraft? At(LexedText text, int index)
    {
        if (!_table.TryMatch(text, index, out var value, out var end) || !Stands(text, index, end))
            return null;
        var first = text.IsWord(index, "at") ? index + 1 : index;
        return new TimeDraft { First = first, End = end, Shape = TimeShape.Indefinite, Literal = value };
    }

    /// <summary>"The past" of nothing else, "soon" and not "as soon as", "now" and not "now that".</summary>
    static bool Stands(LexedText text, int index, int end)
    {
        if (text.IsWord(index, "the"))
            return text[end].Kind != LexemeKind.Word || !text.IsHyphen(end) && IsSmallWord(text, end);
        if (text.IsWord(index, "soon"))
            return !text.IsWord(index - 1, "as", "too") && !text.IsWord(end, "after", "as");
        if (text.IsCapital(index) && (text.IsCapital(index - 1) || text.IsCapital(end)))
            return false;
        return !(text.IsWord(index, "now")
            && (text.IsWord(end, "that") || text.IsHyphen(end) || text.IsMark(end, '!')));
    }

    static bool IsSmallWord(LexedText text, int index) =>
        text[index].End - text[index].Start <= 4
            && !text[index].Term.Is(TermRole.Unit | TermRole.Units | TermRole.Cardinal);
}
