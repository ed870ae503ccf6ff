namespace Stemma.Intake;

/// <summary>Finds what is damaged in an article, by its text alone.</summary>
static class CaptureGaps
{
    internal static IEnumerable<CaptureGap> Of(string text)
    {
        if (Mojibake.Find(text) is { } damage)
            yield return new("damaged letters", $"{damage} Fetch it again as it was written.");
    }
}
