namespace Stemma.Reading;

/// <summary>"Last", "next", "this", "following": what they are reckoned from.</summary>
static class Directions
{
    /// <summary>"The following day" goes on from the date spoken of; "next week" from the day of writing.</summary>
    public static TimeBase Base(LexedText text, int index) =>
        text.IsWord(index, "following", "previous") || text.IsWord(index, "preceding", "prior")
        || text.IsWord(index, "subsequent", "succeeding") ? TimeBase.Reference : TimeBase.Publication;
}
