namespace Stemma.Reports;

/// <summary>One file that holds everything: all links lead to places in it.</summary>
/// <param name="key">Begins every id of the story in the page: <c>s1</c>.</param>
sealed class OnePage(string key) : HtmlSetting
{
    public override string Id(string part) => $"{key}-{part}";
    public override string ToArticle(ReportedArticle article) => $"#{key}-a{article.Number}";
    public override string ToPassage(ReportedArticle article, TextSpan span) => "#" + PassageId(article, span);
    public override string PassageId(ReportedArticle article, TextSpan span) => $"{key}-a{article.Number}-{span.Start}-{span.End}";
}
