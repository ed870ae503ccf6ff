using System.Collections.Frozen;
using Stemma.Language;
using Stemma.Reading;
using Stemma.Stories;

namespace Stemma.Collation;

/// <summary>Finds names of different reports that stand for one person, though they are not one name.</summary>
/// <remarks>
/// Only where no report gives both names, both are full and share a word, and what is said of both is the same:
/// what they are, how old they are, or what they did; or where one report alone gives another surname, in sentences alike.
/// </remarks>
sealed class RivalNames
{
    /// <summary>A verb as common as "say" or "be" tells of many people.</summary>
    const double LeastWeight = 0.25;

    const int ShortestName = 3;

    /// <summary>Of two people with one given name, other than "Al" and "Ed".</summary>
    const int LeastOfGivenName = 4;

    /// <summary>So many reports give the name beside which one gives another.</summary>
    const int LeastReports = 2;

    const double SameContext = 0.3;

    /// <summary>Two ages farther apart are of two people who were taken for one.</summary>
    const int MostYearsApart = 5;

    static readonly FrozenSet<string> _kin = WordList.Words("kin.tsv", StringComparer.OrdinalIgnoreCase);

    readonly Story _story;
    readonly StoryEntities _entities;
    readonly Vocabulary _vocabulary;
    readonly ImmutableArray<Bearer> _bearers;

    public RivalNames(Story story, StoryEntities entities, Vocabulary vocabulary)
    {
        (_story, _entities, _vocabulary) = (story, entities, vocabulary);
        _bearers = [.. entities.Of(NameKind.Person).Select(BearerOf).OfType<Bearer>()];
    }

    /// <summary>People that are one, in the order of the story, with what both are said to be.</summary>
    public IEnumerable<(StoryEntity First, StoryEntity Second, string Shared)> Pairs()
    {
        for (var first = 0; first < _bearers.Length; first++)
        {
            for (var second = first + 1; second < _bearers.Length; second++)
            {
                if (SharedOf(_bearers[first], _bearers[second]) is { } shared)
                    yield return (_bearers[first].Person, _bearers[second].Person, shared);
            }
        }
    }

    string? SharedOf(Bearer first, Bearer second)
    {
        if (first.Reports.Overlaps(second.Reports) || !ShareWord(first.Name, second.Name) || HaveOtherAges(first, second)
            || IsShortForm(first.Name.Words[0], second.Name.Words[0]) || Holds(first.Name, second.Name) || Holds(second.Name, first.Name)
            || AreOfOneFamily(first, second))
            return null;
        var mayBeKin = ShareSurnameOnly(first, second);
        var role = first.Roles.FirstOrDefault(role =>
            (!mayBeKin || WordsOf(role).Count > 1) && !IsOfMany(role) && second.Roles.Any(other => AreOneRole(role, other)));
        if (role is not null)
            return role;
        return first.Ages.Overlaps(second.Ages) || (!mayBeKin && first.Deeds.Overlaps(second.Deeds))
            || AreOneByGivenName(first, second) ? "" : null;
    }

    /// <summary>"Ana Holt", and in one report "Ana Hult", of whom the same is told: where no third Ana is named.</summary>
    bool AreOneByGivenName(Bearer first, Bearer second) =>
        first.Name.Words[0] is { Length: >= LeastOfGivenName } given && given == second.Name.Words[0]
        && Math.Min(first.Reports.Count, second.Reports.Count) == 1 && Math.Max(first.Reports.Count, second.Reports.Count) >= LeastReports
        && _bearers.Count(bearer => bearer.Name.Words[0] == given) == 2
        && (ShareWordOfRoles(first, second) || (MayBeOne(first, second) && AreToldAlike(first, second)));

    bool AreToldAlike(Bearer first, Bearer second) => ContextsOf(first).Any(a => ContextsOf(second).Any(b => a.Cosine(b) >= SameContext));

    static bool MayBeOne(Bearer first, Bearer second) => first.Roles.IsEmpty || second.Roles.IsEmpty;

    static bool ShareWordOfRoles(Bearer first, Bearer second) =>
        first.Roles.SelectMany(WordsOf).Intersect(second.Roles.SelectMany(WordsOf)).Any();

    IEnumerable<Terms> ContextsOf(Bearer bearer) =>
        from member in bearer.Members
        let reading = _story.Reports[member.Report]
        from mention in reading.Entities[member.Entity].Mentions
        select _vocabulary.TermsAround(reading.Analysis, reading.Analysis.SentenceAt(mention.Start));

    static bool HaveOtherAges(Bearer first, Bearer second) =>
        first.Ages.Count > 0 && second.Ages.Count > 0 && !first.Ages.Overlaps(second.Ages)
        && first.Name.Words[0] != second.Name.Words[0];

    /// <summary>"Doug" and "Douglas" are one name.</summary>
    static bool IsShortForm(string first, string second) =>
        first != second && Math.Min(first.Length, second.Length) >= ShortestName
        && (first.StartsWith(second, StringComparison.OrdinalIgnoreCase) || second.StartsWith(first, StringComparison.OrdinalIgnoreCase));

    /// <summary>"Ana Holt", and "Ana Holt Is Back", which a headline made: not two names, but one and more.</summary>
    static bool Holds(PersonName longer, PersonName shorter) =>
        shorter.Words.All(word => longer.Words.Contains(word, StringComparer.OrdinalIgnoreCase));

    /// <summary>"Holt's son, Per Holt": who is called somebody's kin has the surname of others.</summary>
    static bool AreOfOneFamily(Bearer first, Bearer second) =>
        ShareSurnameOnly(first, second) && (IsKin(first) || IsKin(second));

    /// <summary>Of two people with one surname, "President" may be said of either where the surname stands alone; not so of "Gerome" and "Jerome".</summary>
    static bool ShareSurnameOnly(Bearer first, Bearer second) => first.Name.Keys[^1] == second.Name.Keys[^1]
        && !Misspelling.IsOneLetterApart(first.Name.Words[0], second.Name.Words[0]);

    static bool IsKin(Bearer bearer) => bearer.Roles.Any(role => role.Split(' ').Any(_kin.Contains));

    static bool ShareWord(PersonName first, PersonName second) =>
        (first.Words[0] == second.Words[0]) != (first.Keys[^1] == second.Keys[^1]);

    /// <summary>"The pilot" and "captain and pilot", not "the minister of transport" and "the minister of finance".</summary>
    static bool AreOneRole(string first, string second)
    {
        var (a, b) = (WordsOf(first), WordsOf(second));
        return a.Count > 0 && b.Count > 0 && (a.IsSubsetOf(b) || b.IsSubsetOf(a));
    }

    /// <summary>"Former adviser": there is one mayor, but many were.</summary>
    static bool IsOfMany(string role) => role.StartsWith("ex-", StringComparison.OrdinalIgnoreCase)
        || role.Split(' ').Any(word => word.Equals("former", StringComparison.OrdinalIgnoreCase));

    static HashSet<string> WordsOf(string role) =>
        [.. WordSequence.Of(role, [new(0, role.Length)]).Words.Where(word => word.Length > 3)];

    Bearer? BearerOf(StoryEntity person)
    {
        var name = PersonName.Parse(person.Name);
        if (name.Words.Length < 2 || name.Words.Any(word => word.Length == 1))
            return null;
        ImmutableArray<(int Report, int Entity)> members =
            [.. _entities.Ids.Where(pair => pair.Value == person.Id).Select(pair => pair.Key).Order()];
        HashSet<int> ages = [.. members.Select(member => _story.Reports[member.Report].Entities[member.Entity].Age?.Years).OfType<int>()];
        if (ages.Count > 1 && ages.Max() - ages.Min() > MostYearsApart)
            return null;
        return new(person, name, members)
        {
            Reports = [.. members.Select(member => member.Report)],
            Roles = [.. person.Roles.Select(role => role.Text)],
            Ages = ages,
            Deeds = [.. members.SelectMany(member => DeedsOf(member.Report, member.Entity))],
        };
    }

    /// <summary>What somebody did, by the verb and its other part: "send call".</summary>
    IEnumerable<string> DeedsOf(int report, int entity) =>
        from claim in _story.Reports[report].Claims
        where _vocabulary.Weight(claim.Lemma) >= LeastWeight
        from own in claim.Arguments
        where own.Entity == entity && own is { IsReference: false, Role: not ArgumentRole.Other }
        from other in claim.Arguments
        where other.Role is not ArgumentRole.Other && other.Role != own.Role
        select $"{claim.Lemma} {own.Role} {_vocabulary.TermOf(other.Lemma)}";

    /// <summary>A person with a full name, as which entities of which reports it is known, and what they say of it.</summary>
    sealed record Bearer(StoryEntity Person, PersonName Name, ImmutableArray<(int Report, int Entity)> Members)
    {
        public required HashSet<int> Reports { get; init; }
        public required ImmutableArray<string> Roles { get; init; }
        public required HashSet<int> Ages { get; init; }
        public required HashSet<string> Deeds { get; init; }
    }
}
