namespace Stemma.Reports;

/// <summary>Short names for articles, no two alike: the outlet's, or the file's where the outlet is not known.</summary>
static class ArticleLabels
{
    internal static ImmutableArray<string> Of(ImmutableArray<Article> articles)
    {
        var names = articles.Select(Name).ToArray();
        var labels = articles.Select((article, index) => names.Count(name => name == names[index]) > 1
            ? $"{names[index]} ({FileName(article.Source)})"
            : names[index]).ToArray();
        var taken = new Dictionary<string, int>();
        for (var index = 0; index < labels.Length; index++)
        {
            var count = taken[labels[index]] = taken.GetValueOrDefault(labels[index]) + 1;
            if (count > 1)
                labels[index] = $"{labels[index]} #{count}";
        }

        return [.. labels];
    }

    static string Name(Article article) =>
        article.Outlet is { Name.Length: > 0 } outlet ? outlet.Name.Trim() : FileName(article.Source);

    /// <summary>Without folders and ending; the record of a file of many is kept.</summary>
    static string FileName(string source)
    {
        var name = source[(source.LastIndexOfAny(['/', '\\']) + 1)..];
        var (file, record) = name.IndexOf('#') is >= 0 and var hash ? (name[..hash], name[hash..]) : (name, "");
        var dot = file.LastIndexOf('.');
        return (dot > 0 ? file[..dot] : file) is { Length: > 0 } stem ? stem + record : "untitled" + record;
    }
}
