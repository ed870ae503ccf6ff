namespace Stemma.Language;

/// <summary>Finds tags, trees and names in the tokens of a text, sentence by sentence.</summary>
interface ISentenceReader
{
    /// <param name="text">The text.</param>
    /// <param name="layout">Its tokens and sentences.</param>
    /// <param name="found">Room for each token of the text.</param>
    void Read(string text, TextLayout layout, Span<WordReading> found);
}
