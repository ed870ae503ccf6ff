namespace Stemma.Intake;

/// <summary>An encoding of news pages, with the languages that are written in it.</summary>
/// <param name="Encoding">What it does not have becomes U+FFFD.</param>
/// <param name="Languages">ISO 639-1 codes.</param>
/// <param name="Common">The pairs of bytes of its common letters, each byte from the first to the last; empty for letters of one byte.</param>
sealed record UsualEncoding(Encoding Encoding, ImmutableArray<string> Languages, ImmutableArray<(ushort First, ushort Last)> Common)
{
    internal static UsualEncoding Of(string[] row) => new(TextDecoder.Mending(row[0]), [.. row[1].Split(' ')],
        row.Length < 3 ? [] : [.. row[2].Split(' ').Select(pair => (Number(pair[..4]), Number(pair[5..])))]);

    static ushort Number(string hex) => ushort.Parse(hex, NumberStyles.AllowHexSpecifier);

    /// <summary>Whether a letter is one of two bytes that people write often.</summary>
    internal bool IsCommon(char letter)
    {
        Span<byte> bytes = stackalloc byte[8];
        if (Common.IsEmpty || char.IsSurrogate(letter) || Encoding.GetBytes([letter], bytes) != 2)
            return false;
        foreach (var (first, last) in Common)
        {
            if (IsBetween(bytes[0], first >> 8, last >> 8) && IsBetween(bytes[1], first & 0xFF, last & 0xFF))
                return true;
        }
        return false;
    }

    static bool IsBetween(byte value, int first, int last) => value >= first && value <= last;
}
