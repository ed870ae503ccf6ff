using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Who else a pronoun may mean than the one who spoke last.</summary>
sealed class PronounRivals(Phrases phrases, QuotedTokens quoted, ImmutableArray<Entity> entities, EntityMentions mentions)
{
    /// <summary>In place of one of them: nobody is certain.</summary>
    public const int Several = -1;

    /// <summary>How far before a pronoun somebody else may be meant by it, in characters.</summary>
    const int Near = 700;

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
        if (to <= from || SentenceOf(from) == SentenceOf(to))
            return null;
        var (found, sentence) = (default(int?), -1);
        foreach (var (mention, entity) in Between(from, to))
        {
            // "Holt explained that Becker is his friend. He added": what Holt tells of him makes Becker no rival.
            if (_analysis.SentenceAt(mention.Start) == SentenceOf(from))
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

    /// <summary>"He insulted Becker": who is last named as an object, where the pronoun fits somebody else named not far before.</summary>
    public bool IsObjectAmongOthers(int entity, int place, string gender)
    {
        var (isObject, hasOther) = (false, false);
        foreach (var (mention, other) in mentions.In(new(Math.Max(0, place - Near), place)))
        {
            if (other == entity)
                isObject = IsObject(mention);
            else
                hasOther |= entities[other].Kind == NameKind.Person && Fits(other, gender);
        }

        return isObject && hasOther;
    }

    bool IsObject(TextSpan mention) => !mentions.OpensSentence(mention)
        && phrases.Tag(_analysis.TokenAt(mention.Start) - 1) is PartOfSpeech.Verb or PartOfSpeech.Adp or PartOfSpeech.Part;

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
            if (entity == speaker || quoted.IsInside(token) || _analysis.SentenceAt(mention.Start) == SentenceOf(to)
                || _analysis.SentenceAt(mention.Start) == SentenceOf(from))
                continue;
            if (isThing ? entities[entity].Kind == NameKind.Organization
                : entities[entity].Kind == NameKind.Person && Fits(entity, gender) && Paragraph(token) == Paragraph(to) && !mentions.IsPossessive(mention))
                isUncertain = true;
        }

        return isUncertain;
    }

    IEnumerable<(TextSpan Span, int Entity)> Between(int from, int to) =>
        mentions.In(new(_analysis.Tokens[from].Span.End, _analysis.Tokens[to].Span.Start));

    int SentenceOf(int token) => _analysis.SentenceAt(_analysis.Tokens[token].Span.Start);

    int Paragraph(int token) => _analysis.Sentences[SentenceOf(token)].Paragraph;
}
