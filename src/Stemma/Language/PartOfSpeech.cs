namespace Stemma.Language;

/// <summary>The universal parts of speech (UPOS, universaldependencies.org/u/pos).</summary>
public enum PartOfSpeech : byte
{
    X, Adj, Adp, Adv, Aux, Cconj, Det, Intj, Noun, Num, Part, Pron, Propn, Punct, Sconj, Sym, Verb,
}
