namespace Stemma.Intake;

/// <summary>A run of text between two breaks of a page.</summary>
/// <param name="Text">Cleaned; never empty.</param>
/// <param name="Tag">The nearest element that breaks lines: p, h2, li, div …</param>
/// <param name="Words">How many words it has.</param>
/// <param name="LinkWords">How many of them stand in links.</param>
/// <param name="Box">The box in which it stands.</param>
sealed record PageBlock(string Text, string Tag, int Words, int LinkWords, PageNode Box)
{
    /// <summary>Where in the page's source the element began in which its text begins; -1 where it is not known.</summary>
    internal int Source { get; init; } = -1;

    internal bool IsHeading => Tag is ['h', >= '1' and <= '6'];

    /// <summary>The share of its words that are links.</summary>
    internal double Linked => Words == 0 ? 0 : (double)LinkWords / Words;

    /// <summary>A block that reads like prose: enough words, few of them links, and an end.</summary>
    internal bool IsProse { get; } = Words >= 8 && LinkWords < Words * 0.5 && Tag is not ['h', >= '1' and <= '6']
        && (Words >= 25 || Stemma.Intake.Words.EndsSentence(Text) || Text.Contains(". ", StringComparison.Ordinal));
}
