using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>What speaks for and against two statements being of one thing, as numbers of about 0 to 1.</summary>
sealed class AlignmentEvidence(ImmutableArray<Statement> statements, Vocabulary vocabulary)
{
    const int LeastReports = 3;
    const double MostOf = 0.5;

    /// <summary>From here on a figure is hardly given of two things.</summary>
    const decimal LeastOfTellingFigures = 12;

    /// <summary>More names than this in common say no more.</summary>
    const int MostNames = 4;

    readonly ILookup<(int Report, StatementFamily Family), Statement> _families =
        statements.ToLookup(statement => (statement.Report, StatementFamily.Of(statement)));

    readonly ILookup<(int Report, StatementFamily Family, string Value), Statement> _values =
        statements.ToLookup(ValueOf);

    readonly Dictionary<(int Statement, int Report), double> _nearest = [];
    readonly Dictionary<(int Statement, int Report), bool> _held = [];
    readonly Dictionary<int, bool> _countedOnce = [];

    /// <summary>From where on a number says more, or less, than before: the weights of all steps below it add up.</summary>
    static readonly ImmutableArray<(string Name, double From)> _steps =
    [
        ("same-words", 0.1), ("same-words", 0.2), ("same-words", 0.35), ("same-names", 1), ("same-names", 2), ("other-names", 1),
        ("thing", 0.1), ("thing", 0.5), ("clause", 0.2), ("clause", 0.5), ("sentence", 0.1), ("sentence", 0.3),
        ("context", 0.1), ("context", 0.25), ("sentence-meaning", 0.65), ("sentence-meaning", 0.8), ("sentence-meaning", 0.9),
        ("context-meaning", 0.6), ("context-meaning", 0.8), ("nearest", 0.5), ("nearest", 0.9), ("core", 0), ("core", 0.5), ("core", 1),
    ];

    static readonly ImmutableArray<string> _surroundings =
    [
        "thing", "thing-unknown", "noun-modifiers", "clause", "sentence", "context",
        "clause-meaning", "sentence-meaning", "context-meaning", "nearest", "predicate", "core", "others", "days", "rarity",
        "lead", "hedge", "state", "deadline", "tense", "same-words", "same-names", "other-names",
    ];

    static readonly ImmutableArray<string> _kinds = ["bias", "special", "unique", .. _surroundings];

    static readonly ImmutableArray<(int Kind, double From)> _stepKinds = [.. _steps.Select(step => (_kinds.IndexOf(step.Name), step.From))];

    /// <summary>What each number of <see cref="Surroundings(Statement, Statement)"/> says, in their order.</summary>
    public static ImmutableArray<string> NamesOfSurroundings => _surroundings;

    /// <summary>What each number says, in their order.</summary>
    public static ImmutableArray<string> Names { get; } =
        [.. _kinds, .. _steps.Select(step => string.Create(CultureInfo.InvariantCulture, $"{step.Name} from {step.From}"))];

    /// <summary>What speaks for both being told of one event; nothing where a claim holds only one of them.</summary>
    public EventEvidence EventsOf(Statement first, Statement second) =>
        first.Frame is { } a && second.Frame is { } b ? EventEvidence.Of(a, b, vocabulary) : default;

    /// <summary>All numbers, in the order of their names.</summary>
    /// <param name="words">How much of the words of both is for one thing: <see cref="WordsInCommon"/>.</param>
    public double[] Of(Statement first, Statement second, Verdict relation, double words, EventEvidence events) =>
        Of(first, second, relation is Verdict.Agree ? (Specificity(first), Uniqueness(first, second)) : (Closeness(first, second), 0), words, events);

    double[] Of(Statement first, Statement second, (double Special, double Unique) value, double words, EventEvidence events) =>
        WithSteps([1, value.Special, value.Unique, .. Surroundings(first, second, words, events)]);

    /// <summary>What is told around two values, whatever they are.</summary>
    public double[] Surroundings(Statement first, Statement second) =>
        Surroundings(first, second, WordsInCommon(first, second), EventsOf(first, second));

    double[] Surroundings(Statement first, Statement second, double words, EventEvidence events)
    {
        var isUnknown = first.Head.Length == 0 || second.Head.Length == 0;
        return
        [
            isUnknown ? 0 : ThingLikeness(first, second),
            isUnknown ? 1 : 0,
            first.Modifiers.Cosine(second.Modifiers),
            first.Clause.Cosine(second.Clause),
            words,
            first.Context.Cosine(second.Context),
            first.Clause.Likeness(second.Clause, vocabulary.Vectors),
            first.Wide.Likeness(second.Wide, vocabulary.Vectors),
            first.Context.Likeness(second.Context, vocabulary.Vectors),
            Nearness(first, second),
            events.Predicate,
            events.Core,
            events.Others,
            events.Days,
            events.Rarity / 10,
            first.Sentence <= 2 && second.Sentence <= 2 ? 1 : 0,
            first.Certainty == second.Certainty ? 1 : 0,
            CountedThing.LikenessOfStates(first, second, vocabulary),
            Sameness(IsDeadline(first), IsDeadline(second)),
            Sameness(IsAhead(first), IsAhead(second)),
            first.Contents.SharedWords(second.Contents),
            Math.Min(MostNames, first.Contents.SharedNames(second.Contents)),
            Math.Min(MostNames, first.Contents.OtherNames(second.Contents)),
        ];
    }

    /// <summary>How much of the words of both sentences are for one thing, from 0 to 1.</summary>
    /// <remarks>Clauses are short, and tell one event in other words.</remarks>
    public double WordsInCommon(Statement first, Statement second) =>
        first.Kind is PointKind.Event ? first.Wide.Cosine(second.Wide, vocabulary) : first.Wide.Cosine(second.Wide);

    static double[] WithSteps(ReadOnlySpan<double> kinds)
    {
        var evidence = new double[Names.Length];
        kinds.CopyTo(evidence);
        for (var step = 0; step < _stepKinds.Length; step++)
            evidence[kinds.Length + step] = Math.Max(0, kinds[_stepKinds[step].Kind] - _stepKinds[step].From);
        return evidence;
    }

    /// <summary>How near two values that meet are in size: a day and its year are further apart than a day and its month.</summary>
    static double Closeness(Statement first, Statement second) => (first, second) switch
    {
        ({ Time.Days: { } a }, { Time.Days: { } b }) => Ratio(a.Days, b.Days),
        ({ Quantity.Value: var a }, { Quantity.Value: var b }) => Ratio((double)Middle(a), (double)Middle(b)),
        _ => 0,
    };

    static double Ratio(double first, double second) =>
        first <= 0 || second <= 0 ? 0 : 1 / (1 + Math.Abs(Math.Log2(first / second)));

    static decimal Middle(NumberInterval value) =>
        value.High < decimal.MaxValue ? value.Low + ((value.High - value.Low) / 2) : value.Low;

    /// <summary>1 where both are so, -1 where one is; 0 where neither is or it is not known.</summary>
    static double Sameness(bool? first, bool? second) => (first, second) switch
    {
        (true, true) => 1,
        (true, false) or (false, true) => -1,
        _ => 0,
    };

    static bool? IsDeadline(Statement statement) => statement.Time is { Bound: var bound }
        ? bound is TimeBound.By or TimeBound.Until or TimeBound.UntilAtLeast or TimeBound.Before or TimeBound.Within
        : null;

    /// <summary>Whether the time lies ahead of the day it was told on.</summary>
    static bool? IsAhead(Statement statement) => statement.Time?.Days is { } days && statement.Told is { } day
        ? days.End > day : null;

    /// <summary>How few statements of both reports give this value: 1 where each gives it once.</summary>
    public double Uniqueness(Statement first, Statement second) =>
        1 / Math.Sqrt((double)_values[ValueOf(first)].Count() * _values[ValueOf(second)].Count());

    static (int Report, StatementFamily Family, string Value) ValueOf(Statement statement) =>
        (statement.Report, StatementFamily.Of(statement), statement.Value);

    /// <summary>How near both are to being each other's nearest by their sentences, from 0 to 1.</summary>
    public double Nearness(Statement first, Statement second)
    {
        var nearest = Math.Max(NearestIn(first, second.Report), NearestIn(second, first.Report));
        return nearest == 0 ? 0 : first.Wide.Cosine(second.Wide) / nearest;
    }

    /// <summary>Whether a report gives the value of a statement of another; a date only where it is of the same event.</summary>
    public bool Holds(int report, Statement statement)
    {
        if (!_held.TryGetValue((statement.Index, report), out var holds))
            _held[(statement.Index, report)] = holds = Gives(report, statement);
        return holds;
    }

    bool Gives(int report, Statement statement) => _families[(report, StatementFamily.Of(statement))]
        .Any(other => (other.Kind is not PointKind.Date || MayDateTheSame(other, statement))
            && ValueRules.Compare(other, statement) is { Verdict: Verdict.Agree });

    /// <summary>Many things happen on one day.</summary>
    bool MayDateTheSame(Statement first, Statement second) => first.Predicate.Length == 0 || second.Predicate.Length == 0
        || (!first.IsOfSaying && vocabulary.AreAkin(first.Predicate, second.Predicate));

    /// <summary>Whether the sentences of both count as many of the same: "312,000 people".</summary>
    public bool CountTheSame(Statement first, Statement second) =>
        FiguresBeside(first).Any(a => FiguresBeside(second).Any(b => a.Value == b.Value && a.Head == b.Head));

    IEnumerable<Statement> FiguresBeside(Statement statement) => _families[(statement.Report, new(PointKind.Quantity, QuantityKind.Count, null))]
        .Where(figure => figure.Sentence == statement.Sentence && figure.Quantity is { Value: { IsExact: true, Low: >= LeastOfTellingFigures } });

    /// <summary>Whether most reports tell of the event, and no fewer than three.</summary>
    public bool IsToldByMost(string predicate) =>
        ReportsOfEvents.GetValueOrDefault(predicate) is >= LeastReports and var told && told > MostOf * Reports;

    int Reports => field > 0 ? field : field = statements.Select(statement => statement.Report).Distinct().Count();

    Dictionary<string, int> ReportsOfEvents => field ??= statements.Where(statement => statement.Kind is PointKind.Event)
        .DistinctBy(statement => (statement.Predicate, statement.Report)).CountBy(statement => statement.Predicate).ToDictionary();

    /// <summary>Whether its report gives one value only of the noun, there and of those to whom the same happened.</summary>
    public bool CountsOnce(Statement statement)
    {
        if (!_countedOnce.TryGetValue(statement.Index, out var isOnce))
            _countedOnce[statement.Index] = isOnce = IsCountedOnce(statement);
        return isOnce;
    }

    bool IsCountedOnce(Statement statement) => GivesOneValue(statement, other =>
        other.Head == statement.Head && !CountedThing.AreOfOtherScopes(other, statement) && !CountedThing.AreOthers(other, statement, vocabulary));

    /// <summary>Whether its report gives one date only of the word.</summary>
    public bool DatesOnce(Statement statement) => GivesOneValue(statement, other => other.Predicate == statement.Predicate);

    bool GivesOneValue(Statement statement, Func<Statement, bool> isOfTheSame) => _families[(statement.Report, StatementFamily.Of(statement))]
        .Where(isOfTheSame)
        .All(other => ValueRules.Compare(other, statement) is { Verdict: Verdict.Agree });

    double NearestIn(Statement statement, int report)
    {
        if (_nearest.TryGetValue((statement.Index, report), out var nearest))
            return nearest;
        foreach (var other in _families[(report, StatementFamily.Of(statement))])
            nearest = Math.Max(nearest, statement.Wide.Cosine(other.Wide));
        return _nearest[(statement.Index, report)] = nearest;
    }

    double ThingLikeness(Statement first, Statement second) =>
        first.Kind is PointKind.Quantity
            ? vocabulary.SimilarityOfThings(first.Head, second.Head)
            : vocabulary.SimilarityOfEvents(first.Head, second.Head);

    /// <summary>How little chance there is that two reports give this value of different things, from 0 to 1.</summary>
    static double Specificity(Statement statement) => statement switch
    {
        { Kind: PointKind.Event, IsDenied: true } => 1,
        { Quantity: { IsVague: true } } => 0.1,
        { Quantity.Value: var value } => value.Low switch { <= 3 => 0.15, <= 12 => 0.4, < 100 => 0.7, _ => 1 },
        { Time: { Clock: not null } } => 1,
        { Time: { IsRelative: true } } => 0.3,
        { Time: { Granularity: TimeGranularity.Day } } => 0.8,
        { Time: not null } => 0.6,
        _ => 0,
    };
}
