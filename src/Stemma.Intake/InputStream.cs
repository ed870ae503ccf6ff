namespace Stemma.Intake;

/// <summary>A stream that counts, keeps a limit, and notes trouble instead of throwing it: it then simply ends.</summary>
/// <param name="inner">Read forwards only; closed by whoever opened it.</param>
/// <param name="limit">The most bytes that are handed on.</param>
sealed class InputStream(Stream inner, long limit) : Stream
{
    byte[] _head = [];
    int _headAt;

    /// <summary>Bytes handed on so far.</summary>
    internal long Count { get; private set; }

    /// <summary>Why the stream ended before its end; null where it did not.</summary>
    internal RejectionReason? Trouble { get; private set; }

    /// <summary>What the trouble was, in words.</summary>
    internal string Detail { get; private set; } = "";

    /// <summary>The packed bytes that were read for what was handed on, where the content is packed.</summary>
    internal Func<long>? Packed { get; init; }

    /// <summary>How many times its packed size the content may have.</summary>
    internal IntakeLimits Limits { get; init; } = IntakeLimits.Default;

    /// <summary>Told the count after every read of a file.</summary>
    internal Action<long>? Watch { get; init; }

    /// <summary>The file itself, where its parts can be read in any order; null for what only comes once.</summary>
    internal Stream? Parts => inner.CanSeek ? inner : null;

    /// <summary>The first bytes, which will be read again.</summary>
    internal ReadOnlySpan<byte> Peek(int bytes)
    {
        if (_head.Length == 0)
        {
            var head = new byte[bytes];
            var length = 0;
            for (int read; length < bytes && (read = Fill(head.AsSpan(length))) > 0;)
                length += read;
            _head = head[..length];
        }
        return _head;
    }

    /// <summary>Everything that is left, or null where there is more than the limit.</summary>
    internal byte[]? ReadAll()
    {
        using var all = new MemoryStream();
        CopyTo(all);
        return Trouble is null ? all.ToArray() : null;
    }

    public override int Read(Span<byte> buffer)
    {
        var read = FromHead(buffer);
        if (read == 0)
            read = Fill(buffer);
        Count += read;
        if (Count > limit)
            return End(RejectionReason.TooLarge, $"it has more than {limit} bytes; split it or give it as separate files");
        if (Packed is { } packed && Count > Limits.CompressionFreeBytes && Count > packed() * Limits.CompressionRatio)
        {
            return End(RejectionReason.Compression,
                $"it unfolds to more than {Limits.CompressionRatio} times its packed size; unpack it by hand if you trust it");
        }
        Watch?.Invoke(Count);
        return read;
    }

    int FromHead(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, _head.Length - _headAt);
        _head.AsSpan(_headAt, count).CopyTo(buffer);
        _headAt += count;
        return count;
    }

    int Fill(Span<byte> buffer)
    {
        if (Trouble is not null)
            return 0;
        try
        {
            return inner.Read(buffer);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            return End(RejectionReason.Malformed, $"it could not be read on: {e.Message}; fetch or pack it again");
        }
    }

    int End(RejectionReason reason, string detail)
    {
        (Trouble, Detail) = (Trouble ?? reason, Trouble is null ? detail : Detail);
        return 0;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => Count; set => throw new NotSupportedException(); }
    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
