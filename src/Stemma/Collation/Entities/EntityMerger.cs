using System.Collections.Frozen;
using Stemma.Language;
using Stemma.Reading;
using Stemma.Stories;

namespace Stemma.Collation;

/// <summary>Makes one entity of the mentions that different reports give of a person, an organisation or a place.</summary>
static class EntityMerger
{
    public static StoryEntities Merge(Story story) => Merge(story, []);

    /// <summary>The same under what people have decided.</summary>
    public static StoryEntities Merge(Story story, ImmutableArray<Ruling> rulings)
    {
        var clusters = new List<Cluster>();
        var gaps = new List<Gap>();
        foreach (var member in Members(story))
            Place(member, clusters, gaps);
        foreach (var ruling in rulings.OfType<Ruling.OfPassages>())
            Apply(story, ruling, clusters);
        var ordered = clusters.OrderBy(cluster => cluster.Members.Min(member => (member.Report, member.Number))).ToList();
        var ids = ordered.SelectMany((cluster, index) =>
            cluster.Members.Select(member => KeyValuePair.Create((member.Report, member.Number), $"e{index + 1}")));
        return new(
            [.. ordered.Select((cluster, index) => EntityOf(story, cluster, $"e{index + 1}"))],
            ids.ToFrozenDictionary(),
            [.. gaps]);
    }

    /// <summary>Fuller names first, so that a surname alone finds the name it belongs to.</summary>
    static IEnumerable<Member> Members(Story story) => story.Reports
        .SelectMany((reading, report) => reading.Entities.Select((entity, number) => new Member(report, number, entity)))
        .Where(member => member.Entity.Kind is NameKind.Person or NameKind.Organization or NameKind.Place)
        .GroupBy(member => EntityNames.Bare(member.Entity.Name))
        .SelectMany(AsOneKind)
        .OrderByDescending(member => EntityNames.WordCount(member.Entity.Name))
        .ThenBy(member => member.Report)
        .ThenBy(member => member.Number);

    /// <summary>Of namesakes, whom one calls a person by a single word is what most reports take him for.</summary>
    static IEnumerable<Member> AsOneKind(IEnumerable<Member> namesakes)
    {
        if (!namesakes.Any(IsSingleName))
            return namesakes;
        var kind = KindOf(namesakes);
        return namesakes.Select(member => IsSingleName(member) ? member.As(kind) : member);
    }

    static bool IsSingleName(Member member) => member.Entity.Kind is NameKind.Person && EntityNames.WordCount(member.Entity.Name) == 1;

    /// <summary>What most reports take the bearer of a name for: a river that one takes for a person is none.</summary>
    static NameKind KindOf(IEnumerable<Member> namesakes) => namesakes
        .GroupBy(member => member.Entity.Kind)
        .OrderByDescending(group => group.Select(member => member.Report).Distinct().Count())
        .ThenByDescending(group => group.Sum(member => member.Entity.Mentions.Length))
        .ThenByDescending(group => group.Key)
        .First().Key;

    static void Place(Member member, List<Cluster> clusters, List<Gap> gaps)
    {
        var fitting = clusters.Where(cluster => cluster.Holds(member)).ToList();
        if (fitting.Count > 1)
            fitting = fitting.Where(cluster => cluster.Members.Any(other => other.Entity.Name == member.Entity.Name)).ToList();
        if (fitting.Count == 1)
            fitting[0].Add(member);
        else
        {
            if (member.Entity.Kind is NameKind.Person && clusters.Count(cluster => cluster.Holds(member)) > 1)
                gaps.Add(new(null, "two people of one name", $"\"{member.Entity.Name}\" may be one of several."));
            clusters.Add(new(member));
        }
    }

    /// <summary>Joins or parts the clusters of two passages, as a person decided.</summary>
    static void Apply(Story story, Ruling.OfPassages ruling, List<Cluster> clusters)
    {
        bool IsAt(Member member, Passage passage) => story.Reports[member.Report].Article.Id == passage.Article
            && member.Entity.Mentions.Any(span => span.Overlaps(passage.Span));
        var first = clusters.Find(cluster => cluster.Members.Any(member => IsAt(member, ruling.First)));
        var second = clusters.Find(cluster => cluster.Members.Any(member => IsAt(member, ruling.Second)));
        if (first is null || second is null)
            return;
        if (ruling is Ruling.SameEntity && first != second)
        {
            first.Members.AddRange(second.Members);
            clusters.Remove(second);
        }
        else if (ruling is Ruling.OtherEntity && first == second
            && first.Members.Find(member => IsAt(member, ruling.Second) && !IsAt(member, ruling.First)) is { } other)
        {
            first.Members.Remove(other);
            clusters.Add(new(other));
        }
    }

    static StoryEntity EntityOf(Story story, Cluster cluster, string id)
    {
        var members = cluster.Members.OrderBy(member => (member.Report, member.Number)).ToList();
        var names = members.SelectMany(member => member.Entity.Variants.Prepend(member.Entity.Name)).Distinct();
        var variants = names
            .OrderByDescending(EntityNames.WordCount)
            .ThenByDescending(name => members.Count(member => member.Entity.Variants.Contains(name)))
            .ThenBy(name => name, StringComparer.Ordinal)
            .ToImmutableArray();
        return new StoryEntity
        {
            Id = id,
            Kind = members[0].Entity.Kind,
            Name = NameOf(members, variants),
            Variants = variants,
            Mentions = [.. members.SelectMany(member =>
                member.Entity.Mentions.Select(span => MentionOf(story, member.Report, span)))],
            Roles = RolesOf(story, members),
            Location = members.Select(member => member.Entity.Location).FirstOrDefault(location => location is not null),
        };
    }

    /// <summary>The name that most reports give, not as in a dateline, of countries in full where one does; of persons, in full.</summary>
    static string NameOf(List<Member> members, ImmutableArray<string> variants) => members
        .GroupBy(member => member.Entity.Name)
        .Where(group => members[0].Entity.Kind != NameKind.Person || EntityNames.WordCount(group.Key) > 1)
        .OrderBy(group => EntityNames.IsShouted(group.Key))
        .ThenByDescending(group => group.First().Name.Name == group.Key)
        .ThenByDescending(group => group.Select(member => member.Report).Distinct().Count())
        .ThenByDescending(group => EntityNames.WordCount(group.Key))
        .ThenBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => group.Key)
        .FirstOrDefault(variants[0]);

    static ImmutableArray<StoryRole> RolesOf(Story story, List<Member> members) =>
        [.. members
            .SelectMany(member => member.Entity.Roles.Select(role => (member.Report, Role: role)))
            .GroupBy(item => item.Role.Text, StringComparer.OrdinalIgnoreCase)
            .Select(group => new StoryRole(
                group.First().Role.Text, [.. group.Select(item => MentionOf(story, item.Report, item.Role.Span))]))];

    static Mention MentionOf(Story story, int report, TextSpan span)
    {
        var reading = story.Reports[report];
        return new(new(reading.Article.Id, span)) { Sentence = Sentences.Around(reading.Analysis, span) };
    }

    /// <summary>One entity of one report.</summary>
    sealed record Member(int Report, int Number, Entity Entity)
    {
        public ComparableName Name { get; } = new(Entity);

        public Member As(NameKind kind) => kind == Entity.Kind ? this : new(Report, Number, Entity with { Kind = kind });
    }

    /// <summary>The members that are one entity.</summary>
    sealed class Cluster
    {
        readonly Dictionary<string, ComparableName> _names = new(StringComparer.Ordinal);
        readonly Dictionary<int, string> _nameOfReport = [];

        public Cluster(Member first) => Add(first);

        public List<Member> Members { get; } = [];

        public void Add(Member member)
        {
            Members.Add(member);
            _names.TryAdd(member.Name.Key, member.Name);
            _nameOfReport[member.Report] = member.Name.Name;
        }

        /// <summary>A report that tells two names apart means two entities by them, unless the names are the same.</summary>
        public bool Holds(Member member) =>
            (!_nameOfReport.TryGetValue(member.Report, out var name) || name == member.Name.Name)
            && (_names.ContainsKey(member.Name.Key) || _names.Values.Any(other => other.IsSame(member.Name)));
    }
}
