namespace Stemma.Language;

/// <summary>A word or mark of one sentence, with what the models say of it.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Tag">Its part of speech.</param>
/// <param name="Form">Its tense, number or degree.</param>
/// <param name="Lemma">The dictionary form, in lower case but for names.</param>
/// <param name="Head">The index of its governor in <see cref="Analysis.Tokens"/>; -1 at the root of a sentence.</param>
/// <param name="Relation">What it is to its governor.</param>
public readonly record struct Token(
    TextSpan Span, PartOfSpeech Tag, WordForm Form, string Lemma, int Head, DependencyRelation Relation);
