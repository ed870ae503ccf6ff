namespace Stemma.Intake;

/// <summary>Reads lines and counted bytes in turn from a stream, as records of archives need.</summary>
sealed class ByteReader(Stream stream)
{
    readonly byte[] _buffer = new byte[1 << 16];
    int _at;
    int _end;

    /// <summary>Bytes handed on so far.</summary>
    internal long Position { get; private set; }

    /// <summary>A line without its end, cut at a limit; null at the end of the stream.</summary>
    internal string? Line(int limit)
    {
        var line = new StringBuilder();
        var any = false;
        for (int value; (value = Next()) >= 0; any = true)
        {
            if (value == '\n')
                return line.ToString().TrimEnd('\r');
            if (line.Length < limit)
                line.Append((char)value);
        }
        return any ? line.ToString() : null;
    }

    /// <summary>So many bytes, or what is left; those above the limit are read and dropped.</summary>
    internal byte[] Bytes(long count, long limit)
    {
        using var kept = new MemoryStream();
        while (count > 0 && Fill())
        {
            var part = (int)Math.Min(count, _end - _at);
            kept.Write(_buffer, _at, (int)Math.Min(part, Math.Max(0, limit - kept.Length)));
            (_at, count, Position) = (_at + part, count - part, Position + part);
        }
        return kept.ToArray();
    }

    int Next()
    {
        if (!Fill())
            return -1;
        Position++;
        return _buffer[_at++];
    }

    bool Fill()
    {
        if (_at < _end)
            return true;
        (_at, _end) = (0, stream.Read(_buffer));
        return _end > 0;
    }
}
