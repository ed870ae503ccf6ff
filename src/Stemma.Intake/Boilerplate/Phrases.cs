using System.Buffers;
using System.Collections.Frozen;

namespace Stemma.Intake;

/// <summary>The phrases of boilerplate: what a line is, how it begins, or what it holds, and how long it may then be.</summary>
static class Phrases
{
    sealed record Phrase(string Form, string Text, int MostWords, RemovalReason Reason);

    static readonly ImmutableArray<Phrase> _all = [.. WordTable.Rows("boilerplate-phrases.tsv")
        .Select(row => new Phrase(row[0], row[1], int.Parse(row[2]), Enum.Parse<RemovalReason>(row[3])))];

    static readonly FrozenDictionary<string, RemovalReason> _whole = _all.Where(phrase => phrase.Form == "is")
        .ToFrozenDictionary(phrase => phrase.Text, phrase => phrase.Reason);

    static readonly ILookup<string, Phrase> _starts = _all.Where(phrase => phrase.Form == "starts")
        .ToLookup(phrase => FirstWord(phrase.Text));

    static readonly ImmutableArray<Phrase> _has = [.. _all.Where(phrase => phrase.Form is "has" or Forbids)];

    /// <summary>The form of a phrase that must be followed by several ways of copying.</summary>
    const string Forbids = "forbids";

    /// <summary>The phrases that stand anywhere, up to their first apostrophe, which is written in two ways.</summary>
    static readonly SearchValues<string> _hasAny = SearchValues.Create(
        [.. _has.Select(phrase => phrase.Text.Split('\'')[0]).Distinct()], StringComparison.OrdinalIgnoreCase);

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _firstWords = _starts
        .Select(group => group.Key.Split('\'')[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    static readonly int _longestWhole = _whole.Keys.Max(text => text.Length) + MarksAround;

    /// <summary>How many marks may stand around a phrase that is a whole line.</summary>
    const int MarksAround = 12;

    /// <summary>A longer sentence is prose, whatever it holds.</summary>
    const int LongestSentence = 500;

    static readonly int _longest = _all.Max(phrase => phrase.MostWords);

    /// <summary>Why a line is boilerplate; null where it is not.</summary>
    internal static RemovalReason? Reason(string line) => Reason(line, MayHold(line));

    /// <param name="line">A line.</param>
    /// <param name="mayHold">Whether a phrase may stand in it.</param>
    internal static RemovalReason? Reason(string line, bool mayHold)
    {
        if (line.Length > _longestWhole && ((!mayHold && !MayStart(line)) || Words.Count(line) > _longest))
            return null;
        var folded = Folded(line);
        return _whole.TryGetValue(folded, out var reason) ? reason : Part(folded, sentence: false);
    }

    /// <summary>Whether any phrase that may stand anywhere could stand in a line: a quick no for most.</summary>
    internal static bool MayHold(ReadOnlySpan<char> line) => line.IndexOfAny(_hasAny) >= 0;

    static bool MayStart(ReadOnlySpan<char> line)
    {
        var text = line.TrimStart(_marks);
        var end = text.IndexOfAny(_wordEnds);
        return _firstWords.Contains((end < 0 ? text : text[..end]).TrimEnd(":,."));
    }

    static readonly SearchValues<char> _wordEnds = SearchValues.Create(" '’‘");

    /// <summary>Why a sentence inside a line of prose is boilerplate: only by the phrases that no report uses.</summary>
    internal static RemovalReason? SentenceReason(ReadOnlySpan<char> sentence, bool mayHold) =>
        sentence.Length > LongestSentence || (!mayHold && !MayStart(sentence))
            ? null : Part(Folded(sentence.ToString()), sentence: true);

    static RemovalReason? Part(string folded, bool sentence)
    {
        var words = Words.Count(folded);
        foreach (var phrase in _starts[FirstWord(folded)])
        {
            if (words <= phrase.MostWords && Fits(phrase.Reason, sentence) && StartsWith(folded, phrase.Text))
                return phrase.Reason;
        }
        if (folded.AsSpan().IndexOfAny(_hasAny) < 0)
            return null;
        return _has.FirstOrDefault(phrase => words <= phrase.MostWords && Fits(phrase.Reason, sentence)
            && Holds(folded, phrase))?.Reason;
    }

    static bool Holds(string folded, Phrase phrase) => folded.IndexOf(phrase.Text, StringComparison.Ordinal) is >= 0 and var at
        && (phrase.Form != Forbids || CopyNotice.Is(folded[(at + phrase.Text.Length)..]));

    static bool Fits(RemovalReason reason, bool sentence) => !sentence || reason is RemovalReason.Newsletter
        or RemovalReason.Credit or RemovalReason.Copyright or RemovalReason.Share or RemovalReason.Comments;

    /// <summary>In lower case, with straight quotation marks, without marks at its ends.</summary>
    internal static string Folded(string line)
    {
        var folded = line.ToLowerInvariant();
        if (folded.AsSpan().IndexOfAny(_curly) >= 0)
            folded = folded.Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"');
        return folded.Trim(_marks);
    }

    static readonly SearchValues<char> _curly = SearchValues.Create("’‘“”");

    static readonly char[] _marks = [.. " .:!?-–—*•|»«><·,;…[]→+#_="];

    static bool StartsWith(string folded, string text) => folded.StartsWith(text, StringComparison.Ordinal)
        && (folded.Length == text.Length || !char.IsLetterOrDigit(folded[text.Length]));

    static string FirstWord(string text)
    {
        var end = text.IndexOf(' ');
        return end < 0 ? text.TrimEnd(':', ',', '.') : text[..end].TrimEnd(':', ',', '.');
    }
}
