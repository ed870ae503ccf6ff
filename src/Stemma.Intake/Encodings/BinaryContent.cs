namespace Stemma.Intake;

/// <summary>Tells bytes that are no text in any encoding: pictures, programs, fonts.</summary>
static class BinaryContent
{
    const int SampleBytes = 8192;

    /// <summary>The share of control bytes above which nobody wrote it.</summary>
    const double MostControl = 0.02;

    /// <summary>Where the first byte stands that no text has; null for text.</summary>
    internal static int? At(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, SampleBytes)];
        if (sample is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || IsWide(sample))
            return null;
        int control = 0, first = -1;
        for (var i = 0; i < sample.Length; i++)
        {
            if (sample[i] >= 0x20 || sample[i] is (byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C or 0x1B or 0x1A)
                continue;
            control++;
            first = first < 0 ? i : first;
        }
        return control > Math.Max(1, sample.Length * MostControl) || sample.StartsWith("%PDF"u8) ? Math.Max(first, 0) : null;
    }

    /// <summary>Zeros in every second place are UTF-16, not a program.</summary>
    static bool IsWide(ReadOnlySpan<byte> sample)
    {
        Span<int> zeros = [0, 0];
        for (var i = 0; i < sample.Length; i++)
            zeros[i & 1] += sample[i] == 0 ? 1 : 0;
        var half = sample.Length / 2;
        return half > 1 && Math.Max(zeros[0], zeros[1]) > half * 0.4 && Math.Min(zeros[0], zeros[1]) < half * 0.05;
    }
}
