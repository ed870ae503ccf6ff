namespace Stemma.Intake;

/// <summary>Reads a report that was saved or pasted as plain text.</summary>
static class PlainTextReader
{
    internal static IntakeResult Read(string text, Draft draft, IntakeOptions options) =>
        ArticleMaker.Make(draft with { Lines = CleanText.Lines(text), Places = CleanText.Places(text), Pasted = true }, options);
}
