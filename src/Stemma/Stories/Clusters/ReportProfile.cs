namespace Stemma.Stories;

/// <summary>The words of a report that tell best what it is about, with their weights, sorted by their keys.</summary>
/// <param name="Words">Each once.</param>
/// <param name="Weights">A vector of length 1.</param>
/// <param name="Telling">The few weightiest words, and where each stands first; the weightiest first.</param>
sealed record ReportProfile(
    ArticleId Article, DateOnly? Day, uint[] Words, float[] Weights, ImmutableArray<TellingWord> Telling)
{
    /// <summary>How many words of a report are kept: the weightiest.</summary>
    public const int MostKept = 128;

    /// <summary>A report asks for stories by so many of its weightiest words, and is found by them.</summary>
    public const int Keys = 40;

    /// <summary>Of so many of the weightiest the places are kept, to show what decided.</summary>
    public const int MostTelling = 10;

    public float WeightOf(uint word)
    {
        var index = Array.BinarySearch(Words, word);
        return index < 0 ? 0 : Weights[index];
    }
}

/// <summary>A word that tells what a report is about, and where it stands first.</summary>
readonly record struct TellingWord(uint Word, TextSpan Place, WordSort Sort);

/// <summary>What a word is to somebody who asks why: a name, a figure, or a mere word.</summary>
enum WordSort : byte
{
    Word,
    Name,
    Figure,
}
