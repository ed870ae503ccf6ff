namespace Stemma.Reports;

/// <summary>Where a story is shown as HTML: the ids of its parts, what its links lead to, and what a person can do there.</summary>
public abstract class HtmlSetting
{
    /// <summary>The id of a part in the page: a section (<c>who</c>), a point (<c>p3</c>), a quotation, a date.</summary>
    public abstract string Id(string part);

    /// <summary>What a link to a part leads to.</summary>
    public virtual string ToPart(string part) => $"#{Id(part)}";

    /// <summary>What a link to an article leads to.</summary>
    public abstract string ToArticle(ReportedArticle article);

    /// <summary>What a link to a passage leads to.</summary>
    public abstract string ToPassage(ReportedArticle article, TextSpan span);

    /// <summary>The id of a passage where its article is shown.</summary>
    public abstract string PassageId(ReportedArticle article, TextSpan span);

    /// <summary>So many lines of one kind are shown. Default all.</summary>
    public virtual int MostLines => int.MaxValue;

    /// <summary>Where all the lines of a part are shown.</summary>
    public virtual string ToAll(string part) => ToPart(part);

    /// <summary>Writes what a person can do with a point.</summary>
    public virtual void WriteTools(HtmlOutput html, PointLine line)
    {
    }

    /// <summary>Says how many lines are not shown, where there are any.</summary>
    internal void WriteRest(HtmlOutput html, string part, int count)
    {
        if (count > MostLines)
            html.Write($"<p class=\"more\"><a href=\"{ToAll(part)}\">All {count}</a></p>\n");
    }
}
