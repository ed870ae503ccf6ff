using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Who else a pronoun may mean than the one who spoke last.</summary>
sealed class PronounRivals(Phrases phrases, QuotedTokens quoted, ImmutableArray<Entity> entities, EntityMentions mentions)
{
    /// <summary>In place of one of them: nobody is certain.</summary>
    public const int Several = -1;

    readonly Analysis _analysis = phrases.Analysis;
    readonly EntityGenders _genders = new(phrases.Analysis, entities);

    public string GenderOf(int entity) => _genders.Of(entity);

    public bool Fits(int entity, string gender) => _genders.Fits(entity, gender);

    /// <summary>
    /// A person who fits and opens a sentence between the last speech and the pronoun; <see cref="Several"/> where two open it
    /// together.
    /// </summary>
    public int? Since(int from, int to, string gender, int? speaker)
    {
        if (to <= from || phrases.SentenceOf(from) == phrases.SentenceOf(to))
            return null;
        var (found, sentence) = (default(int?), -1);
        foreach (var (mention, entity) in Between(from, to))
        {
            // "Holt explained that Becker is his friend. He added": what Holt tells of him makes Becker no rival.
            if (_analysis.SentenceAt(mention.Start) == phrases.SentenceOf(from))
                continue;
            // "Becker may wait, he said": hardly Becker.
            if (_analysis.SentenceAt(mention.Start) == phrases.SentenceOf(to) && phrases.IsComma(to - 1))
                continue;
            if (entities[entity].Kind != NameKind.Person || IsSeveral(mention, entity) || !Fits(entity, gender)
                || quoted.IsInside(_analysis.TokenAt(mention.Start)) || !IsSubject(mention))
                continue;
            found = entity == speaker ? null : sentence == _analysis.SentenceAt(mention.Start) && found != entity ? Several : entity;
            sentence = _analysis.SentenceAt(mention.Start);
        }

        return found;
    }

    bool IsSubject(TextSpan mention) => mentions.OpensSentence(mention) && mentions.IsSubject(mention) && !mentions.IsPossessive(mention)
        && !mentions.IsPartOfPhrase(mention);

    /// <summary>"Norbians": a people, taken for a person.</summary>
    bool IsSeveral(TextSpan mention, int entity) => !entities[entity].Name.Contains(' ', StringComparison.Ordinal)
        && _analysis.TokenAt(mention.Start) is var token && _analysis.Tokens[token].Span.End == mention.End && _analysis.Tokens[token].Form == WordForm.Plural;

    /// <summary>Somebody who fits was named since, in the pronoun's paragraph; or another organisation was, for "it".</summary>
    public bool IsUncertain(int from, int to, string gender, bool isThing, int? speaker)
    {
        if (to <= from)
            return false;
        var isUncertain = false;
        foreach (var (mention, entity) in Between(from, to))
        {
            var token = _analysis.TokenAt(mention.Start);
            if (entity == speaker && mentions.OpensSentence(mention) && mentions.IsSubject(mention))
                isUncertain = false;
            if (entity == speaker || quoted.IsInside(token) || _analysis.SentenceAt(mention.Start) == phrases.SentenceOf(to)
                || _analysis.SentenceAt(mention.Start) == phrases.SentenceOf(from))
                continue;
            if (isThing ? entities[entity].Kind == NameKind.Organization
                : entities[entity].Kind == NameKind.Person && Fits(entity, gender) && Paragraph(token) == Paragraph(to) && !mentions.IsPossessive(mention))
                isUncertain = true;
        }

        return isUncertain;
    }

    /// <summary>
    /// Somebody else who fits is named, and not in the words of a quotation, since the one meant was last named or had the word: the
    /// pronoun has no one candidate.
    /// </summary>
    /// <param name="from">The token at which the one meant spoke last; -1 where he has not.</param>
    public bool HasOther(int from, int to, string gender, int? speaker)
    {
        var named = speaker is { } one ? LastNamed(one, to) : default;
        var own = Math.Max(from, named.IsEmpty ? -1 : _analysis.TokenAt(named.Start));
        if (own < 0 || own >= to)
            return false;
        // "Holt said that Becker was late. He added": whom Holt speaks of is hardly meant.
        var spoke = from >= 0 && phrases.SentenceOf(from) == phrases.SentenceOf(own);
        var sentence = phrases.SentenceOf(own) + (spoke ? 1 : 0);
        var start = sentence < _analysis.Sentences.Length ? _analysis.Sentences[sentence].Span.Start : int.MaxValue;
        var end = _analysis.Tokens[to].Span.Start;
        return start < end && (OpensWithOther(sentence, to, speaker) || NamesOther(to, speaker)
            || mentions.In(new(start, end)).Any(other => other.Entity != speaker && IsRival(other.Span, other.Entity, gender)
                && !(!spoke && phrases.SentenceOf(own) == _analysis.SentenceAt(other.Span.Start) && IsInClauseSaid(other.Span))));
    }

    /// <summary>"Holt hopes that Becker is well": named in what somebody says, thinks or sees.</summary>
    bool IsInClauseSaid(TextSpan mention)
    {
        var token = _analysis.TokenAt(mention.Start);
        while (_analysis.Tokens[token] is { Head: >= 0 and var head, Relation: not DependencyRelation.Ccomp })
            token = head;
        return _analysis.Tokens[token].Relation is DependencyRelation.Ccomp;
    }

    /// <summary>A person who fits, and neither words of a quotation nor "the Holt campaign", "in Holt".</summary>
    bool IsRival(TextSpan mention, int entity, string gender)
    {
        var (first, next) = (_analysis.TokenAt(mention.Start), _analysis.TokenAt(mention.End));
        return entities[entity].Kind == NameKind.Person && Fits(entity, gender) && !quoted.IsInside(first) && !IsSeveral(mention, entity)
            && !(phrases.Tag(next) == PartOfSpeech.Noun && !phrases.IsCapital(next))
            && (!phrases.IsAny(first - 1, "in", "at", "near") || phrases.IsPossessiveMark(next));
    }

    /// <summary>"As Blum reached the quay, she said": the subject of a clause before the pronoun, whoever the article's list takes it for.</summary>
    bool NamesOther(int pronoun, int? speaker)
    {
        for (var i = _analysis.Sentences[phrases.SentenceOf(pronoun)].FirstToken; i < pronoun; i++)
        {
            var token = _analysis.Tokens[i];
            if (token.Relation == DependencyRelation.Nsubj && token.Tag == PartOfSpeech.Propn && phrases.IsCapital(i) && !quoted.IsInside(i)
                && !phrases.IsTimeWord(i) && !mentions.Around(token.Span).Any(entity => entity == speaker
                    || entities[entity].Kind == NameKind.Organization && entities[entity].Name.Contains(' ', StringComparison.Ordinal)))
                return true;
        }

        return false;
    }

    /// <summary>"Lu Blum, a skipper, disagreed. She said": a name that the article's list of people missed opens a sentence.</summary>
    bool OpensWithOther(int first, int to, int? speaker)
    {
        for (var sentence = phrases.SentenceOf(to) - 1; sentence >= first; sentence--)
        {
            var place = _analysis.Sentences[sentence];
            var subject = phrases.BaseAfter(place.FirstToken, place.EndToken);
            if (subject.Count is 2 or 3 && !quoted.IsInside(subject.Start) && phrases.IsCapital(subject.Start) && phrases.IsCapital(subject.Start + 1)
                && phrases.EndsName(subject.End - 1) && phrases.Tag(subject.Start) == PartOfSpeech.Propn && !phrases.IsTimeWord(subject.Start)
                && !mentions.In(place.Span).Any(mention => mention.Span.Overlaps(subject.Span(_analysis)) && (mention.Entity == speaker
                    || entities[mention.Entity].Kind != NameKind.Person)))
                return true;
        }

        return false;
    }

    /// <summary>"Ana Lois Holt left the hall. He said": the whole name was the subject of a sentence just before.</summary>
    public bool WasSubject(int entity, int pronoun) => entities[entity].Name.Contains(' ', StringComparison.Ordinal)
        && LastNamed(entity, pronoun) is { IsEmpty: false } named && Paragraph(pronoun) - Paragraph(_analysis.TokenAt(named.Start)) <= 1
        && mentions.IsSubject(named);

    /// <summary>"The vote, which Holt opposed": the clause of a subject hangs on a noun.</summary>
    public bool IsInRelativeClause(int subject)
    {
        if (phrases.IsRelative(subject))
            return false;
        var token = subject;
        while (_analysis.Tokens[token] is { Relation: not DependencyRelation.Nsubj, Head: var head } && head > token)
            token = head;
        return _analysis.Tokens[token] is { Relation: DependencyRelation.Nsubj, Head: >= 0 and var verb }
            && _analysis.Tokens[verb].Relation is DependencyRelation.AclRelcl;
    }

    TextSpan LastNamed(int entity, int before)
    {
        var end = _analysis.Tokens[before].Span.Start;
        return entities[entity].Mentions.LastOrDefault(mention => mention.End <= end && !quoted.IsInside(_analysis.TokenAt(mention.Start)));
    }

    IEnumerable<(TextSpan Span, int Entity)> Between(int from, int to) =>
        mentions.In(new(_analysis.Tokens[from].Span.End, _analysis.Tokens[to].Span.Start));

    int Paragraph(int token) => _analysis.Sentences[phrases.SentenceOf(token)].Paragraph;
}
