using Stemma.Language;

namespace Stemma.Intake;

/// <summary>Guesses the encoding of bytes that are not UTF-8 and declare nothing: the one in which they read like a language.</summary>
/// <remarks>
/// A sample is read in each of the usual encodings, and weighed in the languages that are written in it. Bytes that an encoding
/// does not have count against it.
/// </remarks>
static class EncodingGuess
{
    /// <summary>So many bytes are read: some hundred words.</summary>
    const int SampleBytes = 1500;

    /// <summary>How many bytes are looked through for the sample.</summary>
    const int SearchedBytes = 1 << 20;

    /// <summary>What one letter that an encoding does not have takes away: as much as a few words of a language give.</summary>
    const int WrongLetter = 1500;

    /// <summary>What a letter takes away that hardly ever stands so: Russian in the wrong table is full of capitals inside words.</summary>
    const int OddLetter = 200;

    /// <summary>What a letter of two bytes gives that stands among others.</summary>
    const int PairedLetter = 200;

    /// <summary>The letters of two bytes in a row from which on they count: an accent and the letter after it may look like one.</summary>
    const int LeastRun = 3;

    static readonly Lazy<LanguageIdentifier> _languages = new(LanguageIdentifier.Load);

    static readonly Lazy<ImmutableArray<(Encoding Encoding, ImmutableArray<string> Languages)>> _usual = new(() =>
        [.. WordTable.Rows("encodings.tsv").Select(row => (TextDecoder.Mending(row[0]), row[1].Split(' ').ToImmutableArray()))]);

    /// <summary>The encodings of news pages, each with the languages that are written in it.</summary>
    internal static ImmutableArray<(Encoding Encoding, ImmutableArray<string> Languages)> Usual => _usual.Value;

    internal static Encoding Of(ReadOnlySpan<byte> bytes)
    {
        var sample = Sample(bytes);
        var (best, most) = (_usual.Value[0].Encoding, int.MinValue);
        foreach (var (encoding, languages) in _usual.Value)
        {
            var text = encoding.GetString(sample);
            var weight = _languages.Value.Weigh(text, languages) + Form(text, encoding.IsSingleByte);
            if (weight > most)
                (best, most) = (encoding, weight);
        }
        return best;
    }

    /// <summary>What speaks for a reading whatever its language is: below 0 where it holds what nobody writes.</summary>
    static int Form(string text, bool isSingleByte)
    {
        var (wrong, odd, joined, run) = (0, 0, 0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var (before, c) = (i > 0 ? text[i - 1] : ' ', text[i]);
            wrong += c is '\uFFFD' or >= '\u0080' and <= '\u009F' or >= '\uE000' and <= '\uF8FF' ? 1 : 0;
            odd += IsOdd(before, c) ? 1 : 0;
            run = c is > '\u2E7F' and not (>= FirstHalfWidth and <= LastHalfWidth) ? run + 1 : 0;
            joined += run >= LeastRun ? 1 : 0;
        }
        // Bytes of another encoding hardly ever pair up all the way.
        var paired = isSingleByte || wrong > 0 ? 0 : joined * PairedLetter;
        return paired - (wrong * WrongLetter) - (odd * OddLetter);
    }

    /// <summary>A capital inside a word, a vowel sign on nothing, Japanese in letters of half width.</summary>
    static bool IsOdd(char before, char c) => (char.IsUpper(c) && char.IsLetter(before)) || c is >= FirstHalfWidth and <= LastHalfWidth
        || (char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark && !char.IsLetter(before) && !IsMark(before));

    static bool IsMark(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    const char FirstHalfWidth = '\uFF61';
    const char LastHalfWidth = '\uFF9F';

    /// <summary>The text between marks, where it has letters beyond ASCII.</summary>
    static byte[] Sample(ReadOnlySpan<byte> bytes)
    {
        using var sample = new MemoryStream();
        bytes = bytes[..Math.Min(bytes.Length, SearchedBytes)];
        while (!bytes.IsEmpty && sample.Length < SampleBytes)
        {
            var end = bytes.IndexOfAny("<>\n"u8);
            var part = end < 0 ? bytes : bytes[..end];
            if (part.ContainsAnyInRange((byte)0x80, (byte)0xFF))
            {
                sample.Write(part[..Math.Min(part.Length, SampleBytes)]);
                sample.WriteByte((byte)' ');
            }
            bytes = end < 0 ? [] : bytes[(end + 1)..];
        }
        return sample.ToArray();
    }
}
