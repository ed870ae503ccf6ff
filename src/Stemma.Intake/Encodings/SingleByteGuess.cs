namespace Stemma.Intake;

/// <summary>Guesses the encoding of bytes that are not UTF-8 and declare nothing.</summary>
/// <remarks>Russian text in windows-1251 is more than half high bytes, and most of those are small letters.</remarks>
static class SingleByteGuess
{
    internal static Encoding Of(ReadOnlySpan<byte> bytes)
    {
        int letters = 0, high = 0, lower = 0;
        foreach (var value in bytes)
        {
            if (value >= 0xC0)
                high++;
            if (value >= 0xE0)
                lower++;
            if (value is >= (byte)'a' and <= (byte)'z' or >= (byte)'A' and <= (byte)'Z')
                letters++;
        }
        var cyrillic = high > letters && lower > high * 0.7;
        return Encoding.GetEncoding(cyrillic ? 1251 : 1252);
    }
}
