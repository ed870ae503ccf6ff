namespace Stemma.Language;

/// <summary>What a network sees of one word: rows of its tables, and the row of its vector.</summary>
/// <param name="Word">0 for a word that is not known by itself.</param>
/// <param name="Vector">-1 where there is none.</param>
/// <param name="FirstGram">The first of its runs of letters in the list of the batch.</param>
readonly record struct WordInput(int Word, int Vector, int Shape, int Lists, int FirstGram, int GramCount);
