using System.Collections.Frozen;

namespace Stemma.Collation;

/// <summary>Says whether two reports tell of one thing where it is, by what is told to be there.</summary>
sealed class OneThingPlaced(ImmutableArray<Statement> statements, AlignmentEvidence evidence, Vocabulary vocabulary)
{
    const double LeastClause = 0.2;
    const double LeastHead = 0.3;
    const int LeastWords = 2;

    /// <summary>Both reports name the place once, or one of them three times.</summary>
    const double LeastUniqueness = 0.55;

    static readonly FrozenSet<string> _happenings = FrozenSet.Create(StringComparer.Ordinal, "happen", "occur");

    MainEvent Main => field ??= new(statements, vocabulary);

    /// <summary>"The bridge at Osby", "a section broke off near Osby": a town that both reports hardly name twice is named for one thing.</summary>
    public bool AreNamedOnce(Statement first, Statement second) =>
        first.Place is { Length: > 0 } place && place == second.Place && PlaceRules.MayBeTown(first.ProperName)
        && evidence.Uniqueness(first, second) >= LeastUniqueness && PlaceRules.TellHomesAlike(first, second, vocabulary);

    /// <summary>"Osby-based Halden Steel", "Osby-based Lorn Bank".</summary>
    public bool AreHomesOfOthers(Statement first, Statement second) =>
        first is { Kind: PointKind.Place, Frame: { Lemma: HomePlaceReader.Based } a } && second.Frame is { Lemma: HomePlaceReader.Based } b
        && (OwnersByPlace[first.Place ?? ""].Skip(1).Any() ? EventEvidence.AreOpposed(a, b, vocabulary) : EventEvidence.AreSurelyOpposed(a, b, vocabulary));

    /// <summary>A place of other things, in other words: a man from Osby, a ferry that sank off Osby.</summary>
    public bool AreElsewhere(Statement first, Statement second) =>
        first.Kind is PointKind.Place
        && !AreOfMainEvent(first, second) && !AreOfOneBuilding(first, second) && !AreOneHappening(first, second)
        && first.Clause.Cosine(second.Clause) < LeastClause
        && (first.Head.Length == 0 || second.Head.Length == 0
            || vocabulary.SimilarityOfEvents(first.Head, second.Head) < LeastHead);

    /// <summary>"The ferry sank off Osby", "the accident near Osby".</summary>
    public bool AreOfMainEvent(Statement first, Statement second) => Main.IsToldBy(first.Head) && Main.IsToldBy(second.Head);

    /// <summary>"It happened outside her family home": what happened is left to the place, where that is told in words enough.</summary>
    static bool AreOneHappening(Statement first, Statement second) =>
        (_happenings.Contains(first.Predicate) || _happenings.Contains(second.Predicate))
        && first.Modifiers.Words.Count(second.Modifiers.Contains) >= LeastWords;

    /// <summary>"The Osby prison near Lorn", "the Osby prison in Halden": where a building is, whatever is told to happen there.</summary>
    static bool AreOfOneBuilding(Statement first, Statement second) =>
        !first.Enclosing.IsEmpty && !second.Enclosing.IsEmpty && first.PlaceNoun.Length > 0 && first.PlaceNoun == second.PlaceNoun
        && first.ProperName.Length > 0 && second.ProperName.Length > 0;

    /// <summary>"Osby-based company" may be "Osby-based Halden Steel", where no other is told to be based there.</summary>
    ILookup<string, string> OwnersByPlace => field ??= statements
        .Where(statement => statement is { Kind: PointKind.Place, Frame.Lemma: HomePlaceReader.Based })
        .SelectMany(statement => statement.Frame!.Parts, (statement, part) => (Place: statement.Place ?? "", part.Identity))
        .Where(owner => owner.Identity.Length > 0)
        .Distinct().ToLookup(owner => owner.Place, owner => owner.Identity);
}
