using System.Collections.Frozen;
using Stemma.Language;
using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>Reads from one report where things are said to be or to have happened: "near Osby", "in a tunnel".</summary>
sealed class PlaceReader(int report, ArticleReading reading, StoryEntities entities, EventFrames frames, Vocabulary vocabulary)
{
    /// <summary>Beyond this a phrase tells more than a place.</summary>
    const int MostTokens = 8;

    static readonly FrozenDictionary<string, string> _prepositions =
        WordList.Map("place-prepositions.tsv", StringComparer.OrdinalIgnoreCase);

    /// <summary>Nouns that name more than a place, a school or a people, and after a preposition mostly mean it.</summary>
    static readonly FrozenSet<string> _placeNouns = WordList.Words("place-nouns.tsv", StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a place may follow a preposition ("in", "near").</summary>
    public static bool IsOfPlace(string preposition) => _prepositions.ContainsKey(preposition);

    readonly ClauseMap _clauses = new(reading.Analysis);

    ImmutableArray<Token> Tokens => reading.Analysis.Tokens;

    public IEnumerable<Statement> Read()
    {
        foreach (var sentence in reading.Analysis.Sentences)
        {
            for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
            {
                if (Tokens[token].Relation is DependencyRelation.Case && Tokens[token].Head > token
                    && _prepositions.TryGetValue(Tokens[token].Lemma, out var relation)
                    && OfPhrase(token, Tokens[token].Head, sentence, relation) is { } statement)
                    yield return statement;
            }
        }
    }

    Statement? OfPhrase(int preposition, int head, Sentence sentence, string relation)
    {
        var last = LastOf(head, sentence);
        var span = new TextSpan(Tokens[preposition].Span.Start, Tokens[last].Span.End);
        var place = entities.PlaceAt(report, reading, Tokens[last].Span);
        if (last - preposition > MostTokens || IsTime(span) || (place is null && !NamesPlace(Tokens[head].Lemma)))
            return null;
        var name = entities.NameOf(place) ?? NameOf(preposition + 1, last);
        if (name.Length == 0)
            return null;
        return Around(span, head) with
        {
            Place = place ?? "",
            Value = relation is "at" or "from" or "to" ? name : $"{relation} {name}",
            Modifiers = TermsOf(Enumerable.Range(preposition + 1, last - preposition)),
        };
    }

    Statement Around(TextSpan span, int head)
    {
        var analysis = reading.Analysis;
        var sentence = analysis.SentenceAt(span.Start);
        var clause = _clauses.HeadOf(head);
        var governor = Tokens[head].Head >= 0 ? Tokens[Tokens[head].Head] : Tokens[head];
        var claim = reading.Claims.FirstOrDefault(claim => claim.Span.Contains(span));
        return new Statement
        {
            Report = report,
            Kind = PointKind.Place,
            Span = span,
            Sentence = sentence,
            Value = "",
            Head = Terms.IsContent(governor) ? vocabulary.TermOf(governor.Lemma) : "",
            Predicate = vocabulary.TermOf(Tokens[clause].Lemma),
            Frame = claim is null ? null : frames.Of(claim),
            Clause = TermsOf(_clauses.TokensOf(clause).Where(token => !span.Contains(Tokens[token].Span))),
            Wide = vocabulary.TermsBeside(analysis, sentence, span),
            Context = vocabulary.TermsAround(analysis, sentence),
            Attribution = Attributions.Of(reading, claim?.Quotation is { } quotation ? reading.Quotations[quotation] : null),
            Certainty = claim?.Certainty ?? ClaimCertainty.Asserted,
        };
    }

    bool NamesPlace(string lemma) => vocabulary.NamesPlace(lemma) || _placeNouns.Contains(lemma);

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
        .Where(token => token.Tag is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Num)
        .Select(token => token.Lemma.ToLowerInvariant()));

    bool IsTime(TextSpan span) => reading.Times.Any(time => time.Phrase.Overlaps(span));

    Terms TermsOf(IEnumerable<int> tokens) => vocabulary.TermsOf(tokens.Select(index => Tokens[index]));
}
