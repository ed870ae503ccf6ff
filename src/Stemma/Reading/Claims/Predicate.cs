namespace Stemma.Reading;

/// <summary>The word of a sentence that says what happens or what is so.</summary>
/// <param name="Head">The token of the tree that its arguments hang on.</param>
/// <param name="Word">The token that is shown as the predicate; with a light verb its object, else the noun that says what it was.</param>
/// <param name="Lemma">The verb's dictionary form, with its particle.</param>
/// <param name="Kind">How it says so.</param>
/// <param name="Idiom">What completes the verb: null where it stands by itself.</param>
readonly record struct Predicate(int Head, int Word, string Lemma, PredicateKind Kind, IdiomPart? Idiom = null);

/// <summary>What completes a verb to an idiom.</summary>
/// <param name="Token">Its head: "custody" of "taken into custody", the strike of "called for a strike".</param>
readonly record struct IdiomPart(int Token, IdiomVoice Voice);

/// <summary>Who takes part in what an idiom says.</summary>
enum IdiomVoice
{
    /// <summary>"Took refuge": the subject does it.</summary>
    Active,

    /// <summary>"Came under attack": it happens to the subject.</summary>
    Passive,

    /// <summary>"Called for a strike": it happens to what follows the preposition.</summary>
    Prepositional,
}

/// <summary>How a predicate says what happens.</summary>
enum PredicateKind
{
    Verb,

    /// <summary>"Is alive", "was a soldier".</summary>
    Copula,

    /// <summary>"The withdrawal of", "the attack on".</summary>
    Noun,

    /// <summary>"Reached an agreement", "carried out an attack".</summary>
    LightVerb,

    /// <summary>"Was an accident", "freed as part of an exchange".</summary>
    Classification,
}
