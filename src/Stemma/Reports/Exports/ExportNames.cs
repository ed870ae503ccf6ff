namespace Stemma.Reports;

/// <summary>How things of a story are named where names must be IRIs.</summary>
static class ExportNames
{
    internal static string Story(StoryReport report) => $"urn:stemma:story:{report.Collation.Story.Id}";

    /// <summary>Of what is in a story: points, people, places.</summary>
    internal static string Part(StoryReport report, string id) => $"{Story(report)}:{id}";

    /// <summary>The article's own address; where it has none, a name made from its id.</summary>
    internal static string Source(Article article) => article.Address?.AbsoluteUri ?? Article(article.Id);

    internal static string Article(ArticleId id) => $"urn:stemma:article:{id}";
    internal static string Origin(string id) => $"urn:stemma:origin:{Uri.EscapeDataString(id)}";
}
