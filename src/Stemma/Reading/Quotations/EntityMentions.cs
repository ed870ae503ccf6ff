using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Where the entities of an article are named, in the order of the text.</summary>
sealed class EntityMentions
{
    /// <summary>What stands before the subject and its comma is not longer, in tokens.</summary>
    const int LongestOpening = 40;

    readonly Phrases _phrases;
    readonly Analysis _analysis;
    readonly (TextSpan Span, int Entity)[] _mentions;

    public EntityMentions(Phrases phrases, ImmutableArray<Entity> entities)
    {
        (_phrases, _analysis) = (phrases, phrases.Analysis);
        _mentions = [.. entities.SelectMany((entity, index) => entity.Mentions.Select(span => (span, index)))
            .OrderBy(mention => mention.span)];
    }

    public (TextSpan Span, int Entity) this[int index] => _mentions[index];

    public IEnumerable<(TextSpan Span, int Entity)> In(TextSpan span)
    {
        for (var index = LastBefore(span.Start) + 1; index < _mentions.Length && _mentions[index].Span.End <= span.End; index++)
            yield return _mentions[index];
    }

    /// <summary>The entities whose names hold a place in the text.</summary>
    public IEnumerable<int> Around(TextSpan span)
    {
        for (var index = LastBefore(span.End); index >= 0 && _mentions[index].Span.End >= span.End; index--)
        {
            if (_mentions[index].Span.Contains(span))
                yield return _mentions[index].Entity;
        }
    }

    public int LastBefore(int place)
    {
        var (low, high) = (0, _mentions.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_mentions[middle].Span.Start >= place)
                high = middle;
            else
                low = middle + 1;
        }

        return low - 1;
    }

    /// <summary>Where the name ends that holds a token; the token's own end where it is no part of one.</summary>
    public int EndOfName(Token token) =>
        LastBefore(token.Span.End) is >= 0 and var last && _mentions[last].Span.Contains(token.Span) ? _mentions[last].Span.End : token.Span.End;

    public bool OpensSentence(TextSpan mention)
    {
        var sentence = _analysis.Sentences[_analysis.SentenceAt(mention.Start)];
        // "In 2017, Ana Holt asked": one comma may stand right before.
        var before = _analysis.Text.AsSpan(sentence.Span.Start, Math.Max(0, mention.Start - sentence.Span.Start)).TrimEnd();
        var token = _analysis.TokenAt(mention.Start);
        // "In 2017, then-Gov. Ray Holt was".
        if ((before.EndsWith(",") || before.EndsWith(".")) && HoldsSubject(token, mention) && token - sentence.FirstToken < LongestOpening)
            return true;
        return token - sentence.FirstToken < 6 && !(before.EndsWith(",") ? before[..^1] : before).Contains(',');
    }

    /// <summary>"Mr. Ray Holt": whichever of the words the tree hangs the verb on.</summary>
    bool HoldsSubject(int token, TextSpan mention)
    {
        for (; token < _analysis.Tokens.Length && _analysis.Tokens[token].Span.Start < mention.End; token++)
        {
            if (_analysis.Tokens[token].Relation is DependencyRelation.Nsubj or DependencyRelation.NsubjPass)
                return true;
        }

        return false;
    }

    /// <summary>"In a talk with Harbour TV last week, the old master Ana Holt said": the sentence is about the person, by its tree.</summary>
    public bool IsSubjectOfSentence(TextSpan mention)
    {
        var token = _analysis.TokenAt(mention.Start);
        while (_analysis.Tokens[token].Head >= 0 && IsOfPhrase(_analysis.Tokens[token].Relation))
            token = _analysis.Tokens[token].Head;
        return _analysis.Tokens[token] is { Relation: DependencyRelation.Nsubj or DependencyRelation.NsubjPass, Head: >= 0 and var head }
            && _analysis.Tokens[head].Relation is DependencyRelation.Root;
    }

    static bool IsOfPhrase(DependencyRelation relation) =>
        relation is DependencyRelation.Flat or DependencyRelation.Appos or DependencyRelation.Compound;

    /// <summary>A finite verb follows in the sentence: the name is no credit of a picture.</summary>
    public bool IsSubject(TextSpan mention)
    {
        var start = _analysis.TokenAt(mention.End);
        var end = Math.Min(_analysis.Sentences[_analysis.SentenceAt(mention.Start)].EndToken, start + 60);
        for (var i = start; i < end; i++)
        {
            if (_analysis.Tokens[i].Form is WordForm.Past or WordForm.Present or WordForm.Modal)
                return true;
        }

        return false;
    }

    /// <summary>"As for Holt", "the Holt campaign", "the Holt/Becker ticket": spoken of, and no subject.</summary>
    public bool IsPartOfPhrase(TextSpan mention)
    {
        var (first, next) = (_analysis.TokenAt(mention.Start), _analysis.TokenAt(mention.End));
        var opens = _analysis.Sentences[_analysis.SentenceAt(mention.Start)].FirstToken;
        while (first > opens && _phrases.Tag(first - 1) is PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Propn or PartOfSpeech.Noun)
            first--;
        return _phrases.Is(first - 1, "with") || first > opens && _phrases.Tag(first - 1) == PartOfSpeech.Adp
            && _analysis.Tokens[first - 1].Relation != DependencyRelation.CompoundPrt
            || _phrases.Tag(next) == PartOfSpeech.Noun && !_phrases.IsCapital(next)
            || _phrases.Is(next, "/");
    }

    public bool IsPossessive(TextSpan mention) => _analysis.TokenAt(mention.End) is var mark
        && _phrases.IsPossessiveMark(mark) && _phrases.Tag(mark) != PartOfSpeech.Aux;
}
