using System.Collections.Frozen;
using Stemma.Language;
using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>Reads from the tree around a number what it counts.</summary>
sealed class CountedThingReader(ArticleReading reading, Vocabulary vocabulary)
{
    /// <summary>"Five of the people in the front car of the tram were hurt": so far up is looked for what is said.</summary>
    const int MostSteps = 4;

    /// <summary>"The toll rose to nine", "the number of people killed is nine": the number is what the noun is of.</summary>
    static readonly FrozenSet<string> _tallies =
        FrozenSet.Create(StringComparer.Ordinal, "count", "figure", "number", "tally", "toll", "total");

    /// <summary>"Freed hundreds of miners": what is said of the amount is said of those counted.</summary>
    static readonly FrozenSet<string> _amounts =
        FrozenSet.Create(StringComparer.Ordinal, "dozen", "handful", "hundred", "million", "score", "thousand", "total");

    readonly ImmutableArray<Token> _tokens = reading.Analysis.Tokens;
    readonly ILookup<int, int> _children = Enumerable.Range(0, reading.Analysis.Tokens.Length)
        .ToLookup(token => reading.Analysis.Tokens[token].Head);

    public CountedThing Read(Quantity quantity)
    {
        var number = reading.Analysis.TokenAt(quantity.Number.Start);
        if (number >= _tokens.Length)
            return new("", [], "");
        if (quantity.Counted is null && TallyOf(number) is { } tally)
            return OfTally(tally);
        var head = quantity.Counted is { } counted ? reading.Analysis.TokenAt(counted.Head.Start) : number;
        var state = IsMeasureOf(number) ? [] : quantity.NamesNoun ? StateOf(head) : StateOfNumber(number, head);
        return new(
            quantity.Counted is null ? "" : HeadOf(head),
            StatesOf(state),
            quantity.Counted is { } noun ? NameOf(noun.Span, state) : "");
    }

    /// <summary>"Most remain missing", "a majority of the pupils": what is said of the amount is said of those counted.</summary>
    public CountedThing ReadImplied(Quantity quantity)
    {
        if (quantity.Counted is not { } counted)
            return new("", StatesOf(GoverningState(reading.Analysis.TokenAt(quantity.Number.Start))), "");
        if (Vocabulary.NamesState(counted.Lemma))
            return new("people", [vocabulary.StateOf(counted.Lemma)], reading.Article[quantity.Span].ToString());
        var (amount, head) = (reading.Analysis.TokenAt(quantity.Number.Start), reading.Analysis.TokenAt(counted.Head.Start));
        var own = OwnStates(head).ToImmutableArray();
        var state = own.IsEmpty ? GoverningState(_tokens[head].Head == amount ? amount : head) : own;
        return new(HeadOf(head), StatesOf(state), NameOf(counted.Span, state));
    }

    /// <summary>"A two-carriage train left the track": what the train did is not said of the carriages.</summary>
    bool IsMeasureOf(int number) =>
        number + 2 < _tokens.Length && TextOf(number + 1) == "-" && _tokens[number + 2].Relation is DependencyRelation.Compound
        && _tokens[number].Head == number + 2;

    /// <summary>"Four hurt", "50 taken to hospital": the word after the number tells, before any above it.</summary>
    ImmutableArray<int> StateOfNumber(int number, int noun) =>
        number + 1 < _tokens.Length && _tokens[number + 1] is { Tag: PartOfSpeech.Verb, Form: WordForm.PastParticiple or WordForm.Past }
            ? [number + 1] : StateOf(Vocabulary.NamesState(_tokens[noun].Lemma) ? noun : number);

    /// <summary>The subject or object beside a number that says of which count it is.</summary>
    int? TallyOf(int number)
    {
        var governor = _tokens[number].Relation is DependencyRelation.Root ? number : _tokens[number].Head;
        foreach (var child in governor < 0 ? [] : _children[governor])
        {
            if (_tallies.Contains(_tokens[child].Lemma) && _tokens[child].Relation
                is DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.Obj)
                return child;
        }

        return null;
    }

    /// <summary>"The number of people killed" is of people; "the toll" of those who died.</summary>
    CountedThing OfTally(int tally)
    {
        var of = _children[tally].FirstOrDefault(child => _tokens[child].Relation is DependencyRelation.Nmod && HasMark(child, "of"), -1);
        if (of < 0)
            return new(HeadOf(tally), StatesOf([tally]), TextOf(tally), IsTally: true);
        var state = StateOf(of, isGoverned: false);
        return new(HeadOf(of), StatesOf(state), NameOf(_tokens[of].Span, state), IsTally: true);
    }

    /// <summary>"The dead", "victims" are people.</summary>
    string HeadOf(int token) =>
        Vocabulary.NamesState(_tokens[token].Lemma) ? "people" : vocabulary.TermOf(_tokens[token].Lemma);

    ImmutableArray<string> StatesOf(ImmutableArray<int> state)
    {
        var words = state.Select(token => _tokens[token].Lemma).ToList();
        var phrase = string.Join(' ', words);
        return words.Count > 1 && Vocabulary.TellsState(phrase)
            ? [vocabulary.StateOf(phrase)]
            : [.. words.Select(vocabulary.StateOf).Where(term => term.Length > 0).Distinct()];
    }

    /// <summary>The words that say what happened to those counted, in no order of theirs.</summary>
    ImmutableArray<int> StateOf(int head, bool isGoverned = true)
    {
        var own = OwnStates(head).ToImmutableArray();
        return isGoverned && own.All(IsBeside) ? [.. GoverningState(head).Where(state => own.IsEmpty || IsVerb(state)), .. own] : own;
    }

    bool IsVerb(int token) => _tokens[token].Tag is PartOfSpeech.Verb;

    /// <summary>"The court jailed six bakers who had worked for him": beside what happened to them is told who they are.</summary>
    bool IsBeside(int state) => _tokens[state].Relation is DependencyRelation.AclRelcl && !Vocabulary.IsState(vocabulary.StateOf(_tokens[state].Lemma));

    /// <summary>"The dead", "21 kidnapped girls", "girls abducted by …", "people on board": told by the noun or what hangs on it.</summary>
    IEnumerable<int> OwnStates(int head)
    {
        if (_tokens[head].Tag is PartOfSpeech.Adj or PartOfSpeech.Verb || Vocabulary.NamesState(_tokens[head].Lemma))
            yield return head;
        foreach (var child in _children[head])
        {
            if (_tokens[child] is { Tag: PartOfSpeech.Verb or PartOfSpeech.Adj, Relation: DependencyRelation.Acl or DependencyRelation.AclRelcl }
                || (_tokens[child].Relation is DependencyRelation.Nmod or DependencyRelation.Advmod && Vocabulary.TellsState(_tokens[child].Lemma))
                || TellsOfState(child))
                yield return child;
        }
    }

    /// <summary>The verb whose subject or object the noun is, or the event noun that it hangs on.</summary>
    ImmutableArray<int> GoverningState(int head)
    {
        var token = head;
        for (var steps = 0; steps < MostSteps && _tokens[token].Head >= 0; steps++)
        {
            var relation = _tokens[token].Relation;
            token = _tokens[token].Head;
            if (relation is DependencyRelation.Conj or DependencyRelation.Nummod or DependencyRelation.Compound || _amounts.Contains(_tokens[token].Lemma))
                continue;
            return _tokens[token].Tag is PartOfSpeech.Verb or PartOfSpeech.Adj or PartOfSpeech.Noun || Vocabulary.TellsState(_tokens[token].Lemma)
                ? Told(token, head) : [];
        }

        return [];
    }

    /// <summary>"Made 40 people ill", "fell sick".</summary>
    bool TellsOfState(int token) => _tokens[token].Tag is PartOfSpeech.Adj && Vocabulary.NamesState(_tokens[token].Lemma);

    /// <summary>"Feared dead", "known to have died", "lost their lives", "had 19 on board" are told by the words after the verb.</summary>
    ImmutableArray<int> Told(int verb, int head)
    {
        foreach (var child in _children[verb].Where(child => child != head))
        {
            if (TellsOfState(child) || (_tokens[verb].Lemma is "have" or "be" && Vocabulary.TellsState(_tokens[child].Lemma)))
                return [child];
            if (_tokens[child].Relation is DependencyRelation.Xcomp && _tokens[child].Tag is PartOfSpeech.Verb or PartOfSpeech.Adj)
                return Told(child, head);
            if (_tokens[child].Relation is DependencyRelation.Advcl && HasMark(child, "as"))
                return Told(child, head);
            if (_tokens[child].Relation is DependencyRelation.Obj && Vocabulary.TellsState($"{_tokens[verb].Lemma} {_tokens[child].Lemma}"))
                return [verb, child];
            if (_tokens[child].Relation is DependencyRelation.Obj && Vocabulary.NamesState(_tokens[child].Lemma) && _tokens[child].Tag is PartOfSpeech.Noun)
                return [child];
        }

        return _tokens[verb].Lemma is "be" or "have" ? [] : [verb];
    }

    bool HasMark(int token, string word) => _children[token].Any(child => _tokens[child].Lemma == word);

    /// <summary>"People killed", "killing people": the noun with the word for what became of them, in the order of the text.</summary>
    string NameOf(TextSpan noun, ImmutableArray<int> state)
    {
        var name = reading.Article[noun].ToString();
        if (state.IsEmpty || noun.Contains(_tokens[state[0]].Span) || !Vocabulary.IsState(vocabulary.StateOf(_tokens[state[0]].Lemma)))
            return name;
        var told = TextOf(state[0]);
        if (Vocabulary.TellsState(_tokens[state[0]].Lemma)
            && _children[state[0]].FirstOrDefault(child => _tokens[child].Relation is DependencyRelation.Case, -1) is >= 0 and var preposition)
            told = $"{TextOf(preposition)} {told}";
        return _tokens[reading.Analysis.TokenAt(noun.Start)].Span.Start > _tokens[state[0]].Span.Start ? $"{told} {name}" : $"{name} {told}";
    }

    string TextOf(int token) => reading.Article[_tokens[token].Span].ToString();
}
