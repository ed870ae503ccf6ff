using System.Collections.Frozen;
using Stemma.Language;
using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>Finds what is told of how many without a figure: "some loss of life", "there were fatalities", "most remain missing".</summary>
/// <remarks>Each is the least that the words allow, and so meets any figure of the same.</remarks>
sealed class ImpliedCountReader(ArticleReading reading)
{
    static readonly FrozenDictionary<string, int> _least = WordList.Rows("implied-counts.tsv")
        .ToFrozenDictionary(row => row[0], row => int.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>What says of losses that there were some, and not that there may be.</summary>
    static readonly FrozenSet<string> _verbsOfLosses =
        FrozenSet.Create(StringComparer.Ordinal, "be", "cause", "confirm", "leave", "occur", "report", "suffer");

    static readonly FrozenSet<string> _doubts = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "could", "may", "might", "would", "will", "can", "should", "not", "n't", "never", "no", "if", "whether", "any");

    readonly ImmutableArray<Token> _tokens = reading.Analysis.Tokens;

    public IEnumerable<Quantity> Read()
    {
        for (var token = 0; token < _tokens.Length; token++)
        {
            if ((LossAt(token) ?? AmountAt(token)) is { } count && !reading.Quantities.Any(quantity => quantity.Span.Overlaps(count.Span)))
                yield return count;
        }
    }

    /// <summary>"Some loss of life", "there were fatalities": at least one died.</summary>
    Quantity? LossAt(int token)
    {
        var isLife = WordAt(token) is "loss" && WordAt(token + 1) is "of" && WordAt(token + 2) is "life" or "lives";
        var isBare = _tokens[token] is { Lemma: "fatality" or "death", Form: WordForm.Plural } && reading.Analysis.ChildrenOf(token).All(IsAmountOrFree);
        return (isLife || isBare) && IsToldOfLosses(token)
            ? Count(WordAt(token - 1) is "some" ? token - 1 : token, token, isLife ? token + 2 : token, 1) with { Counted = DeathsAt(token) }
            : null;
    }

    CountedNoun DeathsAt(int token) => new("death", _tokens[token].Span, _tokens[token].Span, []);

    /// <summary>"The deaths", "road deaths" and "her parents' deaths" are of other people, or of any.</summary>
    bool IsAmountOrFree(int child) => _tokens[child].Relation switch
    {
        DependencyRelation.Det => WordAt(child) is "some",
        DependencyRelation.Amod => _least.ContainsKey(WordAt(child)),
        DependencyRelation.Nummod or DependencyRelation.Compound or DependencyRelation.NmodPoss or DependencyRelation.Nmod or DependencyRelation.Acl => false,
        _ => true,
    };

    bool IsToldOfLosses(int token)
    {
        var governor = _tokens[token].Relation switch
        {
            DependencyRelation.Root => token,
            DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.Obj => _tokens[token].Head,
            _ => reading.Analysis.ChildrenOf(token).Any(child => WordAt(child) is "there") ? token : -1,
        };
        return governor >= 0
            && (_verbsOfLosses.Contains(_tokens[governor].Lemma) || reading.Analysis.ChildrenOf(governor).Any(child => WordAt(child) is "there"))
            && !reading.Analysis.ChildrenOf(governor).Concat(reading.Analysis.ChildrenOf(token)).Any(child => _doubts.Contains(WordAt(child)));
    }

    /// <summary>"Most remain missing", "a majority of the pupils".</summary>
    Quantity? AmountAt(int token)
    {
        if (!_least.TryGetValue(WordAt(token), out var least)
            || WordAt(token - 1) is "the" or "not" or "at" or "how" or "as" or "too" or "so")
            return null;
        if (_tokens[token].Relation is DependencyRelation.Det or DependencyRelation.Amod or DependencyRelation.Nummod)
            return ArePeople(_tokens[token].Head) && _tokens[token].Head > token ? Count(token, token, _tokens[token].Head, least) : null;
        if (_tokens[token].Relation is not (DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.Obj))
            return null;
        var whole = WordAt(token + 1) is "of"
            ? reading.Analysis.ChildrenOf(token).FirstOrDefault(child => child > token && _tokens[child].Relation is DependencyRelation.Nmod, token)
            : token;
        return whole == token || ArePeople(whole) ? Count(token, token, whole, least) : null;
    }

    /// <summary>"Most injuries" are not as many people.</summary>
    bool ArePeople(int token) => _tokens[token] is { Tag: PartOfSpeech.Noun, Form: WordForm.Plural } or { Lemma: "people" }
        && !Vocabulary.NamesState(_tokens[token].Lemma);

    string WordAt(int token) => reading.Analysis.WordAt(token).ToLowerInvariant();

    Quantity Count(int first, int number, int last, int least)
    {
        var noun = _tokens[last];
        return new()
        {
            Span = new(_tokens[first].Span.Start, noun.Span.End),
            Number = _tokens[number].Span,
            Kind = QuantityKind.Count,
            Value = NumberInterval.Of(least),
            Modifier = QuantityModifier.AtLeast,
            IsVague = true,
            Counted = last == number && _least.ContainsKey(WordAt(last)) ? null : new(noun.Lemma, noun.Span, noun.Span, []),
        };
    }
}
