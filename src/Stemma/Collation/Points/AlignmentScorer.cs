using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>Says how surely two statements of different reports give values of one thing.</summary>
sealed class AlignmentScorer(ImmutableArray<Statement> statements, Vocabulary vocabulary, AlignmentModel model)
{
    /// <summary>Values that do not meet need the surest context: a false alarm costs the reader's trust.</summary>
    const double LeastOfUnlike = 0.75;

    /// <summary>From here on a number of one story is hardly of two things.</summary>
    const decimal TellingNumber = 12;

    /// <summary>Two reports give a number up to this of different things more often than of one.</summary>
    const decimal MostOfFew = 3;

    const double LeastWordsOfFew = 0.1;

    /// <summary>Values that do not meet are joined last, when what agrees is together.</summary>
    const double AfterAllOthers = 0.01;

    /// <summary>Events whose words are less alike than this never reach the least probability.</summary>
    const double LeastContextOfEvents = 0.1;

    /// <summary>How surely a stage that is reached and one that is not are of the same agreement.</summary>
    const double OneAgreement = 0.9;

    /// <summary>How surely somebody who is accused and not named is the only one whom the story names as accused.</summary>
    const double OneAccused = 0.9;

    /// <summary>How surely one rank of things akin is of one thing.</summary>
    const double OneRank = 0.9;

    /// <summary>How surely a number that no figure tells is of those of whom the same is told, in other words.</summary>
    const double OneFate = 0.6;

    /// <summary>The same in the same words.</summary>
    const double OneFateInOneWording = 0.8;

    const double LeastContextOfImplied = 0.05;

    /// <summary>How surely a claim and its denial in the same words are of one thing.</summary>
    const double OneClaim = 0.995;

    /// <summary>From here on two nouns may say of one thing what it was.</summary>
    const double SameNoun = 0.5;

    const double LeastContextOfStages = 0.03;

    /// <summary>Where one stage speaks against the other.</summary>
    const double LeastWordsOfStages = 0.1;

    const double LeastRelation = 0.1;

    /// <summary>A town that both reports hardly name twice is of one thing from here on, whatever words tell the thing.</summary>
    const double LeastOfRarePlaces = 0.5;

    /// <summary>What happened longer ago than this is not what is planned.</summary>
    const int LeastDaysPast = 60;

    /// <summary>How much of their words clauses with one predicate share at least where nothing that takes part is the same.</summary>
    const double LeastSharedWords = 0.5;

    /// <summary>The same for clauses with other predicates.</summary>
    const double LeastSharedOfOthers = 0.25;

    /// <summary>From here on all that is told besides makes up for parts that are not the same.</summary>
    const double SureOfOneWord = 0.7;

    /// <summary>From here on a predicate is so rare that two reports hardly use it of two things.</summary>
    const double TellingRarity = 4.5;

    readonly AlignmentEvidence _evidence = new(statements, vocabulary);
    readonly HashSet<(int Report, int Sentence, string Predicate)> _events =
        [.. statements.Where(statement => statement.Kind is PointKind.Event).Select(statement => (statement.Report, statement.Sentence, statement.Predicate))];

    bool? IsOneAccused => field ??= ChargeReader.AccuseOne([.. statements.Where(statement => statement.Accusation is not null)]);
    RivalValues Values => field ??= new(_evidence, vocabulary);
    OneThingPlaced Places => field ??= new(statements, _evidence, vocabulary);
    RivalEvents Events => field ??= new(statements, _evidence, vocabulary);

    /// <summary>How surely both are values of one thing, from 0 to 1.</summary>
    public double Probability(Statement first, Statement second)
    {
        if (ValueRules.Compare(first, second) is not { Verdict: var relation } || !ValueRules.AreCompatible(first, second))
            return 0;
        if (first.IsMore != second.IsMore)
            return 0;
        if (!AgeRules.AreOfOnePerson(first, second))
            return 0;
        if (first.Person is not null && second.Person is not null)
            return first.Person == second.Person ? 1 : 0;
        if (first.Accusation is not null || second.Accusation is not null)
            return ChargeReader.AreOfOne(first, second, IsOneAccused is true) ? OneAccused : 0;
        if (first.Superlative is not null || second.Superlative is not null)
            return SuperlativeReader.AreOfOne(first, second, vocabulary) ? OneRank : 0;
        if (Stages.AreOfOneAgreement(first, second))
            return AreOfOneContext(first, second, relation) ? OneAgreement : 0;
        if (relation is Verdict.Conflict)
            return OfUnlike(first, second);
        if (DenyOtherThings(first, second) || DenyOtherThings(second, first))
            return 0;
        if (TellsBoth(first, second) || TellsBoth(second, first) || AreUnrelated(first, second) || ArePastAndAhead(first, second))
            return 0;
        if (first.IsImplied || second.IsImplied)
            return OfImplied(first, second);
        var words = _evidence.WordsInCommon(first, second);
        if (first.Kind is PointKind.Event && words < LeastContextOfEvents)
            return 0;
        if (first.Kind is PointKind.Date && first.IsOfSaying != second.IsOfSaying)
            return 0;
        if (IsSaidOfOthers(first, second, relation) || AreOtherThings(first, second) || AreFewInOtherWords(first, second, words)
            || Places.AreHomesOfOthers(first, second))
            return 0;
        var isElsewhere = Places.AreElsewhere(first, second);
        if (isElsewhere && !Places.AreNamedOnce(first, second))
            return 0;
        var events = _evidence.EventsOf(first, second);
        var probability = model.Probability(first.Kind, relation, _evidence.Of(first, second, relation, words, events));
        if (probability < SureOfOneWord && AreOneWordOnly(first, second, events))
            return 0;
        return isElsewhere && probability < LeastOfRarePlaces ? 0 : probability;
    }

    /// <summary>"There were fatalities", "five people died": the nearer the sentences around, the surer.</summary>
    double OfImplied(Statement first, Statement second) =>
        CountedThing.MetOneFate(first, second, vocabulary) && first.Context.Cosine(second.Context) is var context and >= LeastContextOfImplied
            ? OneFate + ((OneFateInOneWording - OneFate) * context) : 0;

    double OfUnlike(Statement first, Statement second)
    {
        if (first.Kind is PointKind.Place)
            return PlaceRules.AreInAndOut(first, second) && Places.AreOfMainEvent(first, second) ? AfterAllOthers : 0;
        if (first.Quantity is { Kind: QuantityKind.Count }
            && (first.IsOfPart != second.IsOfPart || CountedThing.AreDoneByOthers(first, second, vocabulary)))
            return 0;
        if (!TakenBack.TakesBack(first, second) && !ConflictRules.AreOfOneThing(first, second, vocabulary)
            && !Values.AreOfOneThing(first, second) && !Events.AreOfOneThing(first, second))
            return 0;
        return ConflictRules.AreInOneWording(first, second) ? OneClaim : AfterAllOthers * (1 + first.Wide.Cosine(second.Wide));
    }

    /// <summary>Whether two values that do not meet may be of one thing all the same.</summary>
    public bool MayDiffer(Statement first, Statement second) =>
        Probability(first, second) is var probability
        && (ValueRules.AreUnlike(first, second) ? probability > 0 : probability >= LeastOfUnlike);

    /// <summary>Whether nothing says that two values which do not meet are of two things.</summary>
    public bool MayStandBeside(Statement first, Statement second) =>
        first.Kind is PointKind.Quantity or PointKind.Date
        && (first.Report != second.Report || first.IsTakenBack != second.IsTakenBack)
        && !CountedThing.MetOtherFates(first, second, vocabulary)
        && !CountedThing.AreOfOtherScopes(first, second)
        && !first.IsMore && !second.IsMore && !ConflictRules.CountOthers(first, second);

    /// <summary>Whether a report gives the value of a statement of another.</summary>
    public bool Holds(int report, Statement statement) => _evidence.Holds(report, statement);

    /// <summary>Whether both are counted, measured or dated in one way.</summary>
    public bool AreOfOneSort(Statement first, Statement second) => ComparableValues.AreOfOneSort(first, second, vocabulary);

    /// <summary>Whether both may be of one: counts of akin nouns, ages of one person.</summary>
    public bool MayBeOfOne(Statement first, Statement second) => ComparableValues.MayBeOfOne(first, second, vocabulary);

    /// <summary>What is told around two values, whatever they are.</summary>
    public double[] Surroundings(Statement first, Statement second) => _evidence.Surroundings(first, second);

    /// <summary>Whether two values do not meet, and nothing else about them says that they are of two things.</summary>
    public bool MayStandInPlace(Statement first, Statement second) =>
        ComparableValues.MayBeCompared(first, second)
        && ValueRules.AreUnlike(first, second) && MayStandBeside(first, second)
        && !IsSaidOfOthers(first, second, Verdict.Agree) && !AreOtherThings(first, second);

    /// <summary>Two events that one report tells of in two sentences are two, unless it uses words for one thing, or tells how far it is.</summary>
    public bool AreToldApart(Statement first, Statement second) =>
        first.Kind is PointKind.Event && first.Report == second.Report && first.Sentence != second.Sentence
        && !vocabulary.AreAkin(first.Predicate, second.Predicate) && !Stages.AreOfOneAgreement(first, second);

    /// <summary>"It was no accident" and "the bus did not crash" deny two things.</summary>
    bool DenyOtherThings(Statement first, Statement second) =>
        first is { IsClassification: true, IsDenied: true }
        && (second.Noun.Length == 0 || vocabulary.SimilarityOfThings(first.Noun, second.Noun) < SameNoun);

    /// <summary>Talks and a stop are no one event, however alike the words around them are.</summary>
    bool AreUnrelated(Statement first, Statement second) =>
        first.Kind is PointKind.Event && vocabulary.SimilarityOfEvents(first.Predicate, second.Predicate) < LeastRelation;

    /// <summary>"The draft treaty" and "impossible to agree on trade pacts with others" are in no conflict.</summary>
    static bool AreOfOneContext(Statement first, Statement second, Verdict relation) =>
        first.Context.Cosine(second.Context) >= LeastContextOfStages
        && (relation is not Verdict.Conflict || first.Wide.Cosine(second.Wide) >= LeastWordsOfStages);

    /// <summary>"The miners will choose", "we chose a street": the verb is the same, and nothing that takes part in it, nor what is beside it.</summary>
    static bool AreOneWordOnly(Statement first, Statement second, EventEvidence events) =>
        first.Kind is PointKind.Event
        && events is { Core: <= 0, Others: <= 0, Rarity: < TellingRarity }
        && first.Wide.Cosine(second.Wide) is var shared
        && (shared < LeastSharedWords || !ShareMoreThan(first.Predicate, first, second))
        && (events.Predicate > 0 || shared < LeastSharedOfOthers);

    static bool ShareMoreThan(string word, Statement first, Statement second) =>
        first.Wide.Words.Any(other => other != word && second.Wide.Contains(other));

    /// <summary>"Called to stop": whose sentence has the other event as well does not mean it by this one.</summary>
    bool TellsBoth(Statement first, Statement second) =>
        first.Kind is PointKind.Event && first.Predicate != second.Predicate
        && _events.Contains((first.Report, first.Sentence, second.Predicate));

    /// <summary>"They left in 2011", "they plan to leave".</summary>
    static bool ArePastAndAhead(Statement first, Statement second) =>
        (first.Certainty is ClaimCertainty.Planned && IsLongPast(second)) || (second.Certainty is ClaimCertainty.Planned && IsLongPast(first));

    static bool IsLongPast(Statement statement) => statement is { Kind: PointKind.Event, Frame.Days: { IsEmpty: false } days, Told: { } day }
        && days.All(time => time.End.DayNumber < day.DayNumber - LeastDaysPast);

    /// <summary>Small or different numbers of which different things are said: 50 hurt are not 50 in hospital.</summary>
    bool IsSaidOfOthers(Statement first, Statement second, Verdict relation) =>
        first.Quantity is { Kind: QuantityKind.Count, Value.Low: var low }
        && (low < TellingNumber || second.Quantity?.Value.Low < TellingNumber
            ? CountedThing.LikenessOfStates(first, second, vocabulary) < 0
            : relation is not Verdict.Agree && CountedThing.AreOthers(first, second, vocabulary));

    /// <summary>"One team", "one goal": so small a number is of one thing only where something else is the same.</summary>
    bool AreFewInOtherWords(Statement first, Statement second, double words) =>
        first.Quantity is { Kind: QuantityKind.Count, Value.Low: <= MostOfFew } && second.Quantity is { Value.Low: <= MostOfFew }
        && words < LeastWordsOfFew && first.Context.Cosine(second.Context) < LeastWordsOfFew
        && !vocabulary.AreAkinThings(first.Head, second.Head) && CountedThing.LikenessOfStates(first, second, vocabulary) <= 0;

    /// <summary>The same figure on another counted thing is no agreement: eight hurt and eight fire engines.</summary>
    bool AreOtherThings(Statement first, Statement second) =>
        first.Quantity is { Kind: QuantityKind.Count }
        && first.Head.Length > 0 && second.Head.Length > 0
        && vocabulary.AreOfOtherSorts(first.Head, second.Head);
}
