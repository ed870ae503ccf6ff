namespace Stemma.Language;

/// <summary>The form of a word where it tells tense, number or degree (the Penn Treebank tags that do).</summary>
public enum WordForm : byte
{
    /// <summary>The bare form, or a form that says nothing.</summary>
    Base,

    /// <summary>Penn NNS, NNPS.</summary>
    Plural,

    /// <summary>Penn VBD.</summary>
    Past,

    /// <summary>Penn VBN.</summary>
    PastParticiple,

    /// <summary>Penn VBG.</summary>
    PresentParticiple,

    /// <summary>Penn VBZ, VBP.</summary>
    Present,

    /// <summary>Penn MD.</summary>
    Modal,

    /// <summary>Penn JJR, RBR.</summary>
    Comparative,

    /// <summary>Penn JJS, RBS.</summary>
    Superlative,

    /// <summary>Penn PRP$, WP$, POS.</summary>
    Possessive,
}
