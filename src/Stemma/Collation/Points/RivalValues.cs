using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>Finds two values of one thing that do not meet by what both reports do not say.</summary>
/// <remarks>A report that gives the other's value, too, tells of two things; one that counts a noun once counts one thing.</remarks>
sealed class RivalValues(AlignmentEvidence evidence, Vocabulary vocabulary)
{
    const double SameThing = 0.8;
    const double SameEvent = 0.8;
    const double SamePredicate = 0.95;
    const double SameParts = 0.75;
    const double Nearest = 0.95;
    const double Near = 0.6;
    const double LeastContext = 0.25;
    const double LeastContextOfDates = 0.1;
    const double LeastClause = 0.25;
    const double SameClause = 0.6;
    const double SameSentence = 0.7;
    const double SameState = 0.8;
    const decimal LeastOfNearMisses = 1_000_000;
    const decimal MostApart = 0.05m;
    const double ContextOfNearMisses = 0.15;

    /// <summary>Figures further apart are hardly of one thing: the price of a share, and of the firm.</summary>
    const int MostTimes = 5;

    /// <summary>What happened longer ago is not the news of its day.</summary>
    const int MostDaysOfNews = 1;

    /// <summary>"People" and "men" are counted for many reasons: the rarer the noun, the less so.</summary>
    const double LeastWeightOfThing = 0.25;

    /// <summary>"Divers" and "doses" are hardly counted for two reasons in one story.</summary>
    const double LeastWeightOfTellingThing = 0.35;

    /// <summary>"Have", "make", "say" are said of too many things.</summary>
    const double LeastWeightOfWord = 0.12;

    public bool AreOfOneThing(Statement first, Statement second) =>
        MayBeOfOneThing(first, second) && !evidence.Holds(first.Report, second) && !evidence.Holds(second.Report, first);

    bool MayBeOfOneThing(Statement first, Statement second) =>
        (first.Kind, first.Quantity?.Kind) switch
        {
            (PointKind.Quantity, QuantityKind.Count) => CountOneThing(first, second),
            (PointKind.Quantity, QuantityKind.Age) => first.Person is null && second.Person is null && AreInOneSentence(first, second),
            (PointKind.Quantity, QuantityKind.Measure) => MeasureOneThing(first, second)
                && vocabulary.AreAkin(first.Predicate, second.Predicate),
            (PointKind.Quantity, QuantityKind.Money) => MeasureOneThing(first, second) || AreNearMisses(first, second),
            (PointKind.Quantity, QuantityKind.Percent) => ChangeOneThing(first, second) || (MayChangeAlike(first, second) && MeasureOneThing(first, second)),
            (PointKind.Quantity, _) => MeasureOneThing(first, second),
            (PointKind.Date, _) => DateOneEvent(first, second),
            _ => false,
        };

    bool CountOneThing(Statement first, Statement second) =>
        AreFirm(first, second)
        && (CountedThing.AreNarrowedOtherwise(first, second) ? AreInOneSentence(first, second)
            : (NameThing(first) && NameThing(second)) || AreToldAlike(first, second))
        && vocabulary.SimilarityOfThings(first.Head, second.Head) >= SameThing
        && evidence.CountsOnce(first) && evidence.CountsOnce(second)
        && !CountedThing.AreOfOtherScopes(first, second)
        && CountedThing.LikenessOfStates(first, second, vocabulary) is var states
        && states >= 0
        && (states >= SameState || IsTelling(first) || CountedThing.ShareContext(first, second))
        && (vocabulary.Weight(first.Head) >= LeastWeightOfThing || AreNarrowedAlike(first, second)
            || (states >= SameState && (TellOneFate(first, second) || AreToldAlike(first, second))));

    bool IsTelling(Statement statement) => vocabulary.Weight(statement.Head) >= LeastWeightOfTellingThing;

    /// <summary>"Seven were seen" leaves it open what is counted.</summary>
    static bool NameThing(Statement statement) => statement.Head.Length > 0;

    /// <summary>"312,000 people voted", in two reports that count once those who did.</summary>
    bool TellOneFate(Statement first, Statement second) =>
        first.Head.Length > 0 && IsTold(first) && IsTold(second)
        && first.States.Any(state => second.States.Contains(state) && (Vocabulary.IsState(state) || vocabulary.Weight(state) >= LeastWeightOfWord))
        && !ConflictRules.TellOfOtherEvents(first, second, vocabulary);

    /// <summary>"There might have been six dead" tells no figure.</summary>
    static bool IsTold(Statement statement) => statement.Certainty is not ClaimCertainty.Possible;

    /// <summary>"American troops in Iraq", in two reports that count them there once.</summary>
    static bool AreNarrowedAlike(Statement first, Statement second) =>
        !first.Scope.IsEmpty && !second.Scope.IsEmpty && first.Modifiers.Cosine(second.Modifiers) >= SameParts;

    bool MeasureOneThing(Statement first, Statement second) =>
        AreFirm(first, second) && !CountedThing.AreOfOtherScopes(first, second) && AreToldAlike(first, second) && !AreOfOthers(first, second);

    /// <summary>"Halden Steel shares", "Lorn Bank shares".</summary>
    static bool AreOfOthers(Statement first, Statement second) =>
        first.Frame is { } a && second.Frame is { } b && a.HasSubjectOfOthers(b);

    /// <summary>"Osby Mills shares fell 3 percent", "rose 0.2 percent": changes of what the same body owns, which stands on no two days.</summary>
    static bool ChangeOneThing(Statement first, Statement second) =>
        AreChanges(first, second) && first.Certainty == second.Certainty
        && !CountedThing.AreOfOtherScopes(first, second)
        && first.Frame is { } a && second.Frame is { } b && a.HasSubjectOf(b) && !TellsOfPeriod(a) && !TellsOfPeriod(b) && EventEvidence.DaysMeeting(a, b) >= 0;

    /// <summary>By the same verb, or up by one share and down by another.</summary>
    static bool AreChanges(Statement first, Statement second) => first.Change * second.Change < 0
        ? ConflictRules.IsFirm(first) && ConflictRules.IsFirm(second)
        : first.Change == second.Change && first.Predicate.Length > 0 && first.Predicate == second.Predicate && AreFirm(first, second);

    /// <summary>"Profits fell", "shares rose": two changes, where nothing says that they are of one thing.</summary>
    bool MayChangeAlike(Statement first, Statement second) =>
        first.Change == second.Change || (first.Change * second.Change == 0 && vocabulary.AreAkin(first.Predicate, second.Predicate));

    /// <summary>"Have fallen 20 percent this year".</summary>
    static bool TellsOfPeriod(EventFrame frame) => frame.Days.Any(days => days.Days > 1);

    /// <summary>Sums of millions that nearly meet, in sentences that share words, are of one thing as a rule: "$103 billion", "$105 billion".</summary>
    static bool AreNearMisses(Statement first, Statement second) =>
        ConflictRules.IsFirm(first) && ConflictRules.IsFirm(second)
        && first.Quantity is { Value: { IsExact: true, Low: >= LeastOfNearMisses } a }
        && second.Quantity is { Value: { IsExact: true, Low: >= LeastOfNearMisses } b }
        && Math.Abs(a.Low - b.Low) <= MostApart * Math.Max(a.Low, b.Low)
        && first.Wide.Cosine(second.Wide) >= ContextOfNearMisses;

    /// <summary>Dates as fine as each other, of which the same word is said.</summary>
    bool DateOneEvent(Statement first, Statement second) =>
        ComparableValues.AreDatesAlike(first, second) && first.Time is { } a && second.Time is { } b
        && !first.IsOfSaying && !second.IsOfSaying && !AreDoneByOthers(first, second)
        && first.Wide.Cosine(second.Wide) >= LeastContextOfDates
        && ComparableValues.AreNear(a, b)
        && (AreInOneSentence(first, second)
            || (NameOneEvent(first, second)
                && (AreToldAlike(first, second) || AreOneEvent(first, second) || AreDatedOnce(first, second))));

    static bool AreDoneByOthers(Statement first, Statement second) =>
        first.Frame is { } a && second.Frame is { } b && a.IsDoneByOthers(b);

    /// <summary>By the verb of the clause, or by the event that the date is told of: "helped by a rise in prices in May", "prices rose in May".</summary>
    bool NameOneEvent(Statement first, Statement second) =>
        (first.Predicate.Length > 0 && vocabulary.SimilarityOfEvents(first.Predicate, second.Predicate) >= SameEvent)
        || (first.Frame is { } a && second.Frame is { } b && EventEvidence.Of(a, b, vocabulary).Predicate >= SameEvent);

    /// <summary>A telling word that both reports date once: "the restaurant closed on Friday", "it was closed on Tuesday".</summary>
    bool AreDatedOnce(Statement first, Statement second) =>
        first.Time is { Clock: null } && first.Certainty == second.Certainty
        && vocabulary.Weight(first.Predicate) >= LeastWeightOfWord
        && evidence.DatesOnce(first) && evidence.DatesOnce(second) && !AreBothOfToday(first, second)
        && first.Frame is { } a && second.Frame is { } b && !EventEvidence.AreSurelyOpposed(a, b, vocabulary)
        && EventEvidence.Of(a, b, vocabulary) is { Core: >= 0, Others: >= 0 } parts
        && (parts.Core > 0 || evidence.CountTheSame(first, second));

    /// <summary>"The toll rose on Wednesday", "the toll rose on Thursday": each tells of what is new on its day, or on the day before.</summary>
    static bool AreBothOfToday(Statement first, Statement second) =>
        first.Told is { } a && second.Told is { } b && a != b
        && a.DayNumber - first.Time!.Days!.Value.Start.DayNumber is var days && days <= MostDaysOfNews
        && days == b.DayNumber - second.Time!.Days!.Value.Start.DayNumber;

    /// <summary>The same word, as sure, with the same who and whom: "the trial began".</summary>
    bool AreOneEvent(Statement first, Statement second) =>
        first.Certainty == second.Certainty
        && first.Frame is { } a && second.Frame is { } b
        && EventEvidence.Of(a, b, vocabulary) is { Predicate: >= SamePredicate, Core: >= SameParts, Others: >= 0 };

    /// <summary>Sentences alike, each the nearest to the other; or clauses that are nearly the same.</summary>
    bool AreToldAlike(Statement first, Statement second) => evidence.Nearness(first, second) is var nearness
        && first.Clause.Cosine(second.Clause) is var clause
        && ((nearness >= Nearest && clause >= LeastClause && first.Wide.Cosine(second.Wide) >= LeastContext)
            || (nearness >= Near && clause >= SameClause)
            || AreInOneSentence(first, second));

    /// <summary>Sentences that hardly differ but for the value, each the nearest to the other.</summary>
    bool AreInOneSentence(Statement first, Statement second) =>
        evidence.Nearness(first, second) >= Nearest && first.Wide.Cosine(second.Wide) >= SameSentence;

    static bool AreFirm(Statement first, Statement second) =>
        ConflictRules.IsFirm(first) && ConflictRules.IsFirm(second)
        && first.Quantity is { } a && second.Quantity is { } b && a.Unit == b.Unit && ComparableValues.AreWithin(a, b, MostTimes);
}
