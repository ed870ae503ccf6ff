namespace Stemma.Intake;

/// <summary>Turns bytes into text: by byte order mark, declaration, validity as UTF-8, and last by what is usual.</summary>
static class TextDecoder
{
    /// <summary>How far into a file a declaration is looked for: what browsers do, doubled twice for long heads.</summary>
    const int DeclarationBytes = 4096;

    /// <summary>How many bytes are sampled to tell UTF-16 without a mark.</summary>
    const int SampleBytes = 4096;

    static readonly System.Collections.Frozen.FrozenDictionary<string, string> _names = WordTable.Map("encoding-names.tsv");

    static readonly UTF8Encoding _strict = new(false, throwOnInvalidBytes: true);

    static TextDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <param name="bytes">The whole document.</param>
    /// <param name="declared">The encoding that the transport named (an HTTP header, a record); null for none.</param>
    internal static DecodedText Decode(ReadOnlySpan<byte> bytes, string? declared)
    {
        if (Marked(bytes) is { } marked)
            return Whole(bytes[marked.Length..], marked.Encoding);
        if (WithoutMark(bytes) is { } wide)
            return Whole(bytes, wide);
        if (IsEscaped(bytes))
            return Whole(bytes, Mending("iso-2022-jp"));
        if (IsUtf8(bytes, out var cut))
            return Whole(cut ? bytes[..^Tail(bytes)] : bytes, Encoding.UTF8) with { Cut = cut };
        var named = Named(declared) ?? Named(Declaration.Find(bytes[..Math.Min(bytes.Length, DeclarationBytes)]));
        if (named is null or UTF8Encoding)
            return Whole(bytes, MostlyUtf8(bytes) ? Encoding.UTF8 : EncodingGuess.Of(bytes));
        return Whole(bytes, named);
    }

    static (Encoding Encoding, int Length)? Marked(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0x00, 0x00, ..] => (Encoding.UTF32, 4),
        [0x00, 0x00, 0xFE, 0xFF, ..] => (new UTF32Encoding(true, false), 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => null,
    };

    /// <summary>Text in Latin letters has a zero in every second byte of UTF-16, and in no other encoding.</summary>
    static UnicodeEncoding? WithoutMark(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, SampleBytes)];
        if (sample.Length < 4)
            return null;
        int even = 0, odd = 0;
        for (var i = 0; i < sample.Length; i++)
        {
            if (sample[i] == 0)
                _ = (i & 1) == 0 ? even++ : odd++;
        }
        var half = sample.Length / 2;
        if (odd > half * 0.4 && even < half * 0.05)
            return new UnicodeEncoding(bigEndian: false, byteOrderMark: false);
        return even > half * 0.4 && odd < half * 0.05 ? new UnicodeEncoding(true, false) : null;
    }

    static DecodedText Whole(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        var width = encoding is UnicodeEncoding ? 2 : encoding is UTF32Encoding ? 4 : 1;
        var cut = bytes.Length % width;
        return new(encoding.GetString(bytes[..^cut]), encoding.WebName, cut != 0);
    }

    /// <summary>Whether the bytes are UTF-8; the last character may be cut off.</summary>
    static bool IsUtf8(ReadOnlySpan<byte> bytes, out bool cut)
    {
        cut = false;
        if (System.Text.Unicode.Utf8.IsValid(bytes))
            return true;
        var tail = Tail(bytes);
        cut = tail > 0 && tail < bytes.Length && System.Text.Unicode.Utf8.IsValid(bytes[..^tail]);
        return cut;
    }

    /// <summary>The length of a character that is cut off at the end; 0 where none is.</summary>
    static int Tail(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            var value = bytes[^back];
            if ((value & 0xC0) == 0x80)
                continue;
            var length = value >= 0xF0 ? 4 : value >= 0xE0 ? 3 : value >= 0xC0 ? 2 : 1;
            return length > back ? back : 0;
        }
        return 0;
    }

    /// <summary>Whether a few broken characters stand in what is otherwise UTF-8.</summary>
    static bool MostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        int good = 0, bad = 0;
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out _, out var used);
            if (status != System.Buffers.OperationStatus.Done)
                bad++;
            else if (used > 1)
                good++;
            bytes = bytes[Math.Max(1, used)..];
        }
        return good > bad * 4;
    }

    /// <summary>Japanese of e-mail and old pages: seven bits, with marks that switch between sets of letters.</summary>
    static bool IsEscaped(ReadOnlySpan<byte> bytes) =>
        (bytes.IndexOf("\u001b$B"u8) >= 0 || bytes.IndexOf("\u001b$@"u8) >= 0) && !bytes.ContainsAnyInRange((byte)0x80, (byte)0xFF);

    static Encoding? Named(string? name)
    {
        name = name?.Trim().Trim('"', '\'').ToLowerInvariant();
        return name switch
        {
            null or "" => null,
            "utf8" or "utf-16" or "utf-16le" or "utf-16be" or "utf-7" or "unicode" => _strict,
            _ => Known(_names.GetValueOrDefault(name, name)),
        };
    }

    static Encoding? Known(string name)
    {
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>An encoding by a name that is known to exist; bytes that it does not have become U+FFFD.</summary>
    internal static Encoding Mending(string name) =>
        Encoding.GetEncoding(name, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"));
}
