namespace Stemma.Intake;

/// <summary>What kind of input some bytes are.</summary>
enum InputKind
{
    Unknown,
    Text,
    Markdown,
    Html,
    Json,
    JsonLines,
    Zip,
    Gzip,
    Warc,
    Xml,
    Table,
    Email,
}
