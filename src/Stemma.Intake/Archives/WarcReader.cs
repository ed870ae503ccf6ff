namespace Stemma.Intake;

/// <summary>Reads web archives (WARC 1.0 and 1.1) record by record, in constant memory.</summary>
/// <remarks>A wrong length or a cut record is found by the next line that begins a record.</remarks>
sealed class WarcReader(IntakeOptions options)
{
    const int LongestLine = 8192;
    const int MostHeaders = 200;

    /// <summary>The bytes of records that are held at once: a few hundred pages of the usual size.</summary>
    const long HeldBytes = 16 << 20;

    /// <summary>Records held at once for every one that is read at once, so that a long page delays few others.</summary>
    const int HeldRecords = 8;

    sealed record WarcRecord(Dictionary<string, string> Headers, byte[] Content, string Source, string Place);

    internal IEnumerable<IntakeResult> Read(InputStream stream, string source)
    {
        var reader = new ByteReader(stream);
        var number = 0;
        foreach (var batch in Batches(reader, source, count => number = count))
        {
            foreach (var result in Articles(batch))
            {
                if (result is not null)
                    yield return result;
            }
        }
        if (number == 0)
        {
            yield return new IntakeResult.Rejected(source, "byte 0", RejectionReason.Malformed,
                "it holds no WARC record; fetch the archive again");
        }
        if (stream.Trouble is { } trouble)
            yield return new IntakeResult.Rejected(source, $"byte {reader.Position}", trouble, stream.Detail);
    }

    IEnumerable<IntakeResult?> Articles(List<WarcRecord> batch) => batch.Count < 2 || options.RecordsAtOnce < 2
        ? batch.Select(Article)
        : batch.AsParallel().AsOrdered().WithDegreeOfParallelism(options.RecordsAtOnce).Select(Article);

    IEnumerable<List<WarcRecord>> Batches(ByteReader reader, string source, Action<int> count)
    {
        var batch = new List<WarcRecord>();
        var bytes = 0L;
        foreach (var record in Records(reader, source, count))
        {
            batch.Add(record);
            bytes += record.Content.Length;
            if (bytes < HeldBytes && batch.Count < HeldRecords * options.RecordsAtOnce)
                continue;
            yield return batch;
            (batch, bytes) = ([], 0);
        }
        yield return batch;
    }

    IEnumerable<WarcRecord> Records(ByteReader reader, string source, Action<int> count)
    {
        var done = Done(source);
        for (var number = 1; Begin(reader); number++)
        {
            count(number);
            var place = $"byte {reader.Position}";
            var headers = HttpMessage.Headers(reader, LongestLine, MostHeaders);
            var length = long.TryParse(headers.GetValueOrDefault("content-length"), out var stated) && stated > 0 ? stated : 0;
            var isWanted = number > done && IsPage(headers);
            var content = Content(reader, length, isWanted ? options.Limits.DocumentBytes : 0);
            if (isWanted)
                yield return new(headers, content, $"{source}#{number}", place);
        }
    }

    /// <summary>The content of a record, as long as it says, or as the records around it show.</summary>
    static byte[] Content(ByteReader reader, long length, long limit)
    {
        var content = reader.Bytes(length, limit);
        var isCut = content.Length < Math.Min(length, limit);
        if (!isCut && EndsHere(reader))
            return content;
        // Too long a length runs into the next record.
        if (content.AsSpan().IndexOf(NextRecord) is >= 0 and var at && (isCut || content.Length == length))
        {
            reader.Return(content.AsSpan(at + 2));
            return content[..at];
        }
        return limit == 0 || isCut ? content : Longer(reader, content, limit);
    }

    /// <summary>Too short a length leaves the end of the content before the next record.</summary>
    static byte[] Longer(ByteReader reader, byte[] content, long limit)
    {
        using var whole = new MemoryStream();
        whole.Write(content);
        while (whole.Length < limit && !EndsHere(reader) && reader.Bytes(1, 1) is { Length: 1 } next)
            whole.Write(next);
        return whole.ToArray();
    }

    static ReadOnlySpan<byte> NextRecord => "\r\nWARC/1."u8;

    /// <summary>Whether the content is over: two ends of a line stand here and the next record, or nothing.</summary>
    static bool EndsHere(ByteReader reader)
    {
        var next = reader.Peek(LongestEnd).TrimStart("\r\n"u8);
        return next.IsEmpty || next.StartsWith("WARC/"u8);
    }

    /// <summary>Two ends of a line, and how a record begins.</summary>
    const int LongestEnd = 9;

    /// <summary>The number of the last record that an earlier run has read of this archive; 0 for none.</summary>
    int Done(string source) => options.After is { } last && last.StartsWith($"{source}#", StringComparison.Ordinal)
        && int.TryParse(last.AsSpan(source.Length + 1), out var number) ? number : 0;

    /// <summary>Goes to the next line that begins a record.</summary>
    static bool Begin(ByteReader reader)
    {
        while (reader.Line(LongestLine) is { } line)
        {
            if (line.StartsWith("WARC/", StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    static bool IsPage(Dictionary<string, string> headers) =>
        headers.GetValueOrDefault("warc-type") is "response" or "resource" or "conversion";

    /// <summary>The page in the first record that holds one.</summary>
    internal RecordPage? FirstPage(InputStream stream) => Records(new(stream), "", _ => { })
        .Select(record => RecordPage.Of(record.Headers, record.Content, options.Limits)).FirstOrDefault(page => page is not null);

    /// <summary>Null for a record that is no page.</summary>
    IntakeResult? Article(WarcRecord record)
    {
        var (headers, content, source, place) = record;
        if (RecordPage.Of(headers, content, options.Limits) is not { } page)
            return null;
        if (page.Body.Length == 0)
            return new IntakeResult.Rejected(source, place, RejectionReason.Truncated, "the record is empty; fetch it again");
        var address = Uri.TryCreate(headers.GetValueOrDefault("warc-target-uri")?.Trim('<', '>'), UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https" ? uri : null;
        var text = page.Text;
        var draft = new Draft { Source = source, Place = place, Address = address, Encoding = text.Encoding, Said = FactBasis.Record };
        return page.IsPlain
            ? ArticleMaker.Make(draft with { Lines = CleanText.Lines(text.Text), Places = CleanText.Places(text.Text) }, options)
            : PageReader.Read(text.Text, draft, options);
    }
}
