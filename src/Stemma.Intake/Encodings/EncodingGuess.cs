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

    /// <summary>What a letter of two bytes gives that stands among others, and takes away where it is one that hardly anybody writes.</summary>
    const int PairedLetter = 200;

    /// <summary>The letters of two bytes in a row from which on they count: an accent and the letter after it may look like one.</summary>
    const int LeastRun = 3;

    static readonly Lazy<LanguageIdentifier> _languages = new(LanguageIdentifier.Load);

    static readonly Lazy<ImmutableArray<UsualEncoding>> _usual = new(() => [.. WordTable.Rows("encodings.tsv").Select(UsualEncoding.Of)]);

    /// <summary>The encodings of news pages; of equals the first is meant.</summary>
    internal static ImmutableArray<UsualEncoding> Usual => _usual.Value;

    internal static Encoding Of(ReadOnlySpan<byte> bytes)
    {
        var (marked, plain) = Sample(bytes);
        var english = _languages.Value.Weigh(plain, _english);
        var (best, most) = (_usual.Value[0].Encoding, int.MinValue);
        foreach (var usual in _usual.Value)
        {
            var text = usual.Encoding.GetString(marked);
            var weight = _languages.Value.Weigh(text, usual.Languages) + Form(text, usual)
                + Math.Max(english, _languages.Value.Weigh(plain, usual.Languages));
            if (weight > most)
                (best, most) = (usual.Encoding, weight);
        }
        return best;
    }

    static readonly ImmutableArray<string> _english = ["en"];

    /// <summary>What speaks for a reading whatever its language is: below 0 where it holds what nobody writes.</summary>
    static int Form(string text, UsualEncoding usual)
    {
        var (wrong, odd, joined, run) = (0, 0, 0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var (before, c, after) = (i > 0 ? text[i - 1] : ' ', text[i], i + 1 < text.Length ? text[i + 1] : ' ');
            wrong += IsWrong(c) || IsAlone(before, c, after) ? 1 : 0;
            odd += IsOdd(before, c) ? 1 : 0;
            run = c is > '\u2E7F' and not (>= FirstHalfWidth and <= LastHalfWidth) ? run + 1 : 0;
            joined += run < LeastRun ? 0 : usual.IsCommon(c) ? 1 : -1;
        }
        // Bytes of another encoding hardly ever pair up all the way.
        var paired = usual.Common.IsEmpty || wrong > 0 ? 0 : joined * PairedLetter;
        return paired - (wrong * WrongLetter) - (odd * OddLetter);
    }

    /// <summary>No letter of the encoding, a control character, a place for private use.</summary>
    static bool IsWrong(char c) => c is '\uFFFD' or >= '\u0080' and <= '\u009F' or >= '\uE000' and <= '\uF8FF';

    /// <summary>A capital inside a word, a vowel sign on nothing, Japanese in letters of half width.</summary>
    static bool IsOdd(char before, char c) => (char.IsUpper(c) && char.IsLetter(before)) || c is >= FirstHalfWidth and <= LastHalfWidth
        || (char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark && !char.IsLetter(before) && !IsMark(before));

    /// <summary>A capital that is a whole word: quotation marks of another table.</summary>
    static bool IsAlone(char before, char c, char after) =>
        c > '\u007f' && char.IsUpper(c) && !char.IsLetterOrDigit(before) && !char.IsLetterOrDigit(after);

    static bool IsMark(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    const char FirstHalfWidth = '\uFF61';
    const char LastHalfWidth = '\uFF9F';

    /// <summary>The words between marks, where there are letters beyond ASCII: those that have such letters, and the others.</summary>
    /// <remarks>Names and English words stand in the reports of every language, and say nothing against it.</remarks>
    static (byte[] Marked, string Plain) Sample(ReadOnlySpan<byte> bytes)
    {
        using var marked = new MemoryStream();
        var plain = new StringBuilder();
        bytes = bytes[..Math.Min(bytes.Length, SearchedBytes)];
        while (!bytes.IsEmpty && marked.Length < SampleBytes)
        {
            var end = bytes.IndexOfAny("<>\n"u8);
            var part = end < 0 ? bytes : bytes[..end];
            if (part.ContainsAnyInRange((byte)0x80, (byte)0xFF))
                AddWords(part[..Math.Min(part.Length, SampleBytes)], marked, plain);
            bytes = end < 0 ? [] : bytes[(end + 1)..];
        }
        return (marked.ToArray(), plain.ToString());
    }

    static void AddWords(ReadOnlySpan<byte> part, MemoryStream marked, StringBuilder plain)
    {
        foreach (var range in part.Split((byte)' '))
        {
            var word = part[range];
            if (Ascii.IsValid(word))
            {
                plain.Append(Encoding.ASCII.GetString(word)).Append(' ');
                continue;
            }
            marked.Write(word);
            marked.WriteByte((byte)' ');
        }
    }
}
