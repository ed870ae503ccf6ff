using System.Buffers;
using System.Collections.Frozen;

namespace Stemma.Intake;

/// <summary>Names the damage of a text that was decoded by the wrong table somewhere on its way.</summary>
static class Mojibake
{
    /// <summary>Fewer places may be meant: a report on fonts, a name in capitals.</summary>
    const int LeastPlaces = 3;

    static readonly ImmutableArray<(string Name, FrozenDictionary<char, byte> Bytes)> _tables =
        [.. new[] { "windows-1252", "windows-1251", "windows-1250", "windows-1254", "windows-1253", "windows-1256", "ibm866", "macintosh" }.Select(Table)];

    /// <summary>The damage in words; null where the text is sound.</summary>
    internal static string? Find(string text)
    {
        var lost = text.AsSpan().Count('\uFFFD');
        if (!text.AsSpan().ContainsAnyExceptInRange('\0', '\u007f'))
            return null;
        var (name, most) = ("", 0);
        foreach (var table in _tables)
        {
            var places = Places(text, table.Bytes);
            if (places > most)
                (name, most) = (table.Name, places);
        }
        if (most >= LeastPlaces)
            return $"In {most} places letters of UTF-8 stand as two or three of {name}.";
        return lost >= LeastPlaces ? $"In {lost} places a letter was lost: the text was decoded by a wrong table." : null;
    }

    /// <summary>How many letters stand there as the bytes of UTF-8, each read by itself; a run of letters counts as a whole or not at all.</summary>
    static int Places(ReadOnlySpan<char> text, FrozenDictionary<char, byte> bytes)
    {
        var places = 0;
        Span<byte> run = stackalloc byte[LongestRun];
        while (text.IndexOfAnyExceptInRange('\0', '\u007f') is >= 0 and var start)
        {
            text = text[start..];
            var end = text.IndexOfAnyInRange('\0', '\u007f');
            var length = end < 0 ? text.Length : end;
            places += Letters(text[..length], bytes, run);
            text = text[length..];
        }
        return places;
    }

    /// <summary>Longer runs are looked at in part.</summary>
    const int LongestRun = 120;

    static int Letters(ReadOnlySpan<char> text, FrozenDictionary<char, byte> bytes, Span<byte> run)
    {
        var length = Math.Min(text.Length, run.Length);
        for (var i = 0; i < length; i++)
        {
            if (!bytes.TryGetValue(text[i], out run[i]))
                return 0;
        }
        var rest = run[..length];
        var letters = 0;
        for (; !rest.IsEmpty; letters++)
        {
            var status = Rune.DecodeFromUtf8(rest, out _, out var used);
            // The last byte of a letter may have been a control character, which no text keeps.
            var isCut = status == OperationStatus.NeedMoreData && (used > 1 || length < text.Length);
            if (status != OperationStatus.Done && !isCut)
                return 0;
            rest = rest[used..];
        }
        return letters;
    }

    static (string Name, FrozenDictionary<char, byte> Bytes) Table(string name)
    {
        var encoding = TextDecoder.Mending(name);
        return (name, Enumerable.Range(0x80, 0x80).Select(value => (byte)value)
            .Select(value => (Sign: encoding.GetString([value])[0], Value: value)).DistinctBy(pair => pair.Sign)
            .ToFrozenDictionary(pair => pair.Sign, pair => pair.Value));
    }
}
