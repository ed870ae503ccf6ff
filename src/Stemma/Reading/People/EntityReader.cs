using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Finds the people, organisations and places of an article, and makes one entity of all their names.</summary>
public static class EntityReader
{
    public static ImmutableArray<Entity> Read(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return Read(new Phrases(analysis));
    }

    internal static ImmutableArray<Entity> Read(Phrases phrases)
    {
        var analysis = phrases.Analysis;
        var mentions = new NameSpotter(phrases).Find();
        var persons = mentions.Where(mention => mention.Kind == NameKind.Person).ToArray();
        var stray = new StrayWords(analysis, persons);
        var people = PersonGrouper.Group(analysis, [.. persons.Select(stray.Without)]);
        var roles = new RoleReader(phrases);
        var entities = new List<Entity>();
        entities.AddRange(people.Select(group => Person(group, phrases, roles)));
        entities.AddRange(Things(analysis, mentions, NameKind.Organization));
        entities.AddRange(Places(analysis, mentions));
        return [.. entities.OrderBy(entity => entity.Mentions[0].Start).ThenBy(entity => entity.Kind)];
    }

    static Entity Person(MentionGroup group, Phrases phrases, RoleReader reader)
    {
        var roles = ImmutableArray.CreateBuilder<Role>();
        PersonAge? age = null;
        foreach (var mention in group.Mentions.Take(50))
        {
            roles.AddRange(reader.Read(mention));
            age ??= AgeReader.Read(phrases, mention.Tokens);
        }

        return Plain(phrases.Analysis, group) with
        {
            Roles = [.. roles.DistinctBy(role => role.Span)],
            Age = age,
        };
    }

    static Entity Plain(Analysis analysis, MentionGroup group)
    {
        var variants = group.Mentions.SelectMany(mention => new[] { mention.Span, mention.Full })
            .Select(span => new string(analysis[span])).Distinct(StringComparer.Ordinal)
            .OrderByDescending(name => name == group.Name).ThenByDescending(name => name.Length)
            .ThenBy(name => name, StringComparer.Ordinal);
        return new(group.Kind, NamedThingGrouper.CommonName(group), [.. variants], [.. group.Mentions.Select(mention => mention.Full)], []);
    }

    static IEnumerable<Entity> Things(Analysis analysis, ImmutableArray<NameMention> mentions, NameKind kind) =>
        NamedThingGrouper.Group(analysis, [.. mentions.Where(mention => mention.Kind == kind)], kind)
            .Select(group => Plain(analysis, group));

    /// <summary>"Paris, Texas": what stands behind the comma, folded; empty where nothing does.</summary>
    static string Around(Analysis analysis, Entity place)
    {
        foreach (var mention in place.Mentions)
        {
            var comma = analysis.TokenAt(mention.End);
            if (comma + 1 < analysis.Tokens.Length && analysis[analysis.Tokens[comma]] is "," && analysis.Tokens[comma].Span.Start == mention.End)
                return Folding.Fold(analysis[analysis.Tokens[comma + 1]]);
        }

        return "";
    }

    static IEnumerable<Entity> Places(Analysis analysis, ImmutableArray<NameMention> mentions)
    {
        var places = Things(analysis, mentions, NameKind.Place).ToList();
        var known = PlaceResolver.Resolve(places.Select(place => (Folding.Fold(place.Name), Around(analysis, place))));
        return places.Select(place => known.TryGetValue(Folding.Fold(place.Name), out var found)
            ? place with { Location = new(found.Latitude, found.Longitude, found.Country) { Precision = found.Precision } }
            : place);
    }
}
