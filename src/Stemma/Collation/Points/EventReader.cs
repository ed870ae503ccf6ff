using System.Collections.Frozen;
using Stemma.Language;
using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>Reads from one report what it says happened, as statements whose value is whether it did.</summary>
sealed class EventReader(int report, ArticleReading reading, StoryEntities entities, EventFrames frames, Vocabulary vocabulary)
{
    /// <summary>Words as common as "be", "have" and "take" tell of no event of their own.</summary>
    const double LeastWeight = 0.12;

    /// <summary>After a denial they tell that it was so at another time, or is so in part.</summary>
    static readonly FrozenSet<string> _repeats = WordList.Words("words-of-part-denials.tsv", StringComparer.OrdinalIgnoreCase);

    /// <summary>The subject and object of an event say more of it than where or how it was.</summary>
    const double CoreWeight = 1.5;

    /// <summary>The words that introduce what somebody says.</summary>
    readonly ImmutableArray<TextSpan> _cues =
    [
        .. reading.Quotations.Where(quotation => !Stance.IsAct(reading.Analysis, quotation)).Select(quotation => quotation.Cue).OfType<TextSpan>(),
    ];

    readonly DenialLimits _limits = new(reading, vocabulary);

    public IEnumerable<Statement> Read() => reading.Claims.Where(IsOfNews).Select(OfClaim);

    /// <summary>That somebody said something is told by the quotations; "rejected the offer" is an event all the same.</summary>
    bool IsOfNews(Claim claim) =>
        claim.Arguments.Length > 0
        && (Tells(claim.Lemma) || claim.Arguments.Any(argument => IsTold(claim, argument)))
        && !_cues.Any(claim.Predicate.Overlaps)
        && !MayDenyReason(claim);

    /// <summary>"Did not lose because of the bridge": whether it is the loss that is denied, or its cause, nothing tells.</summary>
    bool MayDenyReason(Claim claim) => claim.IsNegated && reading.Analysis
        .TokensIn(new(claim.Predicate.End, reading.Analysis.Sentences[SentenceOf(claim)].Span.End))
        .TakeWhile(token => token.Lemma != ",").Any(token => token.Lemma == "because");

    /// <summary>"Had hidden weapons", "there were arrests": what such a verb binds tells what is so; not "the council has it".</summary>
    bool IsTold(Claim claim, Argument argument) =>
        (argument.Role is not ArgumentRole.Subject || claim is { Lemma: "be", Arguments.Length: 1 })
        && (argument.Entity is not null || Tells(argument.Lemma));

    bool Tells(string lemma) => vocabulary.Weight(lemma) >= LeastWeight;

    Statement OfClaim(Claim claim)
    {
        var predicate = claim.Lemma.ToLowerInvariant();
        var isDenied = (claim.IsNegated && !IsEmphasis(claim) && !IsOnlyLater(claim) && !IsOfDegree(claim)) || claim.Certainty is ClaimCertainty.Denied;
        var sentence = SentenceOf(claim);
        var noun = NounOf(claim);
        var isNominal = noun.Length > 0;
        var quotation = claim.Quotation is { } index ? reading.Quotations[index] : null;
        return new Statement
        {
            Report = report,
            Kind = PointKind.Event,
            Span = claim.Span,
            Sentence = sentence,
            Value = (isDenied ? "not " : "") + (claim.IsClassification ? noun : predicate),
            IsDenied = isDenied,
            IsNominal = isNominal,
            IsClassification = claim.IsClassification,
            Noun = noun,
            Name = claim.IsClassification ? NameOf(claim) : "",
            Modifiers = claim.IsClassification ? ModifiersOf(claim) : new(),
            Limits = isDenied && !claim.IsClassification ? _limits.Of(claim) : new(),
            Stage = Stages.Of(claim, isNominal),
            IsAwaited = isNominal && IsAwaited(claim),
            Head = predicate,
            Predicate = predicate,
            Frame = frames.Of(claim),
            Clause = TermsOf(claim),
            Wide = WordsAround(claim),
            Context = vocabulary.TermsAround(reading.Analysis, sentence),
            Attribution = Attributions.Of(reading, quotation),
            Certainty = claim.Certainty,
        };
    }

    /// <summary>"Never seen so many come": they came, and in numbers.</summary>
    bool IsEmphasis(Claim claim)
    {
        var words = reading.Article[reading.Analysis.Sentences[SentenceOf(claim)].Span];
        return words.Contains("never", StringComparison.OrdinalIgnoreCase)
            && (words.Contains(" so ", StringComparison.Ordinal) || words.Contains(" such ", StringComparison.Ordinal));
    }

    /// <summary>"Was not charged until May": in May he was. "Had not won since 1908": now they have. "Never to win again": they had.</summary>
    bool IsOnlyLater(Claim claim)
    {
        if (claim.Certainty is not ClaimCertainty.Asserted)
            return false;
        return TokensUnder(claim).Any(token => _repeats.Contains(reading.Analysis.WordAt(token)));
    }

    /// <summary>"Does not spend as much as others": it does spend.</summary>
    bool IsOfDegree(Claim claim) => TokensUnder(claim).Any(token =>
        reading.Analysis.WordAt(token - 1) is "as" && reading.Analysis.WordAt(token) is "much" or "many" or "often");

    /// <summary>What stands behind the predicate and hangs on it.</summary>
    IEnumerable<int> TokensUnder(Claim claim)
    {
        var predicate = reading.TokenOf(claim);
        return reading.Analysis.Sentences[SentenceOf(claim)].Tokens.Where(token =>
            reading.Analysis.Tokens[token].Span.Start >= claim.Predicate.End && IsUnder(predicate, token));
    }

    /// <summary>Not the "more" of what is told beside: "did not endorse him, but found more friendly words".</summary>
    bool IsUnder(int predicate, int token)
    {
        for (var head = token; head >= 0; head = reading.Analysis.Tokens[head].Head)
        {
            if (head == predicate)
                return true;
            if (reading.Analysis.Tokens[head].Relation is DependencyRelation.Conj or DependencyRelation.Parataxis)
                return false;
        }

        return false;
    }

    int SentenceOf(Claim claim) => reading.Analysis.SentenceAt(claim.Predicate.Start);

    string NounOf(Claim claim) => reading.Analysis.Tokens[reading.TokenOf(claim)] is { Tag: PartOfSpeech.Noun or PartOfSpeech.Propn } noun
        ? noun.Lemma.ToLowerInvariant()
        : "";

    /// <summary>"Requires approval", "approval is needed"; not "the agreement requires it".</summary>
    bool IsAwaited(Claim claim) => reading.Analysis.Tokens[reading.TokenOf(claim)]
        is { Relation: DependencyRelation.Obj or DependencyRelation.NsubjPass, Head: >= 0 and var verb }
        && Stages.IsAwaitedBy(reading.Analysis.Tokens[verb].Lemma);

    /// <summary>"A prisoner exchange".</summary>
    string NameOf(Claim claim)
    {
        var noun = reading.TokenOf(claim);
        var first = noun;
        while (first > 0 && IsOfPhrase(reading.Analysis.Tokens[first - 1], noun))
            first--;
        return reading.Article[new TextSpan(reading.Analysis.Tokens[first].Span.Start, claim.Predicate.End)].ToString();
    }

    static bool IsOfPhrase(Token word, int noun) => word.Head == noun && word.Lemma != "no"
        && word is { Relation: DependencyRelation.Det or DependencyRelation.Amod or DependencyRelation.Compound };

    /// <summary>"Not a random attack" may be an attack of another sort.</summary>
    Terms ModifiersOf(Claim claim)
    {
        var noun = reading.TokenOf(claim);
        return vocabulary.PlainTermsOf(reading.Analysis.ChildrenOf(noun)
            .Select(child => reading.Analysis.Tokens[child]).Where(token => token.Relation is DependencyRelation.Amod));
    }

    /// <summary>Who takes part: an entity of the story by its id, so that its names do not matter; else the noun.</summary>
    Terms TermsOf(Claim claim)
    {
        var terms = new Terms();
        foreach (var argument in claim.Arguments)
        {
            var weight = argument.Role is ArgumentRole.Other ? 1 : CoreWeight;
            if (entities.IdOf(report, argument.Entity) is { } id)
                terms.Add(id, weight);
            else if (vocabulary.TermOf(argument.Lemma) is var term)
                terms.Add(term, weight * vocabulary.Telling(term));
        }

        return terms;
    }

    Terms WordsAround(Claim claim)
    {
        var words = vocabulary.TermsOf(reading.Analysis.TokensIn(claim.Span));
        words.Add(claim.Lemma, vocabulary.Telling(claim.Lemma));
        return words;
    }
}
