using System.Collections.Frozen;
using Stemma.Language;
using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>Reads from one report where things are said to be or to have happened: "near Osby", "in a tunnel".</summary>
sealed class PlaceReader(int report, ArticleReading reading, StoryEntities entities, EventFrames frames, Vocabulary vocabulary)
{
    /// <summary>Beyond this a phrase tells more than a place.</summary>
    const int MostTokens = 8;

    /// <summary>A noun further on than this is not what the part is of.</summary>
    const int MostTokensToWhole = 5;

    const string Home = "home";

    /// <summary>Nouns that name more than a place, a school or a people, and after a preposition mostly mean it.</summary>
    static readonly FrozenSet<string> _placeNouns = WordList.Words("place-nouns.tsv", StringComparer.OrdinalIgnoreCase);

    /// <summary>Nouns that lie with sorts of places, and after a preposition tell a posture, a tool or a medium.</summary>
    static readonly FrozenSet<string> _noPlaces = WordList.Words("no-places.tsv", StringComparer.OrdinalIgnoreCase);

    /// <summary>Nouns for a part of a place or what is beside it.</summary>
    static readonly FrozenDictionary<string, string> _parts = WordList.Map("place-parts.tsv", StringComparer.OrdinalIgnoreCase);

    readonly ClauseMap _clauses = new(reading.Analysis);
    readonly PlacePrepositions _prepositions = new(reading);

    PlacedThings Things => field ??= new(reading, _prepositions, NamesPlace);

    ImmutableArray<Token> Tokens => reading.Analysis.Tokens;

    public IEnumerable<Statement> Read()
    {
        foreach (var sentence in reading.Analysis.Sentences)
        {
            var places = InSentence(sentence).ToArray();
            for (var place = 0; place < places.Length; place++)
                yield return places[place] with { Enclosing = Enclosing(places, place) };
        }
    }

    IEnumerable<Statement> InSentence(Sentence sentence)
    {
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (Tokens[token].Relation is DependencyRelation.Case && Tokens[token].Head > token
                && _prepositions.RelationOf(token) is { } relation && OfPhrase(token, Tokens[token].Head, sentence, relation) is { } statement)
                yield return statement;
        }
    }

    /// <summary>"At a school in Osby, south Lorn": the named places told right after it, by their ids.</summary>
    ImmutableArray<string> Enclosing(Statement[] places, int place)
    {
        var last = place;
        while (last + 1 < places.Length && AreBeside(places[last].Span, places[last + 1].Span))
            last++;
        return [.. places[(place + 1)..(last + 1)].Select(next => next.Place).Append(NamedAfter(places[last].Span.End))
            .OfType<string>().Where(name => name.Length > 0)];
    }

    /// <summary>The named place after a comma: "Keller Street, Osby", "Osby, south Lorn".</summary>
    string? NamedAfter(int end)
    {
        if (!reading.Article.Text.AsSpan(end).StartsWith(", "))
            return null;
        var name = reading.Analysis.TokenAt(end + 2);
        while (PlacePrepositions.IsCompassPoint(reading.Analysis.WordAt(name)))
            name++;
        return name < Tokens.Length ? entities.PlaceAt(report, reading, Tokens[name].Span) : null;
    }

    bool AreBeside(TextSpan first, TextSpan second) =>
        first.End <= second.Start && reading.Article[new TextSpan(first.End, second.Start)].Trim(", ").IsEmpty
        && Tokens[reading.Analysis.TokenAt(second.Start)].Lemma is not ("to" or "from" or "into");

    Statement? OfPhrase(int preposition, int noun, Sentence sentence, string relation)
    {
        if (preposition > 0 && WholeOf(preposition - 1) == noun)
            return null;
        var whole = WholeOf(noun);
        var isPart = whole != noun;
        var (head, first) = (HomeOf(whole), isPart ? noun + 2 : preposition + 1);
        var last = LastOf(head, sentence);
        var span = new TextSpan(Tokens[_prepositions.StartOf(preposition)].Span.Start, Tokens[last].Span.End);
        var owner = OwnerOf(first, head);
        first = owner.Next;
        var place = entities.PlaceAt(report, reading, Tokens[last].Span);
        if (last - preposition > MostTokens || IsTime(span) || (place is null && !NamesPlace(head)))
            return null;
        var name = entities.NameOf(place) ?? NameOf(first, last);
        if (name.Length == 0)
            return null;
        relation = isPart ? _parts[Tokens[noun].Lemma] : relation;
        return Around(span, noun) with
        {
            Place = place ?? "",
            ProperName = entities.NameOf(place) ?? ProperNameOf(first, last),
            Owner = owner.Id,
            PlaceNoun = Tokens[head].Tag is PartOfSpeech.Noun ? Tokens[head].Lemma : "",
            IsInside = relation == "in",
            IsBeside = relation == "near",
            Value = relation is "at" or "in" or "from" or "to" ? name : $"{relation} {name}",
            Modifiers = ModifiersOf(first, last),
        };
    }

    /// <summary>"At the entrance to her home": the home; of any other noun the noun itself.</summary>
    int WholeOf(int noun) => _parts.ContainsKey(Tokens[noun].Lemma) && noun + 1 < Tokens.Length
        && Tokens[noun + 1] is { Lemma: "of" or "to", Relation: DependencyRelation.Case } next
        && next.Head > noun && next.Head - noun <= MostTokensToWhole
            ? next.Head
            : noun;

    /// <summary>"Outside her family home": not the family.</summary>
    int HomeOf(int noun) => Tokens[noun].Lemma == "family" && reading.Analysis.WordAt(noun + 1) is Home ? noun + 1 : noun;

    /// <summary>"At Tom Becker's family home": whose it is, and the first token after the name; the first of the phrase where nobody is named.</summary>
    (int Next, string? Id) OwnerOf(int first, int head)
    {
        for (var token = first; token < head; token++)
        {
            if (Tokens[token].Relation is not DependencyRelation.NmodPoss)
                continue;
            foreach (var (index, entity) in reading.Entities.Index().Where(entity => entity.Item.Kind is NameKind.Person))
            {
                if (entity.Mentions.FirstOrDefault(mention => mention.Contains(Tokens[token].Span)) is { Length: > 0 } name)
                    return (reading.Analysis.TokenAt(name.End), entities.IdOf(report, index));
            }
        }

        return (first, null);
    }

    Statement Around(TextSpan span, int head)
    {
        var clause = _clauses.HeadOf(head);
        var governor = Things.Of(head) is >= 0 and var thing ? Tokens[thing] : Tokens[head];
        var claim = reading.Claims.FirstOrDefault(claim => claim.Span.Contains(span));
        var word = reading.Claims.FirstOrDefault(claim => claim.Predicate.Contains(governor.Span))?.Lemma ?? governor.Lemma;
        return Statement.At(span, PointKind.Place, report, reading, vocabulary) with
        {
            Head = Terms.IsContent(governor) ? vocabulary.TermOf(word) : "",
            Predicate = vocabulary.EventOf(governor) ?? vocabulary.TermOf(Tokens[clause].Lemma),
            Frame = claim is null ? null : frames.Of(claim),
            Clause = TermsOf(_clauses.TokensOf(clause).Where(token => !span.Contains(Tokens[token].Span))),
            Attribution = Attributions.Of(reading, claim?.Quotation is { } quotation ? reading.Quotations[quotation] : null),
            Certainty = claim?.Certainty ?? ClaimCertainty.Asserted,
        };
    }

    bool NamesPlace(int token) => Tokens[token] is { Lemma: var lemma } && !_noPlaces.Contains(lemma)
        && !(ClaimWords.IsAmount(lemma) && reading.Analysis.WordAt(token + 1) is "of")
        && (vocabulary.NamesPlace(lemma) || _placeNouns.Contains(lemma));

    /// <summary>The last token of the name or noun: "the town of Osby" goes to its end, what is told of it is left out.</summary>
    int LastOf(int head, Sentence sentence)
    {
        var last = head;
        for (var token = head + 1; token < sentence.EndToken; token++)
        {
            var isOwn = Tokens[token].Head >= head && Tokens[token].Head <= last && Tokens[token].Relation
                is DependencyRelation.Flat or DependencyRelation.Compound or DependencyRelation.Fixed or DependencyRelation.Nummod;
            if (isOwn || IsOfName(token, last))
                last = token;
        }

        return last;
    }

    /// <summary>"Of Osby" after "the town".</summary>
    bool IsOfName(int token, int last) =>
        token == last + 2 && Tokens[token - 1].Lemma == "of" && Tokens[token].Tag is PartOfSpeech.Propn;

    /// <summary>The nouns and names of a phrase, in lower case, without the words that only point: "her", "the".</summary>
    string NameOf(int first, int last) => string.Join(' ', Enumerable.Range(first, last - first + 1)
        .Select(token => Tokens[token])
        .Where(token => token.Tag is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Num || token.Lemma == Home)
        .Select(token => token.Lemma.ToLowerInvariant()));

    /// <summary>"Family" and "home", of which a tagger may hold the latter for an adverb.</summary>
    Terms ModifiersOf(int first, int last)
    {
        var terms = TermsOf(Enumerable.Range(first, last - first + 1));
        if (Tokens[last].Lemma == Home)
            terms.Add(Home, vocabulary.Telling(Home));
        return terms;
    }

    /// <summary>The names within a phrase: "in the Osby area".</summary>
    string ProperNameOf(int first, int last) => string.Join(' ', Enumerable.Range(first, last - first + 1)
        .Where(token => Tokens[token].Tag is PartOfSpeech.Propn).Select(token => reading.Analysis.WordAt(token)));

    bool IsTime(TextSpan span) => reading.Times.Any(time => time.Phrase.Overlaps(span));

    Terms TermsOf(IEnumerable<int> tokens) => vocabulary.TermsOf(tokens.Select(index => Tokens[index]));
}
