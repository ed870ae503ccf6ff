namespace Stemma.Stories;

/// <summary>A passage that stands in two texts, as half-open ranges of their words; small edits may stand inside.</summary>
/// <param name="Matched">How many words are the same on both sides.</param>
readonly record struct ReusedPassage(int HereStart, int HereEnd, int ThereStart, int ThereEnd, int Matched)
{
    public int HereLength => HereEnd - HereStart;
    public int ThereLength => ThereEnd - ThereStart;

    public ReusedPassage Turned() => new(ThereStart, ThereEnd, HereStart, HereEnd, Matched);
}
