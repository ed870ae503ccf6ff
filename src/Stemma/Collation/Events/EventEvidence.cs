using Stemma.Language;
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

    // A noun as common as "people" tells little; from this rarity on a noun tells all it can.
    const double TellingRarity = 5;

    public static EventEvidence Of(EventFrame left, EventFrame right)
    {
        var lexicon = Lexicon.Load();
        var predicate = PredicateLikeness(lexicon, left, right);
        if (predicate < LeastPredicate)
            return default;
        var rarity = Math.Min(lexicon.Rarity(left.Lemma), lexicon.Rarity(right.Lemma));
        return new(
            predicate,
            rarity,
            Meeting(lexicon, left, right, isCore: true),
            Meeting(lexicon, left, right, isCore: false),
            DaysMeeting(left, right));
    }

    static double PredicateLikeness(Lexicon lexicon, EventFrame left, EventFrame right)
    {
        if (left.Lemma == right.Lemma)
            return 1;
        var asVerbs = lexicon.Similarity(left.Lemma, right.Lemma, PartOfSpeech.Verb);
        var asStates = lexicon.Similarity(left.Lemma, right.Lemma, PartOfSpeech.Adj);
        return (left.IsState, right.IsState) switch
        {
            (true, true) => asStates,
            (false, false) => lexicon.AreCauseAndEffect(left.Lemma, right.Lemma) ? Math.Max(asVerbs, Cause) : asVerbs,
            _ => Math.Max(asVerbs, asStates),
        };
    }

    static double Meeting(Lexicon lexicon, EventFrame left, EventFrame right, bool isCore) => Math.Clamp(
        (Covered(lexicon, left, right, isCore) + Covered(lexicon, right, left, isCore)) / 2, -1, 2);

    // How much of one side's phrases the other side has, in any role.
    static double Covered(Lexicon lexicon, EventFrame from, EventFrame by, bool isCore)
    {
        var sum = 0.0;
        foreach (var part in from.Parts.Where(part => (part.Role is not ArgumentRole.Other) == isCore))
        {
            var best = by.Parts.Select(other => Likeness(lexicon, part, other)).DefaultIfEmpty().Max();
            sum += best >= LeastPart ? best : by.Parts.Any(other => other.Role == part.Role && !MayBeOne(lexicon, part, other)) ? Mismatch : 0;
        }

        return sum;
    }

    /// <summary>Whether both say who does it, or to whom, and name others.</summary>
    public static bool AreOpposed(EventFrame left, EventFrame right)
    {
        var lexicon = Lexicon.Load();
        return left.Parts.Any(part => part.Role is not ArgumentRole.Other
            && right.Parts.Any(other => other.Role == part.Role)
            && right.Parts.All(other => !MayBeOne(lexicon, part, other)));
    }

    /// <summary>Common nouns that are alike tell little, but they are not two.</summary>
    static bool MayBeOne(Lexicon lexicon, EventPart left, EventPart right) => left.Identity.Length > 0 && right.Identity.Length > 0
        ? left.Identity == right.Identity
        : !AreOfOthers(left, right) && lexicon.Similarity(left.Lemma, right.Lemma, PartOfSpeech.Noun) >= LeastPart;

    static bool AreOfOthers(EventPart left, EventPart right) =>
        !left.Of.IsEmpty && !right.Of.IsEmpty && !left.Of.Any(right.Of.Contains);

    static double Likeness(Lexicon lexicon, EventPart left, EventPart right)
    {
        var role = left.Role == right.Role ? 1 : OtherRole;
        if (left.Identity.Length > 0 && right.Identity.Length > 0)
            return left.Identity == right.Identity ? role : 0;
        if (AreOfOthers(left, right))
            return 0;
        var rarity = left.Of.IsEmpty || right.Of.IsEmpty ? Math.Min(1, Math.Min(left.Rarity, right.Rarity) / TellingRarity) : 1;
        return role * rarity * lexicon.Similarity(left.Lemma, right.Lemma, PartOfSpeech.Noun);
    }

    static double DaysMeeting(EventFrame left, EventFrame right)
    {
        if (left.Days.IsEmpty || right.Days.IsEmpty)
            return 0;
        return left.Days.Any(a => right.Days.Any(a.Overlaps)) ? 1 : -1;
    }
}
