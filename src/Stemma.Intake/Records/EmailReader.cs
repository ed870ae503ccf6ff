namespace Stemma.Intake;

/// <summary>Reads a report that was sent as an e-mail: its subject, sender, day, and the part with the text.</summary>
static class EmailReader
{
    internal static IntakeResult Read(byte[] message, string source, IntakeOptions options)
    {
        var part = MimePart.Of(message);
        var from = part.Header("from") ?? "";
        var (name, address) = Sender(from);
        var draft = new Draft
        {
            Source = source,
            Said = FactBasis.Record,
            Title = part.Header("subject"),
            OutletName = name,
            Domain = address is null ? null : address[(address.IndexOf('@') + 1)..],
            Published = DateScanner.Read(part.Header("date")),
        };
        if (part.Find("text/plain") is { } plain)
        {
            var (text, encoding, _) = plain.Text();
            return ArticleMaker.Make(draft with { Lines = CleanText.Lines(text), Encoding = encoding }, options);
        }
        return part.Find("text/html")?.Text() is { } html
            ? PageReader.Read(html.Text, draft with { Encoding = html.Encoding }, options)
            : ArticleMaker.Nothing(draft, "the message has no part with text; save the part that holds the report");
    }

    /// <summary>"Vessby Post &lt;news@vessby.example&gt;".</summary>
    static (string? Name, string? Address) Sender(string from)
    {
        var (open, close) = (from.IndexOf('<'), from.IndexOf('>'));
        if (open < 0 || close < open)
            return (null, from.Contains('@') ? from.Trim() : null);
        var name = from[..open].Trim(' ', '"');
        var address = from[(open + 1)..close];
        return (name.Length == 0 ? null : name, address.Contains('@') ? address : null);
    }
}
