namespace Stemma.Intake;

/// <summary>Reads lines and counted bytes in turn from a stream, as records of archives need.</summary>
sealed class ByteReader(Stream stream)
{
    const int BufferBytes = 1 << 16;

    byte[] _buffer = new byte[BufferBytes];
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

    /// <summary>Gives bytes back that were read too many: they are read again.</summary>
    internal void Return(ReadOnlySpan<byte> bytes)
    {
        var rest = new byte[Math.Max(BufferBytes, bytes.Length + _end - _at)];
        bytes.CopyTo(rest);
        _buffer.AsSpan(_at, _end - _at).CopyTo(rest.AsSpan(bytes.Length));
        (_buffer, _at, _end, Position) = (rest, 0, bytes.Length + _end - _at, Position - bytes.Length);
    }

    /// <summary>The next bytes, which will be read again; fewer than wanted at the end.</summary>
    /// <param name="count">Fewer than the buffer holds.</param>
    internal ReadOnlySpan<byte> Peek(int count)
    {
        while (_end - _at < count)
        {
            _buffer.AsSpan(_at, _end - _at).CopyTo(_buffer);
            (_at, _end) = (0, _end - _at);
            var read = stream.Read(_buffer.AsSpan(_end));
            if (read == 0)
                break;
            _end += read;
        }
        return _buffer.AsSpan(_at, Math.Min(count, _end - _at));
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
