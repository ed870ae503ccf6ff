using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>What speaks for and against two claims telling of one event.</summary>
/// <param name="Predicate">How surely both words can name one event, 0 to 1.</param>
/// <param name="Rarity">How rare the commoner of both words is, 0 to 10.</param>
/// <param name="Core">How well who does it and to whom agree, -1 to 2.</param>
/// <param name="Others">The same for all other phrases, -1 to 2.</param>
/// <param name="Days">1 where the days meet, -1 where they do not, 0 where they are not known.</param>
readonly record struct EventEvidence(double Predicate, double Rarity, double Core, double Others, double Days)
{
    const double LeastPredicate = 0.3;
    const double LeastPart = 0.3;
    const double Cause = 0.6;
    const double OtherRole = 0.7;
    const double Mismatch = -0.4;

    // How surely something is told of the whole when it is told of a part.
    const double Part = 0.7;

    // A noun as common as "people" tells little; from this rarity on a noun tells all it can.
    const double TellingRarity = 5;

    public static EventEvidence Of(EventFrame left, EventFrame right, Vocabulary vocabulary)
    {
        var predicate = PredicateLikeness(vocabulary, left, right);
        if (predicate < LeastPredicate)
            return default;
        var rarity = Math.Min(vocabulary.Rarity(left.Lemma), vocabulary.Rarity(right.Lemma));
        return new(
            predicate,
            rarity,
            Meeting(vocabulary, left, right, isCore: true),
            Meeting(vocabulary, left, right, isCore: false),
            DaysMeeting(left, right));
    }

    static double PredicateLikeness(Vocabulary vocabulary, EventFrame left, EventFrame right) => (left.IsState, right.IsState) switch
    {
        _ when left.Lemma == right.Lemma => 1,
        (true, true) => vocabulary.SimilarityOfStates(left.Lemma, right.Lemma),
        (false, false) => vocabulary.SimilarityOfEvents(left.Lemma, right.Lemma) is var likeness
            && likeness < Cause && vocabulary.AreCauseAndEffect(left.Lemma, right.Lemma) ? Cause : likeness,
        _ => Math.Max(
            vocabulary.SimilarityOfEvents(left.Lemma, right.Lemma), vocabulary.SimilarityOfStates(left.Lemma, right.Lemma)),
    };

    static double Meeting(Vocabulary vocabulary, EventFrame left, EventFrame right, bool isCore) => Math.Clamp(
        (Covered(vocabulary, left, right, isCore) + Covered(vocabulary, right, left, isCore)) / 2, -1, 2);

    // How much of one side's phrases the other side has, in any role.
    static double Covered(Vocabulary vocabulary, EventFrame from, EventFrame by, bool isCore)
    {
        var sum = 0.0;
        foreach (var part in from.Parts)
        {
            if ((part.Role is not ArgumentRole.Other) != isCore)
                continue;
            var best = Best(vocabulary, part, by);
            sum += best >= LeastPart ? best : IsTaken(vocabulary, part, from, by) ? Mismatch : 0;
        }

        return sum;
    }

    static double Best(Vocabulary vocabulary, EventPart part, EventFrame by)
    {
        var best = 0.0;
        foreach (var other in by.Parts)
            best = Math.Max(best, Likeness(vocabulary, part, other));
        return best;
    }

    /// <summary>Whether another plays the part: not the prices where "a firm raised prices" and "prices rose".</summary>
    static bool IsTaken(Vocabulary vocabulary, EventPart part, EventFrame from, EventFrame by)
    {
        foreach (var other in by.Parts)
        {
            if (other.Role == part.Role && !MayBeOne(vocabulary, part, other) && !IsInOtherRole(vocabulary, other, from))
                return true;
        }

        return false;
    }

    static bool IsInOtherRole(Vocabulary vocabulary, EventPart part, EventFrame frame) => part.Role is ArgumentRole.Subject
        && frame.Parts.Any(other => other.Role is ArgumentRole.Object && MayBeOne(vocabulary, part, other));

    /// <summary>Whether both say who does it, or to whom, and name others.</summary>
    public static bool AreOpposed(EventFrame left, EventFrame right, Vocabulary vocabulary) =>
        HaveOther(left, right, vocabulary, (part, other) => MayBeOne(vocabulary, part, other));

    /// <summary>The same where "the company" may be whoever has a name.</summary>
    public static bool AreSurelyOpposed(EventFrame left, EventFrame right, Vocabulary vocabulary) =>
        HaveOther(left, right, vocabulary, (part, other) => MayBeOne(vocabulary, part, other) || IsNamedByOne(part, other));

    /// <summary>Whether who or what takes part in one event is named in the other, in any role.</summary>
    public static bool Names(EventFrame frame, EventPart part, Vocabulary vocabulary) => frame.Parts.Any(other => MayBeOne(vocabulary, part, other));

    static bool HaveOther(EventFrame left, EventFrame right, Vocabulary vocabulary, Func<EventPart, EventPart, bool> mayBeOne) =>
        left.Parts.Any(part => part.Role is not ArgumentRole.Other
            && right.Parts.Any(other => other.Role == part.Role && !IsInOtherRole(vocabulary, other, left))
            && !right.Parts.Any(other => mayBeOne(part, other)));

    static bool IsNamedByOne(EventPart left, EventPart right) =>
        left.Role == right.Role && (left.Identity.Length > 0) != (right.Identity.Length > 0) && !AreOfOthers(left, right);

    /// <summary>Common nouns that are alike tell little, but they are not two.</summary>
    static bool MayBeOne(Vocabulary vocabulary, EventPart left, EventPart right) => left.Identity.Length > 0 && right.Identity.Length > 0
        ? left.Identity == right.Identity
        : left.IsAnother == right.IsAnother && !AreOfOthers(left, right) && vocabulary.SimilarityOfThings(left.Lemma, right.Lemma) >= LeastPart;

    static bool AreOfOthers(EventPart left, EventPart right) =>
        !left.Of.IsEmpty && !right.Of.IsEmpty && !left.Of.Any(right.Of.Contains);

    static double Likeness(Vocabulary vocabulary, EventPart left, EventPart right)
    {
        var role = left.Role == right.Role ? 1 : OtherRole;
        if (left.Identity.Length > 0 && right.Identity.Length > 0)
            return left.Identity == right.Identity ? role : 0;
        if (left.IsAnother != right.IsAnother || AreOfOthers(left, right))
            return 0;
        var rarity = left.Of.IsEmpty || right.Of.IsEmpty ? Telling(left.Rarity, right.Rarity) : 1;
        return role * Math.Max(
            rarity * vocabulary.SimilarityOfThings(left.Lemma, right.Lemma),
            Part * Math.Max(LikenessOfWhole(vocabulary, left, right), LikenessOfWhole(vocabulary, right, left)));
    }

    /// <summary>"The forces of the coalition", "the coalition".</summary>
    static double LikenessOfWhole(Vocabulary vocabulary, EventPart part, EventPart other) => part.Whole.Length == 0
        ? 0
        : Telling(vocabulary.Rarity(part.Whole), other.Rarity) * vocabulary.SimilarityOfThings(part.Whole, other.Lemma);

    static double Telling(double rarity, double other) => Math.Min(1, Math.Min(rarity, other) / TellingRarity);

    /// <summary>1 where the days of both meet, -1 where they do not, 0 where they are not known.</summary>
    public static double DaysMeeting(EventFrame left, EventFrame right) => DaysMeeting(left.Days, right.Days);

    /// <inheritdoc cref="DaysMeeting(EventFrame, EventFrame)"/>
    public static double DaysMeeting(ImmutableArray<DayInterval> left, ImmutableArray<DayInterval> right) =>
        left.IsEmpty || right.IsEmpty ? 0 : left.Any(days => right.Any(days.Overlaps)) ? 1 : -1;
}
