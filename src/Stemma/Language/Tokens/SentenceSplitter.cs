using System.Collections.Frozen;

namespace Stemma.Language;

/// <summary>Finds the sentences in the tokens of a text. A line of the text is never joined with the next.</summary>
static class SentenceSplitter
{
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _starters =
        WordList.Words("starters.tsv", StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adds the ends of the sentences of one line, whose tokens are the last ones from one on.</summary>
    public static void Split(string text, TokenBuffer tokens, int first, List<int> ends)
    {
        var items = ListItems.Find(text, tokens, first);
        if (items.Count < 2)
        {
            SplitStretch(new(text, tokens, first, tokens.Count), first, ends);
            return;
        }

        for (var i = 0; i < items.Count; i++)
        {
            var end = i + 1 < items.Count ? items[i + 1].First : tokens.Count;
            SplitStretch(new(text, tokens, items[i].First, end), items[i].First + items[i].Length, ends);
        }
    }

    /// <param name="stretch">The tokens of a line, or of one item of a list.</param>
    /// <param name="from">The first token that may end a sentence.</param>
    /// <param name="ends">Where the ends go.</param>
    static void SplitStretch(Stretch stretch, int from, List<int> ends)
    {
        for (var i = from; i < stretch.End - 1; i++)
        {
            if (!MayEnd(stretch, i))
                continue;
            var last = stretch.IsSpacedDots(i, out var dots) ? DotsEnd(stretch, i, dots) : WithClosers(stretch, i);
            if (last < stretch.End - 1 && !IsEllipsis(stretch, i, dots)
                && (last < i + dots - 1 || Ends(stretch, i, last)))
            {
                ends.Add(last + 1);
                stretch = stretch with { Start = last + 1 };
            }

            i = Math.Max(last, i + dots - 1);
        }

        if (stretch.Start < stretch.End)
            ends.Add(stretch.End);
    }

    static bool MayEnd(Stretch stretch, int index) =>
        stretch.Word(index)[^1] is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '।';

    /// <summary>Three stops after a space leave something out inside a sentence.</summary>
    static bool IsEllipsis(Stretch stretch, int index, int dots) => dots == 3 && stretch.Tokens.SpaceBefore(index);

    /// <summary>Of "end. . . . The", the stop ends the sentence and the ellipsis opens the next.</summary>
    static int DotsEnd(Stretch stretch, int index, int dots)
    {
        var after = index + dots;
        var opens = after < stretch.End && char.IsUpper(stretch.Word(after)[0]);
        return dots == 4 && opens && !stretch.Tokens.SpaceBefore(index) ? index : WithClosers(stretch, after - 1);
    }

    /// <summary>The last of the closing marks that are written to the stop.</summary>
    static int WithClosers(Stretch stretch, int index)
    {
        while (index + 1 < stretch.End
            && (stretch.Tokens.SpaceBefore(index + 1) ? IsEmoticon(stretch, index + 1) : IsCloser(stretch.Word(index + 1))))
            index++;
        return index;
    }

    static bool IsCloser(ReadOnlySpan<char> word) =>
        word[0] is '.' or '!' or '?'
        || (word.Length <= 2 && word[0] is '"' or '\'' or '’' or '”' or ')' or ']' or '}' or '»');

    static bool IsEmoticon(Stretch stretch, int index)
    {
        var word = stretch.Word(index);
        return word.Length is 2 or 3 && word[0] is ':' or ';' or '=' && word[^1] is ')' or '(' or 'D' or 'P';
    }

    static bool Ends(Stretch stretch, int stop, int last)
    {
        var next = Starter(stretch, last + 1);
        if (next >= stretch.End || IsInBrackets(stretch, stop, last))
            return false;
        var word = stretch.Word(next);
        var mark = stretch.Word(stop);
        if (!stretch.Tokens.SpaceBefore(last + 1))
            return last == stop && mark is "." && char.IsUpper(word[0]) && stop > stretch.Start
                && CharKinds.IsWord(stretch.Word(stop - 1)[^1]);
        if (char.IsLower(word[0]))
            return last == stop && next == last + 1 && EndsBeforeSmallLetter(stretch, stop);
        if (mark.Length > 1 && CharKinds.IsWord(mark[0]))
            return next == last + 1 || word[0] is not '(' ? AbbreviationEnds(stretch, stop, next) : false;
        if (mark is "." && IsListNumber(stretch, stop))
            return false;
        return CharKinds.Of(word[0]) != CharKind.Mark || next > last + 1 || OpensSentence(word[0]);
    }

    /// <summary>"[...]".</summary>
    static bool IsInBrackets(Stretch stretch, int stop, int last) =>
        last > stop && stretch.Word(stop + 1)[0] == ']' && stop > stretch.Start && stretch.Word(stop - 1)[0] == '[';

    static bool OpensSentence(char mark) =>
        mark is '$' or '£' or '€' or '#' or '@' or '-' or '–' or '—' or '•' or '*' or '<' or '.' or '¿' or '¡'
            or '_' or '=' || mark > '\u2190';

    /// <summary>Careless text starts sentences with small letters; a stop after a plain word still ends one.</summary>
    static bool EndsBeforeSmallLetter(Stretch stretch, int stop)
    {
        var mark = stretch.Word(stop);
        if (stop == stretch.Start || mark[0] is not ('.' or '!' or '?') || mark.StartsWith(".."))
            return false;
        var before = stretch.Word(stop - 1);
        return before.Length > 2 && char.IsLower(before[0])
            && (mark.Length > 1 || !stretch.Tokens.SpaceBefore(stop) || mark[0] != '.');
    }

    /// <summary>The first token that is no opening mark.</summary>
    static int Starter(Stretch stretch, int index)
    {
        while (index < stretch.End && stretch.Word(index)[0] is '"' or '\'' or '‘' or '“' or '(' or '[' or '«' or '`')
            index++;
        return index;
    }

    /// <summary>"1." at the start of a sentence.</summary>
    static bool IsListNumber(Stretch stretch, int stop) =>
        stop == stretch.Start + 1 && stretch.Word(stretch.Start) is { Length: <= 2 } word && char.IsAsciiDigit(word[0]);

    static bool AbbreviationEnds(Stretch stretch, int stop, int next)
    {
        var mark = stretch.Word(stop);
        var word = stretch.Word(next);
        var starts = char.IsUpper(word[0]) && _starters.Contains(word);
        return Abbreviations.KindOf(mark) switch
        {
            AbbreviationKind.Title => mark is "I." && starts,
            AbbreviationKind.Number => !char.IsAsciiDigit(word[0]) && starts,
            AbbreviationKind.Time => char.IsUpper(word[0]) && next == stop + 1 && !OpensWithTime(stretch, stop),
            AbbreviationKind.None => true,
            _ => starts,
        };
    }

    /// <summary>"At 5 a.m. Mr. Gray …": the time stands before what happened.</summary>
    static bool OpensWithTime(Stretch stretch, int stop) =>
        stop - stretch.Start <= 3 && stretch.Word(stretch.Start) is "At" or "By" or "On" or "Around" or "About";

    /// <summary>Tokens of one line in which sentences are sought; the start moves with what has been found.</summary>
    readonly record struct Stretch(string Text, TokenBuffer Tokens, int Start, int End)
    {
        public ReadOnlySpan<char> Word(int index) =>
            Text.AsSpan(Tokens.Start(index), Tokens.End(index) - Tokens.Start(index));

        /// <summary>Whether three stops or more follow with spaces between them; how many tokens they are, else 1.</summary>
        public bool IsSpacedDots(int index, out int dots)
        {
            dots = 1;
            while (index + dots < End && Word(index) is "." && Word(index + dots) is "." && Tokens.SpaceBefore(index + dots))
                dots++;
            if (dots >= 3)
                return true;
            dots = 1;
            return false;
        }
    }
}
