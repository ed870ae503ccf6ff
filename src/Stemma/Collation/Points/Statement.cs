using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>A value that one report gives, with what tells what it is a value of.</summary>
sealed record Statement
{
    /// <summary>Its place among all statements of the story.</summary>
    public int Index { get; init; }

    /// <summary>A statement at a span of a report, with the words beside and around it; its value and what it is of are left open.</summary>
    public static Statement At(TextSpan span, PointKind kind, int report, ArticleReading reading, Vocabulary vocabulary)
    {
        var sentence = reading.Analysis.SentenceAt(span.Start);
        return new()
        {
            Report = report,
            Kind = kind,
            Span = span,
            Sentence = sentence,
            Value = "",
            Clause = new(),
            Wide = vocabulary.TermsBeside(reading.Analysis, sentence, span),
            Context = vocabulary.TermsAround(reading.Analysis, sentence),
        };
    }

    /// <summary>The same with its value taken out of all that is told around it.</summary>
    public Statement Masked()
    {
        return this with
        {
            Clause = Clause.Without(Own.Terms),
            Context = Context.Without(Own.Terms),
            Contents = Contents.Without(Own.Contents),
            Modifiers = Kind is PointKind.Place ? new() : Modifiers,
            Frame = Frame is null ? null : Frame with
            {
                Days = Kind is PointKind.Date ? [] : Frame.Days,
                Parts = Place is { Length: > 0 } ? [.. Frame.Parts.Where(part => part.Identity != Place)] : Frame.Parts,
            },
        };
    }

    /// <summary>The index of the report in its story.</summary>
    public required int Report { get; init; }

    public required PointKind Kind { get; init; }
    public required TextSpan Span { get; init; }

    /// <summary>The index of its sentence in the report's analysis.</summary>
    public required int Sentence { get; init; }

    /// <summary>The normal form of the value, by which readings are told apart.</summary>
    public required string Value { get; init; }

    /// <summary>Whether it is said not to be so.</summary>
    public bool IsDenied { get; init; }

    /// <summary>Whether a noun tells of the event: "the withdrawal" takes it for granted, it does not claim it.</summary>
    public bool IsNominal { get; init; }

    /// <summary>A rank by which such statements are told apart ("third largest"); null for other values.</summary>
    public string? Superlative { get; init; }

    /// <summary>How far the case is of which somebody is accused ("charge", "suspicion"); null for other values.</summary>
    public string? Accusation { get; init; }

    /// <summary>Whether it is said of something that it was such an event: "it was an accident", "freed as part of an exchange".</summary>
    public bool IsClassification { get; init; }

    /// <summary>The noun that tells of the event; empty for a verb and for other values.</summary>
    public string Noun { get; init; } = "";

    /// <summary>How far an agreement is said to be, or not to be; null for other values.</summary>
    public int? Stage { get; init; }

    /// <summary>Whether the stage is told to be still needed: "requires final approval".</summary>
    public bool IsAwaited { get; init; }

    /// <summary>The number; null for other kinds.</summary>
    public Quantity? Quantity { get; init; }

    /// <summary>Whether the report gives the value only to say that it no longer holds.</summary>
    public bool IsTakenBack { get; init; }

    /// <summary>Whether its report gives it in the place of a value on which the others of its point agree.</summary>
    public bool IsLone { get; init; }

    /// <summary>The day on which the report was published; null where it is not known.</summary>
    public DateOnly? Told { get; init; }

    /// <summary>The day for which the report gives the number: "by Wednesday night", "the toll rose on Wednesday"; null where it names none.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The date; null for other kinds.</summary>
    public TimeExpression? Time { get; init; }

    /// <summary>The words of the time, in lower case; empty for other values.</summary>
    public string Wording { get; init; } = "";

    /// <summary>Whether the words of the time tell its day: "Saturday night" does, "6 p.m." does not.</summary>
    public bool NamesDay { get; init; }

    /// <summary>Whether the date hangs on another that the text told before: "two days later".</summary>
    public bool IsNarrative { get; init; }

    /// <summary>Whether the date is of somebody's saying so: "police said on Tuesday".</summary>
    public bool IsOfSaying { get; init; }

    /// <summary>Whether the number is on top of one told before: "another 40", "two more bodies".</summary>
    public bool IsMore { get; init; }

    /// <summary>Whether the number is of a part: "two of the victims".</summary>
    public bool IsOfPart { get; init; }

    /// <summary>Whether no figure tells the number: "some loss of life", "most are missing".</summary>
    public bool IsImplied { get; init; }

    /// <summary>What the value is of, as one lemma: the noun counted, the event dated; empty where nothing tells.</summary>
    public string Head { get; init; } = "";

    /// <summary>What the value is of, in words of the report ("people killed"); empty where nothing tells.</summary>
    public string Name { get; init; } = "";

    /// <summary>The id of the person whose age or role it is, or who is accused; null for other values.</summary>
    public string? Person { get; init; }

    /// <summary>The id of the place that it names, empty for a place without a name; null for other values.</summary>
    public string? Place { get; init; }

    /// <summary>The names within a place ("Osby" of "the Osby area"); empty where it has none.</summary>
    public string ProperName { get; init; } = "";

    /// <summary>The id of the person who is named as the owner of a place ("Holt's home"); null for other values.</summary>
    public string? Owner { get; init; }

    /// <summary>The noun that tells what kind of place it is ("school"); empty where a name alone tells it.</summary>
    public string PlaceNoun { get; init; } = "";

    /// <summary>Whether it is told as in the place.</summary>
    public bool IsInside { get; init; }

    /// <summary>Whether it is told as near the place, or outside of it.</summary>
    public bool IsBeside { get; init; }

    /// <summary>The ids of the named places that a place is told to lie in or near: "a school in Osby".</summary>
    public ImmutableArray<string> Enclosing { get; init; } = [];

    /// <summary>The lemma of the clause's predicate, a noun traced to its verb; empty without one.</summary>
    public string Predicate { get; init; } = "";

    /// <summary>The event that it is told of; null where no claim holds it.</summary>
    public EventFrame? Frame { get; init; }

    /// <summary>1 where something rose by the share, -1 where it fell by it; 0 for other values.</summary>
    public int Change { get; init; }

    /// <summary>What is said of those counted, as verbs ("die", "release"); empty for other values.</summary>
    public ImmutableArray<string> States { get; init; } = [];

    /// <summary>The words that narrow the noun counted.</summary>
    public Terms Modifiers { get; init; } = new();

    /// <summary>What narrows a denial: it speaks against no claim that leaves it open; empty for others.</summary>
    public Terms Limits { get; init; } = new();

    /// <summary>Where, or of which group, a number holds ("in Syria", "per share"): places by their ids; empty where nothing tells.</summary>
    public Terms Scope { get; init; } = new();

    /// <summary>The words of its clause.</summary>
    public required Terms Clause { get; init; }

    /// <summary>The words of its sentence.</summary>
    public required Terms Wide { get; init; }

    /// <summary>The words of its sentence and of those beside it.</summary>
    public required Terms Context { get; init; }

    /// <summary>All the words of its sentence, and who is named in it.</summary>
    public SentenceContents Contents { get; init; } = SentenceContents.None;

    /// <summary>The words of the value itself.</summary>
    public OwnWords Own { get; init; } = OwnWords.None;

    public Attribution? Attribution { get; init; }
    public ClaimCertainty Certainty { get; init; }
}
