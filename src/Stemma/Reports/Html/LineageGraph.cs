using Stemma.Stories;

namespace Stemma.Reports;

/// <summary>Draws which article was made from which, as a tree whose roots are the origins.</summary>
static class LineageGraph
{
    const int Row = 46, Step = 30, Left = 14, LongestLabel = 34;

    internal static void Write(HtmlOutput html, StoryReport story, HtmlSetting setting)
    {
        var nodes = new LineageTree(story).Nodes();
        html.Write($"<svg class=\"picture stemma\" role=\"group\" aria-label=\"Which article was made from which\" ")
            .Write($"width=\"100%\" height=\"{nodes.Length * Row}\">\n");
        foreach (var node in nodes)
            WriteEdges(html, nodes, node);
        foreach (var node in nodes)
        {
            if (node.Article is { } article)
                WriteArticle(html, setting, node, article);
            else
                WriteOrigin(html, node);
        }

        html.Write($"</svg>\n");
    }

    static void WriteEdges(HtmlOutput html, ImmutableArray<LineageNode> nodes, LineageNode node)
    {
        if (node.Parent >= 0)
        {
            var parent = nodes[node.Parent];
            var width = 1.5 + (3 * (node.Article?.Made?.Derivation.Share ?? 0));
            html.Write($"<path class=\"edge{(IsSure(node.Article) ? "" : " unsure")}\" stroke-width=\"{width}\" ")
                .Write($"d=\"M{X(parent)} {Y(parent)} V{Y(node) - 8} q0 8 8 8 H{X(node)}\"/>\n");
        }

        foreach (var other in node.OtherParents)
        {
            var (x, y) = (X(nodes[other]), Y(nodes[other]));
            html.Write($"<path class=\"edge other\" d=\"M{x} {y} C 2 {y} 2 {Y(node)} {X(node)} {Y(node)}\"/>\n");
        }
    }

    static void WriteOrigin(HtmlOutput html, LineageNode node)
    {
        var origin = node.Origin!;
        var notes = new List<string>();
        if (!origin.IsCertain)
            notes.Add("possibly");
        if (origin.IsAbsent)
            notes.Add("itself not among these");
        html.Write($"<g class=\"origin{(origin.IsAbsent ? " absent" : "")}\"><title>{origin.Name}</title>")
            .Write($"<rect x=\"{X(node) - 8}\" y=\"{Y(node) - 8}\" width=\"16\" height=\"16\" rx=\"4\"/>")
            .Write($"<text x=\"{X(node) + 16}\" y=\"{Y(node) + (notes.Count > 0 ? -1 : 5)}\">{Cut(origin.Name)}</text>");
        if (notes.Count > 0)
            html.Write($"<text class=\"hint\" x=\"{X(node) + 16}\" ")
                .Write($"y=\"{Y(node) + 14}\">{string.Join(", ", notes)}</text>");
        html.Write($"</g>\n");
    }

    static void WriteArticle(HtmlOutput html, HtmlSetting setting, LineageNode node, ReportedArticle article)
    {
        var how = How(article);
        html.Write($"<a href=\"{setting.ToArticle(article)}\"><title>{article.Label}: {how}</title>");
        if (node.Origin is not null)
            html.Write($"<rect x=\"{X(node) - 8}\" y=\"{Y(node) - 8}\" width=\"16\" height=\"16\" rx=\"4\"/>");
        else
            html.Write($"<circle cx=\"{X(node)}\" cy=\"{Y(node)}\" r=\"6\"/>");
        html.Write($"<text class=\"{(node.Origin is null ? "" : "name")}\" x=\"{X(node) + 16}\" y=\"{Y(node) - 1}\">")
            .Write($"{Cut(article.Label)}</text>")
            .Write($"<text class=\"hint\" x=\"{X(node) + 16}\" y=\"{Y(node) + 14}\">{Cut(how, 44)}</text></a>\n");
    }

    static string How(ReportedArticle article)
    {
        var how = article.Made is { } made ? made.ToString()
            : article.Article.Published is { } published ? $"own report, {ReadableDate.Of(published.Day)}"
            : "own report";
        return article.DrawsOn.Length == 0 ? how : $"{how}, draws on {article.DrawsOn[0].Name}{article.DrawsOn[0].Share}";
    }

    static bool IsSure(ReportedArticle? article) =>
        article?.Made is not { } made || made.Derivation.Certainty == DerivationCertainty.Certain;
    static int X(LineageNode node) => Left + (node.Depth * Step);
    static int Y(LineageNode node) => (node.Row * Row) + (Row / 2);
    static string Cut(string text, int most = LongestLabel) => text.Length <= most ? text : text[..(most - 1)].TrimEnd() + "…";
}
