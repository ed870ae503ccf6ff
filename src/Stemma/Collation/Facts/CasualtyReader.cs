using System.Collections.Frozen;
using Stemma.Language;
using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>Reads from one report who was killed and who was hurt: by number, by name, or as "a man", "two women".</summary>
sealed class CasualtyReader(ArticleReading reading)
{
    static readonly FrozenDictionary<string, Fate> _fates = WordList.Rows("fates.tsv")
        .ToFrozenDictionary(row => row[0], row => Enum.Parse<Fate>(row[1], ignoreCase: true), StringComparer.OrdinalIgnoreCase);

    static readonly FrozenSet<string> _people = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        [.. WordList.Words("role-nouns.tsv", StringComparer.OrdinalIgnoreCase), "person", "baby", "infant", "toddler", "juvenile", "friend", "individual"]);

    static readonly FrozenSet<string> _more = FrozenSet.Create(StringComparer.Ordinal, "other", "others", "more");

    readonly ImmutableArray<Token> _tokens = reading.Analysis.Tokens;
    readonly ILookup<int, int> _children = Enumerable.Range(0, reading.Analysis.Tokens.Length)
        .ToLookup(token => reading.Analysis.Tokens[token].Head);

    public IEnumerable<Casualty> Read()
    {
        for (var token = 0; token < _tokens.Length; token++)
        {
            if (FateOf(token) is { } fate && CasualtyOf(token, fate) is { } casualty)
                yield return casualty;
        }
    }

    /// <summary>"Shot dead", "fatally shot", "the fatal shooting of", "shot to death" are deaths.</summary>
    Fate? FateOf(int token)
    {
        if (!_fates.TryGetValue(_tokens[token].Lemma, out var fate))
            return null;
        return fate is Fate.Shot && (WordAt(token - 1) is "fatally" or "fatal" or "deadly" || WordAt(token + 1) is "dead" or "fatally"
            || (WordAt(token + 1) is "to" && WordAt(token + 2) is "death")
            || (WordAt(token + 1) is "and" or "," && WordAt(token + 2) is "killed"))
            ? Fate.Killed : fate;
    }

    string WordAt(int token) => reading.Analysis.WordAt(token).ToLowerInvariant();

    Casualty? CasualtyOf(int token, Fate fate)
    {
        var sentence = reading.Analysis.SentenceAt(_tokens[token].Span.Start);
        if (NumberBefore(token) is { } number)
            return new(fate, _tokens[token].Span, number, sentence, []);
        var heads = Sufferers(token).Distinct().ToList();
        if (heads.Count == 0)
            return NumberBeside(token, fate) is { } beside ? new(Fate.Injured, _tokens[token].Span, beside, sentence, []) : null;
        var counts = heads.Select(CountOf).ToList();
        if (IsSuffered(token))
            fate = Fate.Shot;
        if (fate is Fate.Shot && heads.Any(IsAnother))
            fate = Fate.Injured;
        var named = heads.Select(PersonAt).OfType<int>().Distinct().ToImmutableArray();
        return new(fate, _tokens[token].Span, counts.Contains(null) ? NumberBeside(token, fate) : counts.Sum(), sentence, named);
    }

    /// <summary>"2 dead, 3 wounded": the number stands for the people.</summary>
    decimal? NumberBefore(int token) =>
        token > 0 && _tokens[token - 1].Tag is PartOfSpeech.Num && _tokens[token].Tag is not PartOfSpeech.Noun
            ? NumberAt(token - 1) : token > 0 && _tokens[token].Lemma is "fatality" or "casualty" ? NumberAt(token - 1) : null;

    decimal? NumberBeside(int token, Fate fate) => fate switch
    {
        Fate.Injured => NumberOfPeopleBefore(token) ?? NumberAfter(token),
        Fate.Shot when Enumerable.Range(token - 2, 2).Any(word => _more.Contains(WordAt(word))) => NumberOfPeopleBefore(token),
        _ => null,
    };

    /// <summary>"Four others wounded", "3 people critically hurt", not "two men wounded a third".</summary>
    decimal? NumberOfPeopleBefore(int token)
    {
        if (_tokens[token].Tag is not (PartOfSpeech.Verb or PartOfSpeech.Adj)
            || _children[token].Any(child => _tokens[child].Relation is DependencyRelation.Obj))
            return null;
        var first = token - 1;
        while (first > Math.Max(0, token - 4)
            && (_more.Contains(WordAt(first)) || IsPeople(first) || WordAt(first).EndsWith("ly", StringComparison.Ordinal)))
            first--;
        return first >= 0 && first < token - 1 && _tokens[first].Tag is PartOfSpeech.Num ? NumberAt(first) : null;
    }

    /// <summary>"Wounding three", "injured at least four others", not "was wounded two times".</summary>
    decimal? NumberAfter(int token)
    {
        if (_tokens[token].Tag is not PartOfSpeech.Verb || WordAt(token - 1) is "was" or "were" or "been" or "be" or "is" or "are")
            return null;
        var number = WordAt(token + 1) is "at" && WordAt(token + 2) is "least" ? token + 3 : token + 1;
        return number < _tokens.Length && _tokens[number].Tag is PartOfSpeech.Num && !WordAt(number + 1).StartsWith('-')
            && (IsPeople(number + 1) || !IsNominal(number + 1))
            ? NumberAt(number) : null;
    }

    bool IsPeople(int token) => token < _tokens.Length && _tokens[token].Tag is PartOfSpeech.Noun
        && (_people.Contains(_tokens[token].Lemma) || WordAt(token) is "people");

    bool IsNominal(int token) => token < _tokens.Length && !_more.Contains(WordAt(token))
        && _tokens[token].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Num;

    decimal? NumberAt(int token) => reading.Quantities
        .FirstOrDefault(quantity => quantity.Number.Overlaps(_tokens[token].Span)) is { Kind: QuantityKind.Count, IsVague: false } quantity
        && quantity.Value.IsExact ? quantity.Value.Low : null;

    /// <summary>Whom a verb, an adjective or a noun of a fate is said of, with those that "and" adds.</summary>
    IEnumerable<int> Sufferers(int token)
    {
        var word = _tokens[token];
        var heads = word.Tag switch
        {
            PartOfSpeech.Verb => OfVerb(token),
            PartOfSpeech.Adj => OfState(token),
            PartOfSpeech.Noun => OfNoun(token),
            _ => [],
        };
        return heads.Select(Meant).SelectMany(head => _children[head]
            .Where(child => _tokens[child].Relation is DependencyRelation.Conj && _tokens[child].Tag is not PartOfSpeech.Verb).Prepend(head));
    }

    /// <summary>"Two men who died": the men.</summary>
    int Meant(int head) =>
        WordAt(head) is "who" or "that" && _tokens[head].Head is >= 0 and var verb
            && _tokens[verb] is { Relation: DependencyRelation.AclRelcl, Head: >= 0 and var noun }
            ? noun : head;

    IEnumerable<int> OfVerb(int token)
    {
        var isActive = _tokens[token].Lemma is "die";
        var wanted = _children[token].Where(child => _tokens[child].Relation is DependencyRelation.NsubjPass
            || (isActive ? _tokens[child].Relation is DependencyRelation.Nsubj : _tokens[child].Relation is DependencyRelation.Obj)).ToList();
        if (wanted.Any(child => WordAt(child) is "himself" or "herself" or "themselves"))
            return _children[token].Where(IsSubject);
        if (wanted.Count > 0)
            return wanted;
        return _tokens[token] switch
        {
            { Relation: DependencyRelation.Conj, Head: >= 0 and var first } when _tokens[first].Tag is PartOfSpeech.Verb => OfVerb(first),
            { Relation: DependencyRelation.Acl or DependencyRelation.Amod, Head: >= 0 and var noun } => [noun],
            { Relation: DependencyRelation.Root, Form: WordForm.PastParticiple or WordForm.Past } =>
                _children[token].Where(child => _tokens[child].Relation is DependencyRelation.Nsubj && !isActive && IsHeadline(token)),
            _ => [],
        };
    }

    bool IsHeadline(int token) => reading.Article.Headline.Contains(_tokens[token].Span);

    IEnumerable<int> OfState(int token)
    {
        var subjects = _children[token].Where(IsSubject).ToList();
        if (subjects.Count > 0 || _tokens[token].Head < 0)
            return subjects;
        var head = _tokens[token].Head;
        return _tokens[token].Relation is DependencyRelation.Amod
            ? [head]
            : _children[head].Where(child => _tokens[child].Relation is DependencyRelation.NsubjPass or DependencyRelation.Obj);
    }

    /// <summary>"The death of Ana Holt", "Ana Holt's death", "the shooting death of a man", "two men suffered wounds", "two men with wounds".</summary>
    IEnumerable<int> OfNoun(int token) => _tokens[token] switch
    {
        { Relation: DependencyRelation.Obj } when IsSuffered(token) => _children[_tokens[token].Head].Where(IsSubject),
        { Relation: DependencyRelation.Nmod } when IsSuffered(token) => [_tokens[token].Head],
        { } when IsSuffered(token) => OfVerb(_tokens[token].Head).Concat(_children[_tokens[token].Head].Where(IsSubject)),
        _ => OfPossessed(token),
    };

    /// <summary>"Suffered a wound", "a man with a wound", "treated for wounds": who has it may have died of it.</summary>
    bool IsSuffered(int token) => _tokens[token] is { Tag: PartOfSpeech.Noun, Head: >= 0 and var head, Relation: var relation } && relation switch
    {
        DependencyRelation.Obj => _tokens[head].Lemma is "suffer" or "sustain" or "receive",
        DependencyRelation.Nmod => IsPeople(head) && HasMark(token, "with"),
        DependencyRelation.Obl => (_tokens[head].Lemma is "suffer" && HasMark(token, "from")) || (_tokens[head].Lemma is "treat" && HasMark(token, "for")),
        _ => false,
    };

    bool HasMark(int token, string word) => _children[token].Any(mark => WordAt(mark) == word);

    IEnumerable<int> OfPossessed(int token) => _children[token].Where(child =>
        (_tokens[child].Relation is DependencyRelation.NmodPoss && _tokens[child].Tag is not PartOfSpeech.Pron)
        || (_tokens[child].Relation is DependencyRelation.Nmod && _children[child].Any(mark => WordAt(mark) is "of")));

    bool IsSubject(int child) => _tokens[child].Relation is DependencyRelation.Nsubj or DependencyRelation.NsubjPass;

    /// <summary>"Seven more people shot", "shot two others": hurt, where others were killed.</summary>
    bool IsAnother(int head) =>
        _tokens[head].Lemma is "other" || _children[head].Any(child => _tokens[child].Lemma is "other" or "more" or "another");

    /// <summary>A number beside the noun; one for a name, for "he" and for a noun in the singular.</summary>
    decimal? CountOf(int head)
    {
        if (_tokens[head].Tag is PartOfSpeech.Pron && WordAt(head) is "he" or "she" or "him" or "her")
            return 1;
        if (_tokens[head].Tag is PartOfSpeech.Num)
            return NumberAt(head);
        var number = _children[head].Where(child => _tokens[child].Relation is DependencyRelation.Nummod).Select(NumberAt).FirstOrDefault();
        if (number is not null)
            return number;
        return PersonAt(head) is not null || IsOnePerson(head) ? 1 : null;
    }

    /// <summary>"A man", "the 16-year-old".</summary>
    bool IsOnePerson(int head) => _tokens[head].Form is not WordForm.Plural
        && ((_tokens[head].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn && _people.Contains(_tokens[head].Lemma))
            || WordAt(head).EndsWith("year-old", StringComparison.Ordinal)
            || (WordAt(head) is "old" && WordAt(head - 2) is "year"));

    int? PersonAt(int token)
    {
        for (var entity = 0; entity < reading.Entities.Length; entity++)
        {
            if (reading.Entities[entity].Kind is NameKind.Person
                && reading.Entities[entity].Mentions.Any(mention => mention.Overlaps(_tokens[token].Span)))
                return entity;
        }

        return null;
    }
}
