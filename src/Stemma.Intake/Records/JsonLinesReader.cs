namespace Stemma.Intake;

/// <summary>Reads JSON Lines: an article in every line; a broken line is rejected by its number, the rest goes on.</summary>
sealed class JsonLinesReader(IntakeOptions options)
{
    readonly JsonReader _records = new(options);

    internal IEnumerable<IntakeResult> Read(InputStream stream, string source)
    {
        var number = 0;
        foreach (var line in ByteLines.Of(stream, options.Limits.DocumentBytes))
        {
            number++;
            var place = $"line {number}";
            if (line is null)
            {
                yield return new IntakeResult.Rejected($"{source}#{number}", place, RejectionReason.TooLarge,
                    $"the line has more than {options.Limits.DocumentBytes} bytes; one article stands in one line");
                continue;
            }
            var text = TextDecoder.Decode(line, null).Text;
            if (string.IsNullOrWhiteSpace(text))
                continue;
            foreach (var result in _records.Read(text, $"{source}#{number}", place))
                yield return result;
        }
        if (stream.Trouble is { } trouble)
            yield return new IntakeResult.Rejected(source, $"line {number + 1}", trouble, stream.Detail);
    }
}
