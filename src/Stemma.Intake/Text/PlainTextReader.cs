namespace Stemma.Intake;

/// <summary>Reads a report that was saved or pasted as plain text.</summary>
static class PlainTextReader
{
    internal static IntakeResult Read(string text, string source, IntakeOptions options) =>
        ArticleMaker.Make(new() { Source = source, Lines = CleanText.Lines(text), Pasted = true }, options);
}
