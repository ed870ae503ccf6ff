namespace Stemma.Intake;

/// <summary>Cuts a stream into lines without reading it whole. UTF-16 is turned into UTF-8 on the way.</summary>
static class ByteLines
{
    /// <summary>The lines; null for one that is longer than the limit.</summary>
    internal static IEnumerable<byte[]?> Of(InputStream input, long limit)
    {
        using var stream = Transcoded(input);
        var line = new MemoryStream();
        var buffer = new byte[1 << 16];
        var tooLong = false;
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            for (var start = 0; start < read;)
            {
                var length = buffer.AsSpan(start, read - start).IndexOf((byte)'\n');
                var part = length < 0 ? read - start : length;
                tooLong |= line.Length + part > limit;
                if (!tooLong)
                    line.Write(buffer, start, part);
                start += part + 1;
                if (length < 0)
                    continue;
                yield return tooLong ? null : line.ToArray();
                line.SetLength(0);
                tooLong = false;
            }
        }
        if (tooLong || line.Length > 0)
            yield return tooLong ? null : line.ToArray();
    }

    static Stream Transcoded(InputStream input) => input.Peek(InputSniffer.HeadBytes) switch
    {
        [0xFF, 0xFE, ..] => Encoding.CreateTranscodingStream(input, Encoding.Unicode, Encoding.UTF8, leaveOpen: true),
        [0xFE, 0xFF, ..] => Encoding.CreateTranscodingStream(input, Encoding.BigEndianUnicode, Encoding.UTF8, leaveOpen: true),
        _ => input,
    };
}
