using System.Runtime.InteropServices;
using Stemma.Language;

namespace Stemma.Stories;

/// <summary>The words of one text in order, as places and hashes, with the ones that are somebody's quoted words marked.</summary>
/// <remarks>Reads every article of a stream, so it cuts by itself instead of waiting for an analysis.</remarks>
sealed class WordSequence
{
    const ulong Seed = 14695981039346656037;
    const ulong Prime = 1099511628211;

    readonly List<TextSpan> _spans;
    readonly List<ulong> _hashes;
    readonly List<bool> _quoted;

    WordSequence(int capacity) => (_spans, _hashes, _quoted) = (new(capacity), new(capacity), new(capacity));

    public int Count => _spans.Count;
    public TextSpan Span(int word) => _spans[word];
    public ulong Hash(int word) => _hashes[word];
    public bool IsQuoted(int word) => _quoted[word];
    public int QuotedCount => QuotedIn(0, Count);

    /// <summary>How many words of a half-open range are quoted.</summary>
    public int QuotedIn(int first, int end) => CollectionsMarshal.AsSpan(_quoted)[first..end].Count(true);

    /// <summary>Whether a word of this hash stands in a half-open range; an empty or reversed one has none.</summary>
    public bool Has(int first, int end, ulong hash) =>
        first < end && CollectionsMarshal.AsSpan(_hashes)[first..end].Contains(hash);

    /// <summary>The first word, from a place above 0 on, that follows one of this hash; the count of words where none does.</summary>
    public int After(ulong hash, int place) =>
        place < Count && CollectionsMarshal.AsSpan(_hashes)[(place - 1)..^1].IndexOf(hash) is >= 0 and var more ? place + more : Count;

    /// <summary>The half of a hash by which tables and indexes know a word or a run of words; never 0.</summary>
    public static uint Key(ulong hash) => Math.Max(1, (uint)(hash >> 32));

    /// <summary>From the first word to the last of a half-open range of words.</summary>
    public TextSpan Span(int first, int end) => new(_spans[first].Start, _spans[end - 1].End);

    /// <summary>The index of the first word that ends after this place.</summary>
    public int WordAt(int position)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _spans[middle].End > position ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    public static WordSequence Of(string text)
    {
        var words = new WordSequence(text.Length / 5);
        var quotes = new QuoteMarks();
        for (var start = 0; start < text.Length; start++)
        {
            if (!CharKinds.IsWord(text[start]))
            {
                quotes.Pass(text, start);
                continue;
            }

            var hash = Seed;
            var end = start;
            for (; end < text.Length && IsInside(text, end); end++)
                hash = Add(hash, text[end]);
            words._spans.Add(new(start, end));
            words._hashes.Add(hash);
            words._quoted.Add(quotes.IsOpen);
            start = end - 1;
        }

        return words;
    }

    /// <summary>The hash that a word of a text has, for looking words up.</summary>
    public static ulong HashOf(ReadOnlySpan<char> word)
    {
        var hash = Seed;
        foreach (var unit in word)
            hash = Add(hash, unit);
        return hash;
    }

    static bool IsInside(string text, int place) =>
        CharKinds.IsWord(text[place])
        || (CharKinds.IsApostrophe(text[place]) || text[place] is '.' or ',' && char.IsAsciiDigit(text[place - 1]))
            && place + 1 < text.Length
            && (text[place] is '.' or ',' ? char.IsAsciiDigit(text[place + 1]) : char.IsLetter(text[place + 1]));

    static ulong Add(ulong hash, char unit) =>
        CharKinds.IsApostrophe(unit) || unit == ','
            ? hash
            : (hash ^ (unit < 0x80 ? (uint)(unit is >= 'A' and <= 'Z' ? unit | 0x20 : unit) : char.ToLowerInvariant(unit)))
                * Prime;
}
