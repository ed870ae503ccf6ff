using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>When a claim and a denial are of one event: only where they name the same who or whom, or deny what the story is about.</summary>
sealed class RivalEvents(ImmutableArray<Statement> statements, AlignmentEvidence evidence, Vocabulary vocabulary)
{
    const double SamePredicate = 0.95;
    const double LeastContext = 0.25;
    const double LeastContextOfAlike = 0.15;
    const double LeastParts = 0.6;
    const double LeastOthers = -0.2;
    const double SameObject = 0.6;
    const double SameClause = 0.75;
    const double SameSentence = 0.9;

    /// <summary>How alike the words around must be where both leave open who takes part.</summary>
    const double ContextOfNews = 0.4;

    /// <summary>Common verbs ("be", "have", "say") tell of too many things.</summary>
    const double LeastWeight = 0.15;

    /// <summary>Sentences that tell and deny one thing: "it is not about building two, but about building one".</summary>
    readonly HashSet<(int Report, int Sentence, string Predicate)> _both =
    [
        .. statements.Where(statement => statement.Kind is PointKind.Event)
            .GroupBy(statement => (statement.Report, statement.Sentence, statement.Predicate))
            .Where(group => group.Select(statement => statement.IsDenied).Distinct().Count() > 1).Select(group => group.Key),
    ];

    public bool AreOfOneThing(Statement first, Statement second) =>
        first.Kind is PointKind.Event && !TellsBoth(first) && !TellsBoth(second)
        && first.IsClassification == second.IsClassification
        && (first.IsClassification ? AreOneClassification(first, second) : AreOneEvent(first, second));

    bool TellsBoth(Statement statement) => _both.Contains((statement.Report, statement.Sentence, statement.Predicate));

    /// <summary>"It was an accident", "the fire was no accident": what the denial tells, the claim tells, too.</summary>
    bool AreOneClassification(Statement first, Statement second) =>
        (first.IsDenied ? (first, second) : (second, first)) is var (denial, claim)
        && denial.Noun == claim.Noun
        && vocabulary.Weight(denial.Predicate) >= LeastWeight
        && denial.Context.Cosine(claim.Context) >= LeastContextOfAlike
        && MayDeny(denial, claim)
        && denial.Modifiers.Words.All(claim.Modifiers.Contains)
        && denial.Frame is { } denied && claim.Frame is { } told
        && EventEvidence.Of(denied, told, vocabulary) is { Days: >= 0 } && !EventEvidence.AreOpposed(denied, told, vocabulary)
        && denied.Parts.All(part => claim.Wide.Contains(vocabulary.TermOf(part.Lemma)) || EventEvidence.Names(told, part, vocabulary));

    bool AreOneEvent(Statement first, Statement second) =>
        vocabulary.SimilarityOfEvents(first.Predicate, second.Predicate) >= SamePredicate
        && vocabulary.Weight(first.Predicate) >= LeastWeight
        && first.Wide.Cosine(second.Wide) is var context && context >= LeastContextOf(first, second)
        && first.Frame is { } a && second.Frame is { } b
        && EventEvidence.Of(a, b, vocabulary) is { Days: >= 0 } parts && !EventEvidence.AreOpposed(a, b, vocabulary)
        && (first.IsDenied ? AreOne(first, second, parts, context) : AreOne(second, first, parts, context));

    /// <summary>"The dam held", "engineers found that it did not hold": of two clauses alike the sentences may say much else.</summary>
    static double LeastContextOf(Statement first, Statement second) =>
        first.Clause.Cosine(second.Clause) >= SameClause ? LeastContextOfAlike : LeastContext;

    bool AreOne(Statement denial, Statement claim, EventEvidence parts, double context) =>
        TellsLimits(denial, claim) && !AreDoneToOthers(denial, claim) && MayBeOne(denial, claim, parts, context);

    /// <summary>"It does not spread easily" does not deny that it spreads, but that it spreads easily.</summary>
    static bool TellsLimits(Statement denial, Statement claim) =>
        denial.Limits.Words.All(word => claim.Wide.Contains(word) || claim.Clause.Contains(word))
        && denial.Frame!.Parts.SelectMany(part => part.Of)
            .All(owner => claim.Frame!.Parts.Any(other => other.Identity == owner || other.Of.Contains(owner)));

    /// <summary>"Did not sign the checks", "signed the law": nouns that are only akin are two things.</summary>
    bool AreDoneToOthers(Statement denial, Statement claim) => claim.Frame!.Parts.Any(IsPlainObject)
        && denial.Frame!.Parts.Any(part => IsPlainObject(part) && !claim.Frame.Parts.Any(other => IsPlainObject(other) && AreAlike(part, other)));

    bool AreAlike(EventPart part, EventPart other) => vocabulary.SimilarityOfThings(part.Lemma, other.Lemma) >= SameObject;

    static bool IsPlainObject(EventPart part) => part is { Role: ArgumentRole.Object, Identity.Length: 0 };

    bool MayBeOne(Statement denial, Statement claim, EventEvidence parts, double context) =>
        (MayDeny(denial, claim) && MayBeDoneByOne(denial, claim)
            && (NameTheSame(parts) || (parts.Core > 0 && AreInOneSentence(denial, claim))))
        || AreOfOneObject(denial, claim)
        || (context >= ContextOfNews && IsNews(denial, claim, parts));

    /// <summary>"Two officials were acquitted", "two officials were not acquitted", "the court did not acquit two officials".</summary>
    static bool AreInOneSentence(Statement denial, Statement claim) =>
        ConflictRules.AreWordedAlike(denial, claim, SameClause, SameSentence);

    /// <summary>"The names of the crew were not published", "the port released the names of the crew": what was not done nobody has done.</summary>
    bool AreOfOneObject(Statement denial, Statement claim) =>
        IsFact(denial) && IsFact(claim) && !HasSubject(denial) && claim.Frame!.Subject is SubjectForm.Name or SubjectForm.Noun
        && denial.Frame!.Parts.Any(part => part.Role is ArgumentRole.Object && !vocabulary.NamesPeople(part.Lemma)
            && claim.Frame!.Parts.Any(other => other.Role is ArgumentRole.Object && AreOneThing(part, other)));

    static bool IsFact(Statement statement) => statement is { Certainty: ClaimCertainty.Asserted or ClaimCertainty.Denied, IsNominal: false };

    static bool AreOneThing(EventPart part, EventPart other) => part.Lemma == other.Lemma && part.Identity == other.Identity
        && part.IsKnown && other.IsKnown && part.IsAnother == other.IsAnother
        && (part.Whole == other.Whole || part.Whole.Length == 0 || other.Whole.Length == 0);

    /// <summary>What is planned is not denied by its not having happened yet; a party may deny it all the same.</summary>
    static bool MayDeny(Statement denial, Statement claim) =>
        IsAhead(denial) == IsAhead(claim) || (IsAhead(claim) && IsSpoken(denial));

    /// <summary>Who of two is left open may be anybody, and so may "he" and "she"; of "we are not leaving" it is who says so.</summary>
    static bool MayBeDoneByOne(Statement denial, Statement claim) =>
        (denial.Frame!.Subject, claim.Frame!.Subject) is not ((SubjectForm.Open, _) or (_, SubjectForm.Open) or (SubjectForm.Reference, SubjectForm.Reference))
        && (HasSubject(denial) == HasSubject(claim) || (!HasSubject(denial) && IsSpoken(denial))
            || (HasObject(denial) && HasObject(claim) && AreInOneSentence(denial, claim)));

    static bool IsSpoken(Statement denial) => denial.Attribution is { Class: not SpeakerClass.None };

    static bool IsAhead(Statement statement) => statement.Certainty is ClaimCertainty.Planned or ClaimCertainty.Possible;

    static bool NameTheSame(EventEvidence parts) =>
        parts is { Core: > 0, Others: >= LeastOthers } && parts.Core + parts.Others >= LeastParts;

    /// <summary>
    /// What most reports tell of is meant, too, where the denial says who, and the claim whom: "the army is not withdrawing",
    /// "a plan to withdraw the forces".
    /// </summary>
    bool IsNews(Statement denial, Statement claim, EventEvidence parts) =>
        parts is { Core: >= 0, Others: >= 0 } && denial.Frame is { Subject: SubjectForm.Name } && (IsAhead(claim) || !IsAhead(denial))
        && denial.Predicate == claim.Predicate && evidence.IsToldByMost(denial.Predicate)
        && HasObject(claim) && !HasSubject(claim);

    static bool HasObject(Statement statement) => statement.Frame!.Parts.Any(part => part.Role is ArgumentRole.Object);

    static bool HasSubject(Statement statement) => statement.Frame!.Parts.Any(part => part.Role is ArgumentRole.Subject);
}
