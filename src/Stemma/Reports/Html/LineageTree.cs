using Stemma.Stories;

namespace Stemma.Reports;

/// <summary>A row of the stemma: an origin, or an article under what it was made from.</summary>
/// <param name="Row">From 0, and its index among the nodes.</param>
/// <param name="Parent">The index of the node it hangs from; -1 for an origin.</param>
sealed record LineageNode(
    int Row, int Depth, Origin? Origin, ReportedArticle? Article, int Parent)
{
    /// <summary>How it was made from its parent; null for an origin and for an origin's own report.</summary>
    internal Derivation? Made { get; init; }

    /// <summary>Further nodes that it draws on.</summary>
    internal ImmutableArray<int> OtherParents { get; init; } = [];
}

/// <summary>Orders the derivations of a story as a tree: an article hangs from what it took most words from.</summary>
sealed class LineageTree(StoryReport story)
{
    readonly List<LineageNode> _nodes = [];
    readonly Dictionary<ArticleId, int> _rows = [];

    internal ImmutableArray<LineageNode> Nodes()
    {
        foreach (var line in story.Origins)
        {
            _nodes.Add(new(_nodes.Count, 0, line.Origin, null, -1));
            var root = _nodes.Count - 1;
            foreach (var article in line.Articles.Where(article => !HangsIn(line, article)))
                Add(article, root, line);
            // A ring of derivations has no top: what is left hangs from the origin.
            foreach (var article in line.Articles.Where(article => !_rows.ContainsKey(article.Article.Id)))
                Add(article, root, line);
        }

        return [.. _nodes.Select(node => node with { OtherParents = OtherParents(node) })];
    }

    void Add(ReportedArticle article, int parent, OriginLine line)
    {
        if (!_rows.TryAdd(article.Article.Id, _nodes.Count))
            return;
        var row = _nodes.Count;
        _nodes.Add(new(row, _nodes[parent].Depth + 1, null, article, parent) { Made = Main(article) });
        foreach (var child in line.Articles.Where(child => Main(child)?.FromArticle == article.Article.Id))
            Add(child, row, line);
    }

    static bool HangsIn(OriginLine line, ReportedArticle article) =>
        Main(article)?.FromArticle is { } from && line.Articles.Any(other => other.Article.Id == from);

    static Derivation? Main(ReportedArticle article) =>
        article.Derivations.Where(made => made.Kind != DerivationKind.Common).MaxBy(made => made.Share)
        ?? article.Derivations.MaxBy(made => made.Share);

    ImmutableArray<int> OtherParents(LineageNode node)
    {
        if (node.Article is not { } article)
            return [];
        return
        [
            .. article.Derivations.Select(made => made.FromArticle is { } from
                    ? _rows.GetValueOrDefault(from, -1)
                    : _nodes.FindIndex(other => other.Origin?.Id == made.FromOrigin))
                .Where(row => row >= 0 && row != node.Parent && row != node.Row).Distinct(),
        ];
    }
}
