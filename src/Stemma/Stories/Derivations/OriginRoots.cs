using System.Collections.Frozen;

namespace Stemma.Stories;

/// <summary>From where the words of one article, or of one passage in it, may come.</summary>
/// <param name="Shown">The origin that it is held to have.</param>
/// <param name="Alone">The origin it has when every doubt is resolved towards independence.</param>
/// <param name="May">Every origin it may have, one of them certainly; sorted.</param>
/// <param name="IsKnown">Whether somebody stands behind it: an outlet or a credit.</param>
sealed record OriginRoot(string Shown, string Alone, ImmutableArray<string> May, bool IsKnown);

/// <summary>A passage with an origin of its own inside an article.</summary>
sealed record PassageRoot(TextSpan Span, OriginRoot Root);

/// <summary>The origin of every article of a story, and of the passages in it that come from elsewhere.</summary>
sealed record OriginRoots(
    FrozenDictionary<ArticleId, OriginRoot> Articles,
    FrozenDictionary<ArticleId, ImmutableArray<PassageRoot>> Passages,
    FrozenDictionary<string, string> Names)
{
    public static OriginRoots Of(ImmutableArray<Origin> origins)
    {
        var articles = origins.SelectMany(origin => origin.Articles, (origin, article) => (origin, article))
            .DistinctBy(pair => pair.article)
            .ToFrozenDictionary(
                pair => pair.article,
                pair => new OriginRoot(pair.origin.Id, pair.origin.Id, [pair.origin.Id], pair.origin.IsCertain));
        return new(
            articles,
            FrozenDictionary<ArticleId, ImmutableArray<PassageRoot>>.Empty,
            origins.DistinctBy(origin => origin.Id).ToFrozenDictionary(origin => origin.Id, origin => origin.Name));
    }

    /// <summary>The same with every root changed.</summary>
    public OriginRoots With(Func<OriginRoot, OriginRoot> change) => new(
        Articles.ToFrozenDictionary(pair => pair.Key, pair => change(pair.Value)),
        Passages.ToFrozenDictionary(
            pair => pair.Key, pair => pair.Value.Select(part => part with { Root = change(part.Root) }).ToImmutableArray()),
        Names);

    /// <summary>The root of the derived passage that holds at least half of this one, or else of the article.</summary>
    public OriginRoot Of(Passage passage)
    {
        if (Passages.TryGetValue(passage.Article, out var parts))
        {
            foreach (var part in parts)
            {
                if (part.Span.Common(passage.Span) * 2 > passage.Span.Length)
                    return part.Root;
            }
        }

        return Articles.TryGetValue(passage.Article, out var root)
            ? root
            : new(passage.Article.Value, passage.Article.Value, [passage.Article.Value], IsKnown: false);
    }

    public OriginCount Count(IEnumerable<Passage> passages)
    {
        var roots = passages.Select(Of).ToList();
        var names = roots.Select(root => Names.GetValueOrDefault(root.Shown, root.Shown))
            .Distinct().Order(StringComparer.Ordinal).ToImmutableArray();
        var possible = roots.Select(root => root.Alone).Distinct().Count();
        return new(Math.Min(Certain(roots), possible), possible, names);
    }

    /// <summary>
    /// The fewest origins that can stand behind all of these: every certain one, and one for each group of doubtful ones
    /// that may come from one place and from none of the certain ones. What nobody stands behind adds nothing.
    /// </summary>
    static int Certain(List<OriginRoot> roots)
    {
        if (roots.Count == 0)
            return 0;
        var known = roots.FindAll(root => root.IsKnown);
        var single = known.Where(root => root.May.Length == 1).Select(root => root.May[0]).ToHashSet();
        var doubtful = known.FindAll(root => !root.May.Any(single.Contains));
        return Math.Max(1, single.Count + Groups(doubtful));
    }

    static int Groups(List<OriginRoot> roots)
    {
        var groups = new List<HashSet<string>>();
        foreach (var root in roots)
        {
            var joined = new HashSet<string>(root.May);
            foreach (var group in groups.FindAll(group => group.Overlaps(root.May)))
            {
                joined.UnionWith(group);
                groups.Remove(group);
            }

            groups.Add(joined);
        }

        return groups.Count;
    }
}
