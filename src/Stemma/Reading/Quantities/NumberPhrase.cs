namespace Stemma.Reading;

/// <summary>A number in figures or words as it stands in a text, without what it counts.</summary>
/// <param name="First">The index of the first lexeme.</param>
/// <param name="End">The index after the last lexeme.</param>
/// <param name="Value">What it may be: a range for "five to seven" and for words of convention.</param>
readonly record struct NumberPhrase(int First, int End, NumberInterval Value)
{
    /// <summary>Whether it is a word of convention: "dozens", "several".</summary>
    public bool IsVague { get; init; }

    /// <summary>Whether all of it is written in figures.</summary>
    public bool IsFigures { get; init; }

    /// <summary>Whether it has a word such as "million": it is then no year and no number of a thing.</summary>
    public bool IsScaled { get; init; }

    /// <summary>Whether it is a part of one: "a third", "half".</summary>
    public bool IsFraction { get; init; }
}
