using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Finds whom pronouns stand for ("he", "her"), where nobody else may be meant.</summary>
/// <remarks>
/// The nearest sentence that has somebody who fits decides, as centering has it (Grosz, Joshi and Weinstein 1995); where
/// it has several, a subject takes up the subject. Words between quotation marks are left alone.
/// </remarks>
sealed class PersonReferences
{
    /// <summary>How many sentences before its own a pronoun reaches back.</summary>
    const int Reach = 2;

    /// <summary>A person without a name: "a man", who may be meant as well.</summary>
    const int Unnamed = -1;

    readonly Analysis _analysis;
    readonly ImmutableArray<Entity> _entities;
    readonly DescriptionIndex _descriptions;
    readonly EntityGenders _genders;

    /// <summary>The names by the place where they start.</summary>
    readonly Dictionary<int, (TextSpan Span, int Entity)> _names = [];

    readonly bool[] _isQuoted;
    readonly List<Reference> _references = [];

    PersonReferences(Analysis analysis, ImmutableArray<Entity> entities, ImmutableArray<Quotation> quotations)
    {
        (_analysis, _entities) = (analysis, entities);
        (_descriptions, _genders) = (new(analysis, entities), new(analysis, entities));
        for (var entity = 0; entity < entities.Length; entity++)
        {
            foreach (var mention in entities[entity].Mentions)
                _names[mention.Start] = (mention, entity);
        }

        _isQuoted = new bool[analysis.Tokens.Length];
        foreach (var quotation in quotations.Where(quotation => quotation.Kind is QuotationKind.Direct))
        {
            var first = analysis.TokenAt(quotation.Content.Start);
            Array.Fill(_isQuoted, true, first, analysis.TokenAt(quotation.Content.End) - first);
        }
    }

    /// <summary>The tokens that stand for people, each with the index of the entity.</summary>
    public static IEnumerable<(int Token, int Entity)> Find(
        Analysis analysis, ImmutableArray<Entity> entities, ImmutableArray<Quotation> quotations)
    {
        if (!entities.Any(entity => entity.Kind is NameKind.Person))
            return [];
        var references = new PersonReferences(analysis, entities, quotations);
        for (var sentence = 0; sentence < analysis.Sentences.Length; sentence++)
            references.Read(sentence);
        return references._references.Where(reference => reference.IsPronoun)
            .Select(reference => (reference.Token, reference.Entity));
    }

    void Read(int sentence)
    {
        var range = _analysis.Sentences[sentence];
        for (var token = range.FirstToken; token < range.EndToken; token++)
        {
            if (_isQuoted[token])
                continue;
            if (NamedAt(token) is { } name)
            {
                if (_entities[name.Entity].Kind is NameKind.Person)
                    _references.Add(new(token, sentence, name.Entity, IsSubject(name.Span), IsPronoun: false));
                token = Math.Max(token, _analysis.TokenAt(name.Span.End) - 1);
            }
            else if (PronounAt(token) is { } pronoun)
            {
                if (Antecedent(token, sentence, pronoun.Gender, pronoun.IsObject) is { } person)
                    _references.Add(new(token, sentence, person, IsSubject(token), IsPronoun: true));
            }
            else if (IsPerson(token))
            {
                _references.Add(new(token, sentence, _descriptions.Find(PhraseOf(token, range)) ?? Unnamed, IsSubject(token), IsPronoun: false));
            }
        }
    }

    (TextSpan Span, int Entity)? NamedAt(int token) =>
        token < _analysis.Tokens.Length && _names.TryGetValue(_analysis.Tokens[token].Span.Start, out var name) ? name : null;

    (string Gender, bool IsObject)? PronounAt(int token) => _analysis.Tokens[token] is { Tag: PartOfSpeech.Pron, Relation: var relation } word
        ? word.Lemma switch
        {
            "he" or "him" or "his" => ("m", IsObject(relation)),
            "she" or "her" or "hers" => ("f", IsObject(relation)),
            _ => null,
        }
        : null;

    static bool IsObject(DependencyRelation relation) => relation is DependencyRelation.Obj or DependencyRelation.Iobj or DependencyRelation.Obl;

    int? Antecedent(int token, int sentence, string gender, bool isObject)
    {
        for (var (last, back) = (_references.Count - 1, 0); last >= 0 && back <= Reach; back++)
        {
            var fitting = new List<Reference>();
            for (; last >= 0 && _references[last].Sentence == sentence - back; last--)
            {
                if (Fits(_references[last].Entity, gender) && !(isObject && IsSubjectOf(_references[last].Token, token)))
                    fitting.Add(_references[last]);
            }

            if (fitting.Count > 0)
                return OnlyOne(fitting) ?? (IsSubject(token) ? OnlyOne(fitting.Where(reference => reference.IsSubject)) : null);
        }

        return null;
    }

    /// <summary>Whom all stand for; null for several, and for a person without a name.</summary>
    static int? OnlyOne(IEnumerable<Reference> references) =>
        references.Select(reference => reference.Entity).Distinct().ToList() is [not Unnamed and var entity] ? entity : null;

    /// <summary>"Holt thanked him": it is somebody else.</summary>
    bool IsSubjectOf(int subject, int pronoun) => _analysis.Tokens[subject].Head == _analysis.Tokens[pronoun].Head;

    bool Fits(int entity, string gender) => entity == Unnamed || _genders.Fits(entity, gender);

    /// <summary>A noun for one person, that no name stands beside: "a man", "the minister".</summary>
    bool IsPerson(int token) => _analysis.Tokens[token] is { Tag: PartOfSpeech.Noun or PartOfSpeech.Adj, Form: not WordForm.Plural } word
        && IsArgument(word.Relation) && (NameWords.IsRole(word.Lemma) || Lexicon.Load().NamesPeople(word.Lemma))
        && !HasName(token);

    static bool IsArgument(DependencyRelation relation) => relation is DependencyRelation.Nsubj or DependencyRelation.NsubjPass
        or DependencyRelation.Obj or DependencyRelation.Obl or DependencyRelation.OblAgent or DependencyRelation.Iobj;

    /// <summary>"Lawyer Ana Holt", "the lawyer, Ana Holt".</summary>
    bool HasName(int token) => NamedAt(token + 1) is not null || NamedAt(token + 2) is not null;

    /// <summary>The noun with all that stands before it.</summary>
    TextSpan PhraseOf(int token, Sentence sentence)
    {
        var first = token;
        while (first > sentence.FirstToken && _analysis.Tokens[first - 1].Head is var head && head > first - 1 && head <= token
            && _analysis.Tokens[first - 1].Tag is not (PartOfSpeech.Adp or PartOfSpeech.Punct))
            first--;
        return _analysis.Tokens[first].Span.Cover(_analysis.Tokens[token].Span);
    }

    bool IsSubject(TextSpan name)
    {
        for (var token = _analysis.TokenAt(name.Start); token < _analysis.Tokens.Length && _analysis.Tokens[token].Span.Start < name.End; token++)
        {
            if (IsSubject(token))
                return true;
        }

        return false;
    }

    /// <summary>Also the second of two: "Holt and Becker met".</summary>
    bool IsSubject(int token) => _analysis.Tokens[token] switch
    {
        { Relation: DependencyRelation.Nsubj or DependencyRelation.NsubjPass } => true,
        { Relation: DependencyRelation.Conj, Head: >= 0 and var first } when first < token => IsSubject(first),
        _ => false,
    };

    /// <param name="Token">The first token of a name, else the pronoun or the noun.</param>
    /// <param name="Sentence">The index of its sentence.</param>
    /// <param name="Entity">Whom it stands for; <see cref="Unnamed"/> for a person without a name.</param>
    /// <param name="IsSubject">Whether it is the subject of a clause.</param>
    readonly record struct Reference(int Token, int Sentence, int Entity, bool IsSubject, bool IsPronoun);
}
