namespace Stemma.Language;

/// <summary>What a reader of sentences finds of one word.</summary>
/// <param name="Head">The index of its governor in the text; -1 at a root.</param>
/// <param name="NameClass">A class of <see cref="NameFinder"/>.</param>
readonly record struct WordReading(PartOfSpeech Tag, WordForm Form, DependencyRelation Relation, byte NameClass, int Head);
