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

    static readonly ImmutableArray<Phrase> _has = [.. _all.Where(phrase => phrase.Form == "has")];

    static readonly SearchValues<string> _hasAny =
        SearchValues.Create([.. _has.Select(phrase => phrase.Text)], StringComparison.Ordinal);

    static readonly int _longest = _all.Max(phrase => phrase.MostWords);

    /// <summary>Why a line, or a sentence of one, is boilerplate; null where it is not.</summary>
    internal static RemovalReason? Reason(string line)
    {
        var folded = Folded(line);
        var words = Words.Count(folded);
        if (words == 0 || words > _longest)
            return null;
        if (_whole.TryGetValue(folded, out var reason))
            return reason;
        foreach (var phrase in _starts[FirstWord(folded)])
        {
            if (words <= phrase.MostWords && StartsWith(folded, phrase.Text))
                return phrase.Reason;
        }
        if (folded.AsSpan().IndexOfAny(_hasAny) < 0)
            return null;
        return _has.FirstOrDefault(phrase => words <= phrase.MostWords && folded.Contains(phrase.Text, StringComparison.Ordinal))?.Reason;
    }

    /// <summary>In lower case, with straight quotation marks, without marks at its ends.</summary>
    internal static string Folded(string line)
    {
        var folded = line.ToLowerInvariant().Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"');
        return folded.Trim(' ', '.', ':', '!', '?', '-', '–', '—', '*', '•', '|', '»', '«', '>', '<', '·', ',', ';', '…', '[', ']', '→', '+', '#', '_', '=');
    }

    static bool StartsWith(string folded, string text) => folded.StartsWith(text, StringComparison.Ordinal)
        && (folded.Length == text.Length || !char.IsLetterOrDigit(folded[text.Length]));

    static string FirstWord(string text)
    {
        var end = text.IndexOf(' ');
        return end < 0 ? text.TrimEnd(':', ',', '.') : text[..end].TrimEnd(':', ',', '.');
    }
}
