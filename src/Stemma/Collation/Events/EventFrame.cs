using Stemma.Language;
using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>What a claim tells, in a form in which claims of different articles can be compared.</summary>
/// <param name="Lemma">The verb, or the adjective that is said of something.</param>
/// <param name="IsState">Whether something is said to be so, not to happen.</param>
/// <param name="Parts">Who and what takes part; pronouns and bare numbers are left out.</param>
/// <param name="Days">The days that date it.</param>
/// <param name="Subject">In what form it is told who does it.</param>
sealed record EventFrame(
    string Lemma, bool IsState, ImmutableArray<EventPart> Parts, ImmutableArray<DayInterval> Days, SubjectForm Subject = SubjectForm.None)
{
    /// <param name="reading">The article's reading.</param>
    /// <param name="claim">One of its claims.</param>
    /// <param name="frames">Those of the same reading: they know who is named where.</param>
    public static EventFrame Of(ArticleReading reading, Claim claim, EventFrames frames)
    {
        var lexicon = Lexicon.Load();
        var token = reading.Analysis.Tokens[reading.TokenOf(claim)];
        var parts = claim.Arguments
            .Where(argument => argument.Entity is not null || (!IsEmpty(reading, argument) && !IsMeasure(reading, claim, argument)))
            .Select(argument => PartOf(argument, lexicon, frames));
        var days = claim.Times.Select(time => reading.Times[time])
            .Where(time => time is { Bound: TimeBound.None, Days: not null }
                && (time.Clock is null || DayWords.Tell(reading.Article[time.Span].ToString())))
            .Select(time => time.Days!.Value);
        return new(claim.Lemma, token.Tag is PartOfSpeech.Adj, [.. parts], [.. days],
            claim.Arguments.Where(argument => argument.Role is ArgumentRole.Subject).Select(argument => FormOf(reading, argument)).DefaultIfEmpty().Max());
    }

    /// <summary>Whether the same body does both, or the same thing of it: "Osby Mills shares", "Osby Mills (OSB) shares".</summary>
    public bool HasSubjectOf(EventFrame other) =>
        SharesOwner(other) && (Subjects.Select(part => part.Lemma).Intersect(other.Subjects.Select(part => part.Lemma)).Any()
            || (IsOfShares && (other.IsOfShares || other.IsOfBody)) || (IsOfBody && other.IsOfShares));

    bool IsOfBody => Subjects.Any(part => part.Identity.Length > 0);

    /// <summary>A body that rises or falls does so by its shares.</summary>
    bool IsOfShares => Subjects.Any(part => part.Lemma is "share" or "stock");

    /// <summary>Whether both name bodies in what does it, and none in common.</summary>
    public bool HasSubjectOfOthers(EventFrame other) =>
        AreOthers(Owners, other.Owners);

    /// <summary>Whether both name who does it, and nobody in common: "Ana Holt surrendered", "Karl Holt surrendered".</summary>
    public bool IsDoneByOthers(EventFrame other) =>
        AreOthers(Doers, other.Doers);

    static bool AreOthers(IEnumerable<string> ours, IEnumerable<string> others) =>
        ours.Any() && others.Any() && !ours.Intersect(others).Any();

    IEnumerable<string> Doers => Subjects.Select(part => part.Identity).Where(identity => identity.Length > 0);

    IEnumerable<EventPart> Subjects => Parts.Where(part => part.Role is ArgumentRole.Subject);

    IEnumerable<string> Owners => Subjects.SelectMany(part => part.Of.Append(part.Identity)).Where(owner => owner.Length > 0);

    bool SharesOwner(EventFrame other) => Owners.Intersect(other.Owners).Any();

    static EventPart PartOf(Argument argument, Lexicon lexicon, EventFrames frames)
    {
        var identity = argument.Entity is { } entity ? frames.IdentityOf(entity) : null;
        return new(argument.Role, argument.Lemma, identity ?? "", lexicon.Rarity(argument.Lemma))
        {
            Of = argument.Entity is null ? frames.OwnersIn(argument.Span) : [],
            Whole = argument.Entity is null ? frames.WholeOf(argument) : "",
            IsAnother = argument.Entity is null && frames.NamesAnother(argument.Span),
            IsKnown = argument.Entity is not null || frames.NamesKnown(argument.Span),
        };
    }

    static SubjectForm FormOf(ArticleReading reading, Argument subject) => subject switch
    {
        { Entity: null, Lemma: "he" or "she" or "they" } when IsEmpty(reading, subject) => SubjectForm.Open,
        { Entity: null } => SubjectForm.Noun,
        { IsReference: true } => SubjectForm.Reference,
        _ => SubjectForm.Name,
    };

    // "4 percent", "$60": how much, not what.
    static bool IsMeasure(ArticleReading reading, Claim claim, Argument argument) =>
        claim.Quantities.Select(quantity => reading.Quantities[quantity]).Any(quantity =>
            quantity is { Kind: QuantityKind.Percent or QuantityKind.Money or QuantityKind.Measure, Counted: null } && quantity.Span == argument.Span);

    // A pronoun or a bare number names nobody.
    static bool IsEmpty(ArticleReading reading, Argument argument)
    {
        var token = reading.Analysis.TokenAt(argument.Span.Start);
        return token < reading.Analysis.Tokens.Length
            && reading.Analysis.Tokens[token] is { Tag: PartOfSpeech.Pron or PartOfSpeech.Det or PartOfSpeech.Num } word
            && word.Span.End >= argument.Span.End;
    }
}

/// <summary>In what form it is told who does something; of several the one that leaves most open.</summary>
enum SubjectForm
{
    /// <summary>It is not told.</summary>
    None,

    /// <summary>"Osby Mills".</summary>
    Name,

    /// <summary>"The mill", or what is no person: "it", "two".</summary>
    Noun,

    /// <summary>A pronoun of which the text tells for whom it stands.</summary>
    Reference,

    /// <summary>A pronoun for people who are not known.</summary>
    Open,
}

/// <summary>Who or what takes part in an event.</summary>
/// <param name="Role">The part it plays.</param>
/// <param name="Lemma">The noun.</param>
/// <param name="Identity">The same for the same person, organisation or place in all articles; empty for none.</param>
/// <param name="Rarity">How rare the noun is in news, 0 to 10.</param>
readonly record struct EventPart(ArgumentRole Role, string Lemma, string Identity, double Rarity)
{
    /// <summary>The names within the phrase, by the same ids, where its noun has none of its own.</summary>
    public ImmutableArray<string> Of { get; init; } = [];

    /// <summary>The noun of which it is a part, or of whose sort it is: "coalition" of "coalition forces"; empty without one.</summary>
    public string Whole { get; init; } = "";

    /// <summary>Whether it is one beside those told of before: "other plants", "another man".</summary>
    public bool IsAnother { get; init; }

    /// <summary>Whether it is one that was told of before, or named: "the bridge", "their names".</summary>
    public bool IsKnown { get; init; }
}
