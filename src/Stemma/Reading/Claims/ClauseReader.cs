using Stemma.Language;
using static Stemma.Language.DependencyRelation;

namespace Stemma.Reading;

/// <summary>A claim, with the token of the text that its clause hangs on.</summary>
/// <param name="Participants">The tokens of the text that head its arguments.</param>
readonly record struct PlacedClaim(Claim Claim, int Head, ImmutableArray<int> Participants);

/// <summary>Reads the claims of one sentence.</summary>
sealed class ClauseReader
{
    const int LongestSpan = 40;
    const int LongestGap = 2;

    readonly ClauseTree _tree;
    readonly TokenFindings _findings;
    readonly Lexicon _lexicon;
    readonly ArgumentReader _arguments;
    readonly CertaintyReader _certainty;
    readonly PredicateFinder _predicates;

    public ClauseReader(ClauseTree tree, bool isQuestion, TokenFindings findings, Lexicon lexicon)
    {
        (_tree, _findings, _lexicon) = (tree, findings, lexicon);
        _arguments = new(tree, lexicon, token => findings.IsTime(tree.First + token));
        _certainty = new(tree, isQuestion);
        _predicates = new(tree, lexicon, token => findings.IsCue(tree.First + token), token => findings.IsTime(tree.First + token));
    }

    public IEnumerable<PlacedClaim> Read()
    {
        foreach (var predicate in _predicates.Find())
        {
            var participants = _arguments.Read(predicate);
            if (participants.Count > 0)
                yield return ClaimOf(predicate, participants);
            else if (predicate.Kind is PredicateKind.LightVerb && Plain(predicate) is { } plain)
                yield return plain;
        }
    }

    // "No decision was taken": nobody takes part in the deciding.
    PlacedClaim? Plain(Predicate light) =>
        _predicates.Plain(light) is var predicate && _arguments.Read(predicate) is { Count: > 0 } participants ? ClaimOf(predicate, participants) : null;

    PlacedClaim ClaimOf(Predicate predicate, List<Participant> participants)
    {
        var certainty = _certainty.Read(predicate);
        var claim = new Claim
        {
            Span = SpanOf(predicate, participants, certainty.From),
            Predicate = PredicateSpan(predicate),
            Lemma = predicate.Lemma,
            Arguments = [.. participants.Select(ArgumentOf)],
            IsNegated = certainty.IsNegated,
            Certainty = certainty.Value,
            IsClassification = predicate.Kind is PredicateKind.Classification,
        };
        return new(claim, _tree.First + OwnHead(predicate), [.. participants.Select(p => _tree.First + p.Token)]);
    }

    // What dates the freeing does not date the exchange beside it.
    static int OwnHead(Predicate predicate) => predicate.Kind is PredicateKind.Classification ? predicate.Word : predicate.Head;

    TextSpan PredicateSpan(Predicate predicate)
    {
        var next = predicate.Word + 1;
        var hasParticle = predicate.Kind is PredicateKind.Verb && next < _tree.Count
            && predicate.Lemma.EndsWith(" " + _tree[next].Lemma, StringComparison.Ordinal);
        return _tree.Span(predicate.Word, hasParticle ? next : predicate.Word);
    }

    Argument ArgumentOf(Participant participant)
    {
        var (first, last) = PhraseOf(participant.Token);
        while (first < last && _tree.Relation(first) is CcPreconj)
            first++;
        var noun = Counted(participant.Token);
        return new(participant.Role, _tree.Span(first, last), LemmaOf(noun), EntityOf(noun), participant.Preposition)
        {
            IsReference = _findings.IsReference(_tree.First + noun),
        };
    }

    // A noun's phrase without its preposition; of a noun that is said of something, without what it is said of.
    (int First, int Last) PhraseOf(int token)
    {
        var (first, last) = _tree.Phrase(token);
        var copula = _tree.Child(token, Cop);
        if (copula >= 0 && copula < token)
            first = copula + 1;
        while (first < token && (_tree.Relation(first) is Case or Fixed || copula >= 0 && IsNegation(first)))
            first++;
        while (last > token && IsTimeAt(last, token))
            last--;
        return Balanced(first, last);
    }

    // "Is not a soldier", "was no accident": the claim says so.
    bool IsNegation(int token) => _tree.Relation(token) is Advmod or Det && ClaimWords.HedgeOf(_tree.Text(token)) is Effect.Negated;

    // "The missing trawler on Monday": the day is not the trawler's.
    bool IsTimeAt(int place, int token)
    {
        if (_findings.IsTime(_tree.First + place))
            return true;
        return _tree.Relation(place) is Case && _tree.Head(place) is var noun && noun > place && noun != token
            && _findings.IsTime(_tree.First + noun);
    }

    // A quotation mark inside takes its twin in, or stays out itself.
    (int First, int Last) Balanced(int first, int last)
    {
        if (last - first > LongestSpan)
            return (first, last);
        var marks = 0;
        for (var token = first; token <= last; token++)
            marks += IsQuoteMark(token) ? 1 : 0;
        if (marks % 2 == 0)
            return (first, last);
        if (last + 1 < _tree.Count && IsQuoteMark(last + 1))
            return (first, last + 1);
        return IsQuoteMark(first) && first < last ? (first + 1, last) : (first, last);
    }

    bool IsQuoteMark(int token) => _tree.Text(token) is "\"" or "“" or "”";

    // "Dozens of people", "a spate of attacks": they are what takes part.
    int Counted(int token)
    {
        if (_tree.Child(token, Nmod) is not (>= 0 and var noun) || _arguments.Preposition(noun) != "of")
            return token;
        return _tree[token].Tag is PartOfSpeech.Num || ClaimWords.IsAmount(_tree[token].Lemma) ? noun : token;
    }

    string LemmaOf(int token)
    {
        var lemma = _tree[token].Lemma;
        return _tree[token].Tag is PartOfSpeech.Adj or PartOfSpeech.Propn && _lexicon.CountryOf(lemma) is { } country
            ? country.ToLowerInvariant()
            : lemma.ToLowerInvariant();
    }

    int? EntityOf(int token)
    {
        if (_findings.EntityAt(_tree.First + token) is { } entity)
            return entity;
        for (var child = _tree.FirstChild(token); child >= 0; child = _tree.NextSibling(child))
            if (_tree[child].Relation is Flat or Appos && _findings.EntityAt(_tree.First + child) is { } named)
                return named;
        return null;
    }

    TextSpan SpanOf(Predicate predicate, List<Participant> participants, int from)
    {
        var (first, last) = Core(predicate, from);
        foreach (var participant in participants)
        {
            if (participant.Role is not ArgumentRole.Other)
                (first, last) = Widened(first, last, participant, PhraseOf(participant.Token));
        }

        foreach (var participant in participants)
        {
            if (participant.Role is not ArgumentRole.Other)
                continue;
            var phrase = participant.Token == predicate.Head ? PhraseOf(participant.Token) : _tree.Phrase(participant.Token);
            if (phrase.Last >= first || _tree.Relation(participant.Token) is NsubjPass or Nsubj)
                (first, last) = Widened(first, last, participant, phrase);
        }

        (first, last) = Balanced(first, last);
        return _tree.Span(first, last);
    }

    static (int First, int Last) Widened(int first, int last, Participant participant, (int First, int Last) phrase)
    {
        var (wideFirst, wideLast) = (Math.Min(first, phrase.First), Math.Max(last, phrase.Last));
        var gap = Math.Max(first - phrase.Last, phrase.First - last);
        return wideLast - wideFirst < LongestSpan && (participant.IsOwn || gap <= LongestGap) ? (wideFirst, wideLast) : (first, last);
    }

    bool IsMood(int mark) => _tree[mark].Lemma is "to" or "without";

    // The predicate with its auxiliaries, negation and particle, from the word that governs it.
    (int First, int Last) Core(Predicate predicate, int from)
    {
        var (first, last) = predicate.Kind is PredicateKind.Noun
            ? (predicate.Head, predicate.Head)
            : (Math.Min(predicate.Head, predicate.Word), Math.Max(predicate.Head, predicate.Word));
        foreach (var token in (ReadOnlySpan<int>)[predicate.Head, predicate.Word, predicate.Idiom?.Token ?? predicate.Word, from])
        {
            (first, last) = (Math.Min(first, token), Math.Max(last, token));
            for (var child = _tree.FirstChild(token); child >= 0; child = _tree.NextSibling(child))
            {
                var isPart = _tree[child].Relation is Aux or AuxPass or Cop or CompoundPrt or Expl or Advmod
                    or Amod or Det or Nummod or Mark && (_tree[child].Relation is not Mark || IsMood(child)) && Math.Abs(child - token) <= 6;
                if (isPart)
                    (first, last) = (Math.Min(first, child), Math.Max(last, child));
            }
        }

        var series = VerbSeries.Of(_tree, predicate.Head);
        return (Math.Min(first, series.First), Math.Max(last, series.Last));
    }
}
