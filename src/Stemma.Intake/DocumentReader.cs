using System.IO.Compression;

namespace Stemma.Intake;

/// <summary>Reads one input of whatever kind: tells the kind, and hands it to the reader of that kind.</summary>
sealed class DocumentReader(IntakeOptions options)
{
    internal IEnumerable<IntakeResult> Read(Stream stream, string source, Action<long> watch)
    {
        var input = new InputStream(stream, options.Limits.ArchiveBytes) { Watch = watch, Limits = options.Limits };
        var any = false;
        foreach (var result in Read(input, source, source, 0))
        {
            any = true;
            yield return result;
        }
        if (!any)
        {
            yield return new IntakeResult.Rejected(source, "", RejectionReason.NoArticle,
                "it holds no record of an article; give a file that does");
        }
    }

    /// <param name="stream">The bytes; a limit on them is already set.</param>
    /// <param name="source">What the input is called in results.</param>
    /// <param name="name">The name of the file or entry, which helps to tell the kind.</param>
    /// <param name="depth">How many archives stand around it.</param>
    internal IEnumerable<IntakeResult> Read(InputStream stream, string source, string name, int depth)
    {
        var head = stream.Peek(InputSniffer.HeadBytes);
        if (stream.Trouble is { } trouble)
            return [new IntakeResult.Rejected(source, "byte 0", trouble, stream.Detail)];
        if (head.IsEmpty)
            return [new IntakeResult.Rejected(source, "byte 0", RejectionReason.Empty, "it has no bytes; save it again")];
        return InputSniffer.Kind(head, name) switch
        {
            InputKind.Zip => new ZipReader(this, options).Read(stream, source, depth),
            InputKind.Gzip => Unpacked(stream, source, name, depth),
            InputKind.JsonLines => new JsonLinesReader(options).Read(stream, source),
            InputKind.Warc => new WarcReader(options).Read(stream, source),
            var kind => Whole(stream, source, kind),
        };
    }

    /// <summary>One article, or the reason why there is none, of a document that is already in memory.</summary>
    internal IEnumerable<IntakeResult> Document(byte[] bytes, string source, InputKind kind)
    {
        if (kind is InputKind.Unknown or InputKind.Text or InputKind.Table && BinaryContent.At(bytes) is { } at)
        {
            return [new IntakeResult.Rejected(source, $"byte {at}", RejectionReason.Binary,
                "it is not text; give a page, a text, JSON or an archive of them")];
        }
        var (text, encoding, _) = TextDecoder.Decode(bytes, null);
        var draft = new Draft { Source = source, Encoding = encoding };
        return kind switch
        {
            InputKind.Html => [PageReader.Read(text, draft, options)],
            InputKind.Xml => new FeedReader(options).Read(text, draft),
            InputKind.Table => new TableReader(options).Read(text, draft),
            InputKind.Email => [EmailReader.Read(bytes, source, options)],
            InputKind.Json => new JsonReader(options).Read(text, source, ""),
            InputKind.JsonLines => new JsonLinesReader(options).Read(new(new MemoryStream(bytes), bytes.Length), source),
            InputKind.Markdown => [ArticleMaker.Make(draft with { Lines = CleanText.Lines(MarkdownText.Plain(text)), Pasted = true }, options)],
            InputKind.Text or InputKind.Unknown => [PlainTextReader.Read(text, draft, options)],
            _ => [new IntakeResult.Rejected(source, "", RejectionReason.UnknownFormat, "no reader knows this format")],
        };
    }

    IEnumerable<IntakeResult> Whole(InputStream stream, string source, InputKind kind)
    {
        var document = new InputStream(stream, options.Limits.DocumentBytes);
        var bytes = document.ReadAll();
        if ((stream.Trouble ?? document.Trouble) is { } trouble || bytes is null)
        {
            return [new IntakeResult.Rejected(source, $"byte {document.Count}",
                stream.Trouble ?? document.Trouble ?? RejectionReason.Malformed,
                stream.Trouble is null ? document.Detail : stream.Detail)];
        }
        return Document(bytes, source, kind);
    }

    IEnumerable<IntakeResult> Unpacked(InputStream stream, string source, string name, int depth)
    {
        if (depth >= options.Limits.ArchiveDepth)
        {
            yield return TooDeep(source);
            yield break;
        }
        using var gzip = new GZipStream(stream, CompressionMode.Decompress, leaveOpen: true);
        var inner = new InputStream(gzip, options.Limits.ArchiveBytes) { Packed = () => stream.Count, Limits = options.Limits };
        var innerName = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
        foreach (var result in Read(inner, source, innerName, depth + 1))
            yield return result;
    }

    internal IntakeResult.Rejected TooDeep(string source) => new(source, "", RejectionReason.TooDeep,
        $"archives stand more than {options.Limits.ArchiveDepth} deep; unpack it by hand");
}
