using System.Collections.Frozen;

namespace Stemma.Stories;

/// <summary>Applies what people have decided about origins to what was found.</summary>
static class OriginRulings
{
    public static Lineage Apply(Lineage lineage, IEnumerable<Ruling> rulings)
    {
        foreach (var ruling in rulings)
        {
            lineage = ruling switch
            {
                Ruling.SameOrigin(var first, var second) when Of(lineage, first) is { } origin && Of(lineage, second) is { } other =>
                    Joined(lineage, origin, other),
                Ruling.OtherOrigin(var first, var second) when Of(lineage, second) is { } origin => Parted(lineage, first, second, origin),
                _ => lineage,
            };
        }

        return lineage;
    }

    static Origin? Of(Lineage lineage, ArticleId article) =>
        lineage.Origins.FirstOrDefault(origin => origin.Articles.Contains(article));

    static Lineage Joined(Lineage lineage, Origin origin, Origin other)
    {
        if (origin.Id == other.Id)
            return lineage;
        var joined = origin with
        {
            Articles = [.. origin.Articles, .. other.Articles],
            Basis = [.. origin.Basis, .. other.Basis, new("a person decided that they share an origin", null)],
            IsAbsent = origin.IsAbsent && other.IsAbsent,
        };
        string Renamed(string id) => id == other.Id ? origin.Id : id;
        return lineage with
        {
            Origins = [.. lineage.Origins.Where(each => each != other).Select(each => each == origin ? joined : each)],
            Roots = lineage.Roots.With(root => new(
                Renamed(root.Shown), Renamed(root.Alone), [.. root.May.Select(Renamed).Distinct().Order(StringComparer.Ordinal)], root.IsKnown)),
        };
    }

    /// <summary>What was taken for the one's words in the other is the other's own.</summary>
    static Lineage Parted(Lineage lineage, ArticleId first, ArticleId second, Origin origin)
    {
        var own = new OriginRoot(second.Value, second.Value, [second.Value], IsKnown: true);
        var parted = new Origin(
            own.Shown, lineage.NameOf(origin.Id) + " (apart)", [second], [new("a person decided that its reporting is its own", null)], true, false);
        var rest = origin with { Articles = origin.Articles.Remove(second) };
        var roots = lineage.Roots;
        return lineage with
        {
            Origins = [.. lineage.Origins.Select(each => each == origin ? rest : each).Where(each => !each.Articles.IsEmpty), parted],
            Derivations = [.. lineage.Derivations.Where(made => !(made.Article == second && IsFrom(made, first, origin)))],
            Roots = new(
                roots.Articles.Select(pair => pair.Key == second ? new(second, own) : pair).ToFrozenDictionary(),
                roots.Passages.Where(pair => pair.Key != second).ToFrozenDictionary(),
                roots.Names.Append(new(own.Shown, parted.Name)).DistinctBy(pair => pair.Key).ToFrozenDictionary()),
        };
    }

    static bool IsFrom(Derivation made, ArticleId first, Origin origin) =>
        made.FromArticle is { } article ? article == first || origin.Articles.Contains(article) : made.FromOrigin == origin.Id;
}
