using Stemma.Stories;

namespace Stemma.Reports;

/// <summary>A row of the stemma: an origin, or an article under what it was made from.</summary>
/// <param name="Row">From 0, and its index among the nodes.</param>
/// <param name="Parent">The index of the node it hangs from; -1 for an origin.</param>
sealed record LineageNode(
    int Row, int Depth, Origin? Origin, ReportedArticle? Article, int Parent)
{
    /// <summary>Further nodes that it draws on.</summary>
    internal ImmutableArray<int> OtherParents { get; init; } = [];
}

/// <summary>Orders the articles of a story as a tree: each hangs from what it was made from.</summary>
sealed class LineageTree(StoryReport story)
{
    /// <summary>Deeper rows would leave no room for their names on a phone.</summary>
    const int MostDepth = 5;

    readonly List<LineageNode> _nodes = [];
    readonly Dictionary<ArticleId, int> _rows = [];

    internal ImmutableArray<LineageNode> Nodes()
    {
        foreach (var line in story.Origins)
        {
            // An origin's own report stands for the origin.
            var own = line.Articles.FirstOrDefault(article => article.IsOwn);
            var root = _nodes.Count;
            _nodes.Add(new(root, 0, line.Origin, own, -1));
            if (own is not null)
                _rows.Add(own.Article.Id, root);
            foreach (var article in line.Articles.Where(article => !HangsIn(line, article)))
                Add(article, root, line);
            // A ring of derivations has no top: what is left hangs from the origin.
            foreach (var article in line.Articles.Where(article => !_rows.ContainsKey(article.Article.Id)))
                Add(article, root, line);
        }

        return [.. _nodes.Select(node => node with { OtherParents = OtherParents(node) })];
    }

    /// <summary>Adds an article and all that hangs from it; a chain of copies may be thousands long.</summary>
    void Add(ReportedArticle top, int root, OriginLine line)
    {
        var waiting = new Stack<(ReportedArticle Article, int Parent)>([(top, root)]);
        while (waiting.TryPop(out var next))
        {
            var row = _nodes.Count;
            if (!_rows.TryAdd(next.Article.Article.Id, row))
                continue;
            _nodes.Add(new(row, Math.Min(MostDepth, _nodes[next.Parent].Depth + 1), null, next.Article, next.Parent));
            foreach (var child in line.Articles.Reverse())
            {
                if (child.Made?.Derivation.FromArticle == next.Article.Article.Id)
                    waiting.Push((child, row));
            }
        }
    }

    static bool HangsIn(OriginLine line, ReportedArticle article) =>
        article.Made?.Derivation.FromArticle is { } from && line.Articles.Any(other => other.Article.Id == from && !other.IsOwn);

    ImmutableArray<int> OtherParents(LineageNode node)
    {
        if (node.Article is not { } article)
            return [];
        return
        [
            .. article.DrawsOn.Select(source => source.Derivation)
                .Select(made => made.FromArticle is { } from
                    ? _rows.GetValueOrDefault(from, -1)
                    : _nodes.FindIndex(other => other.Origin?.Id == made.FromOrigin))
                .Where(row => row >= 0 && row != node.Parent && row != node.Row).Distinct(),
        ];
    }
}
