using System.Collections.Frozen;
using Stemma.Language;
using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>Reads from one report who was killed and who was hurt: by number, by name, or as "a man", "two women".</summary>
sealed class CasualtyReader
{
    static readonly FrozenSet<string> _more = FrozenSet.Create(StringComparer.Ordinal, "other", "others", "more");

    readonly ArticleReading _reading;
    readonly CasualtyTree _tree;
    readonly FateFinder _fates;
    readonly SuffererFinder _sufferers;

    public CasualtyReader(ArticleReading reading)
    {
        (_reading, _tree) = (reading, new(reading));
        _fates = new(_tree);
        _sufferers = new(_tree, _fates);
    }

    public IEnumerable<Casualty> Read()
    {
        for (var token = 0; token < _tree.Tokens.Length; token++)
        {
            if (_fates.Find(token) is { } fate && !_fates.IsDenied(token) && CasualtyOf(token, fate) is { } casualty)
                yield return casualty;
        }
    }

    Casualty? CasualtyOf(int token, Fate fate)
    {
        var (word, sentence) = (_tree[token].Span, _tree.SentenceOf(token));
        if ((NumberBefore(token) ?? OwnNumber(token)) is { } number)
            return new(fate, word, number, sentence, []);
        var heads = _sufferers.Find(token).ToList();
        if (heads.Count == 0)
            return NumberBeside(token, fate) is { } beside ? new(Fate.Injured, word, beside, sentence, []) : null;
        var counts = heads.Select(CountOf).ToList();
        if (_fates.IsSuffered(token))
            fate = Fate.Shot;
        if (fate is Fate.Shot or Fate.Treated && (heads.Any(IsAnother) || _fates.IsSurvived(token)))
            fate = Fate.Injured;
        var named = heads.Select(PersonAt).OfType<int>().Distinct().ToImmutableArray();
        return new(fate, word, counts.Contains(null) ? NumberBeside(token, fate) : counts.Sum(), sentence, named);
    }

    /// <summary>"2 dead, 3 wounded": the number stands for the people.</summary>
    decimal? NumberBefore(int token)
    {
        if (_fates.IsCountedInHeadline(token))
            return CountInHeadline(token);
        var isCount = token > 0 && _tree[token - 1].Tag is PartOfSpeech.Num && _tree[token].Tag is not PartOfSpeech.Noun;
        return isCount || (token > 0 && _tree[token].Lemma is "fatality" or "casualty") ? NumberAt(token - 1) : null;
    }

    /// <summary>"Child shot", "4 shot": a bare number at the head of a line is no quantity of the text.</summary>
    decimal? CountInHeadline(int token) => _tree.IsOnePerson(token - 1) ? 1
        : NumberAt(token - 1) ?? (decimal.TryParse(_tree.WordAt(token - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null);

    /// <summary>"Four were shot and one man killed": those before "and" are others.</summary>
    decimal? OwnNumber(int token) =>
        _tree.IsHeadline(token) || _tree[token] is { Relation: DependencyRelation.Conj, Tag: PartOfSpeech.Verb } ? NumberOfPeopleBefore(token) : null;

    decimal? NumberBeside(int token, Fate fate) => fate switch
    {
        Fate.Injured => NumberOfPeopleBefore(token) ?? NumberAfter(token),
        Fate.Shot when Enumerable.Range(token - 2, 2).Any(word => _more.Contains(_tree.WordAt(word))) => NumberOfPeopleBefore(token),
        _ => null,
    };

    /// <summary>"Four others wounded", "3 people critically hurt", not "two men wounded a third".</summary>
    decimal? NumberOfPeopleBefore(int token)
    {
        if (_tree[token].Tag is not (PartOfSpeech.Verb or PartOfSpeech.Adj)
            || _tree.Children(token).Any(child => _tree[child].Relation is DependencyRelation.Obj))
            return null;
        var first = token - 1;
        while (first > Math.Max(0, token - 4)
            && (_more.Contains(_tree.WordAt(first)) || _tree.IsPeople(first) || _tree.WordAt(first).EndsWith("ly", StringComparison.Ordinal)))
            first--;
        return first >= 0 && first < token - 1 && _tree[first].Tag is PartOfSpeech.Num ? NumberAt(first) : null;
    }

    /// <summary>"Wounding three", "injured at least four others", not "was wounded two times".</summary>
    decimal? NumberAfter(int token)
    {
        if (_tree[token].Tag is not (PartOfSpeech.Verb or PartOfSpeech.Adj)
            || _tree.WordAt(token - 1) is "was" or "were" or "been" or "be" or "is" or "are")
            return null;
        var number = _tree.WordAt(token + 1) is "at" && _tree.WordAt(token + 2) is "least" ? token + 3 : token + 1;
        return number < _tree.Tokens.Length && _tree[number].Tag is PartOfSpeech.Num && !_tree.WordAt(number + 1).StartsWith('-')
            && (_tree.IsPeople(number + 1) || !IsNominal(number + 1))
            ? NumberAt(number) : null;
    }

    bool IsNominal(int token) => token < _tree.Tokens.Length && !_more.Contains(_tree.WordAt(token))
        && _tree[token].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Num;

    decimal? NumberAt(int token) => _reading.Quantities
        .FirstOrDefault(quantity => quantity.Number.Overlaps(_tree[token].Span)) is { Kind: QuantityKind.Count, IsVague: false } quantity
        && quantity.Value.IsExact ? quantity.Value.Low : null;

    /// <summary>"Seven more people shot", "shot two others": hurt, where others were killed.</summary>
    bool IsAnother(int head) =>
        _tree[head].Lemma is "other" || _tree.Children(head).Any(child => _tree[child].Lemma is "other" or "more" or "another");

    /// <summary>A number beside the noun; one for a name, for "he" and for a noun in the singular.</summary>
    decimal? CountOf(int head)
    {
        if (_tree.WordAt(head) is "he" or "she" or "him" or "her" or "another")
            return 1;
        if (_tree[head].Tag is PartOfSpeech.Num)
            return IsOfThings(head) ? null : NumberAt(head);
        var number = _tree.Children(head).Where(child => _tree[child].Relation is DependencyRelation.Nummod).Select(NumberAt).FirstOrDefault();
        if (number is not null)
            return number;
        return PersonAt(head) is not null || _tree.IsOnePerson(head) ? 1 : null;
    }

    /// <summary>"One of the dogs".</summary>
    bool IsOfThings(int number) => _tree.Children(number).Any(child => _tree[child] is { Relation: DependencyRelation.Nmod, Tag: PartOfSpeech.Noun }
        && _tree.HasMark(child, "of") && !_tree.IsPeople(child));

    int? PersonAt(int token)
    {
        for (var entity = 0; entity < _reading.Entities.Length; entity++)
        {
            if (_reading.Entities[entity].Kind is NameKind.Person
                && _reading.Entities[entity].Mentions.Any(mention => mention.Overlaps(_tree[token].Span)))
                return entity;
        }

        return null;
    }
}
