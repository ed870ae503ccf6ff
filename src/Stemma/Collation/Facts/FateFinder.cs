using System.Collections.Frozen;
using Stemma.Language;

namespace Stemma.Collation;

/// <summary>Finds the words that tell what became of people: "killed", "fatally shot", "taken to the hospital".</summary>
sealed class FateFinder(CasualtyTree tree)
{
    static readonly FrozenDictionary<string, Fate> _fates = WordList.Rows("fates.tsv")
        .ToFrozenDictionary(row => row[0], row => Enum.Parse<Fate>(row[1], ignoreCase: true), StringComparer.OrdinalIgnoreCase);

    const string InHeadline = "headline-";

    static readonly FrozenDictionary<string, string> _words = WordList.Map("fate-words.tsv", StringComparer.Ordinal);

    static readonly FrozenDictionary<string, Fate> _participles = _words
        .Where(word => word.Value.StartsWith(InHeadline, StringComparison.Ordinal))
        .ToFrozenDictionary(word => word.Key, word => Enum.Parse<Fate>(word.Value[InHeadline.Length..], ignoreCase: true), StringComparer.Ordinal);

    /// <summary>"Shot dead", "fatally shot", "the fatal shooting of", "shot to death" are deaths.</summary>
    public Fate? Find(int token)
    {
        if (!_fates.TryGetValue(tree[token].Lemma, out var fate) && !IsCountedInHeadline(token, out fate))
            return IsHospital(token) || IsCondition(token) ? Fate.Treated : IsHit(token) ? Fate.Shot : null;
        return fate is Fate.Shot && (tree.WordAt(token - 1) is "fatally" or "fatal" or "deadly" || tree.WordAt(token + 1) is "dead" or "fatally"
            || (tree.WordAt(token + 1) is "to" && tree.WordAt(token + 2) is "death")
            || (tree.WordAt(token + 1) is "and" or "," && tree.WordAt(token + 2) is "killed"))
            ? Fate.Killed : fate;
    }

    /// <summary>Whether a word is such a one by itself: "wounded".</summary>
    public bool IsParticiple(int token) => _participles.ContainsKey(tree.WordAt(token));

    /// <summary>"4 Shot, 2 Hurt": words that a headline writes large are taken for names.</summary>
    public bool IsCountedInHeadline(int token) => IsCountedInHeadline(token, out _);

    bool IsCountedInHeadline(int token, out Fate fate) =>
        _participles.TryGetValue(tree.WordAt(token), out fate) && tree.IsHeadline(token) && token > 0
        && (tree[token - 1].Tag is PartOfSpeech.Num || (tree.IsOnePerson(token - 1) && tree[token].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn));

    /// <summary>"Was taken to the hospital".</summary>
    public bool IsHospital(int token) => tree[token] is { Relation: DependencyRelation.Obl, Head: >= 0 and var verb }
        && (tree.WordAt(token) is "hospital" or "hospitals" || (tree.WordAt(token - 1) is "medical" && tree.WordAt(token) is "center" or "centre"))
        && IsTransport(verb) && tree.HasMark(token, "to");

    /// <summary>"Are in serious condition".</summary>
    public bool IsCondition(int token) =>
        tree.WordAt(token) is "condition" && tree.HasMark(token, "in") && _words.GetValueOrDefault(tree.WordAt(token - 1)) is "condition";

    /// <summary>"Suffered a wound", "a man with a wound", "treated for wounds": who has it may have died of it.</summary>
    public bool IsSuffered(int token) => tree[token] is { Tag: PartOfSpeech.Noun, Head: >= 0 and var head, Relation: var relation } && relation switch
    {
        DependencyRelation.Obj => tree[head].Lemma is "suffer" or "sustain" or "receive",
        DependencyRelation.Nmod => tree.IsPeople(head) && tree.HasMark(token, "with"),
        DependencyRelation.Obl => (tree[head].Lemma is "suffer" && tree.HasMark(token, "from"))
            || (tree[head].Lemma is "treat" && tree.HasMark(token, "for")) || (IsTransport(head) && tree.HasMark(token, "with")),
        _ => false,
    };

    /// <summary>"The father was not hurt", "nobody was killed".</summary>
    public bool IsDenied(int token) => tree.Children(token).Any(child => tree.WordAt(child) is "not" or "n't" or "never" or "nobody" or "none"
        || (tree.IsSubject(child) && tree.HasMark(child, "no")));

    /// <summary>"Was hit in the leg, and will survive".</summary>
    public bool IsSurvived(int token) => tree.SentenceAround(token).Any(word => word.Lemma is "survive" or "survivor" or "non-life-threatening");

    /// <summary>"Was struck by a bullet", "shots hit a boy".</summary>
    bool IsHit(int token) => tree[token] is { Tag: PartOfSpeech.Verb, Lemma: "strike" or "hit" or "graze" }
        && tree.SentenceAround(token).Any(word => word.Lemma is "shot" || _words.GetValueOrDefault(word.Lemma) is "weapon");

    bool IsTransport(int verb) => _words.GetValueOrDefault(tree[verb].Lemma) is "transport";
}
